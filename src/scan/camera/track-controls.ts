// What the lens in use lets one set: its light and its zoom, where the device has them. W3C MediaStream Image Capture.

declare global {
  interface MediaTrackCapabilities {
    torch?: boolean;
    zoom?: DoubleRange;
  }
  interface MediaTrackSettings {
    torch?: boolean;
    zoom?: number;
  }
  interface MediaTrackConstraintSet {
    torch?: boolean;
    zoom?: number;
  }
}

export interface TrackControls {
  /** Whether the light is on; null: there is none. */
  readonly torch: boolean | null;
  /** The factor that is set; null: this lens doesn't zoom. */
  readonly zoom: number | null;
}

/** `getCapabilities` isn't there in every browser. */
const capabilitiesOf = (track: MediaStreamTrack): MediaTrackCapabilities => track.getCapabilities?.() ?? {};

/** The factors that a press goes round in: once, twice, four times as large, as far as the lens reaches. */
function zoomFactors({ min = 1, max = 1 }: DoubleRange): readonly number[] {
  const factors = [min, 2 * min, 4 * min].filter((factor) => factor <= max);
  return factors.length > 1 ? factors : [];
}

/** The next factor in the range, after the last one the first; null where there is nothing to choose. */
export function nextZoom(range: DoubleRange, now: number): number | null {
  const factors = zoomFactors(range);
  return factors.find((factor) => factor > now) ?? factors[0] ?? null;
}

export function controlsOf(track: MediaStreamTrack): TrackControls {
  const { torch, zoom = {} } = capabilitiesOf(track);
  const set = track.getSettings();
  return {
    torch: torch === true ? (set.torch ?? false) : null,
    zoom: nextZoom(zoom, 0) === null ? null : (set.zoom ?? zoom.min ?? 1),
  };
}

/** Both at once: what isn't named is the browser's to choose, and the light goes out with the next zoom. */
async function set(track: MediaStreamTrack, { torch, zoom }: TrackControls): Promise<TrackControls> {
  await track.applyConstraints({
    advanced: [{ ...(torch === null ? {} : { torch }), ...(zoom === null ? {} : { zoom }) }],
  });
  return { torch, zoom };
}

export const turnTorch = (track: MediaStreamTrack, now: TrackControls): Promise<TrackControls> =>
  set(track, { ...now, torch: now.torch === null ? null : !now.torch });

export const zoomOn = (track: MediaStreamTrack, now: TrackControls): Promise<TrackControls> =>
  set(track, { ...now, zoom: nextZoom(capabilitiesOf(track).zoom ?? {}, now.zoom ?? 0) });
