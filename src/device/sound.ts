// The tones, synthesised: told apart by pitch, number and length even in a noisy hall. HANDHELD.md, three answers.

export type Tone = 'accept' | 'reject' | 'attention' | 'alarm';

interface Note {
  /** Hz. */
  readonly pitch: number;
  /** s after the first note, and how long it sounds. */
  readonly from: number;
  readonly lasts: number;
  readonly shape: OscillatorType;
}

export const tones: Readonly<Record<Tone, readonly Note[]>> = {
  accept: [{ pitch: 1760, from: 0, lasts: 0.07, shape: 'sine' }],
  reject: [
    { pitch: 220, from: 0, lasts: 0.22, shape: 'square' },
    { pitch: 165, from: 0.28, lasts: 0.3, shape: 'square' },
  ],
  attention: [
    { pitch: 880, from: 0, lasts: 0.1, shape: 'triangle' },
    { pitch: 660, from: 0.14, lasts: 0.14, shape: 'triangle' },
  ],
  alarm: [0, 0.4, 0.8, 1.2].map((from) => ({ pitch: 440, from, lasts: 0.3, shape: 'sawtooth' as const })),
};

/** ms after which a tone would answer a scan that is long past. */
const stale = 300;

/** s in which a note swells and fades, so that it doesn't click. */
const edge = 0.006;

export interface Sound {
  /** `volume` from 0 to 1. */
  play(tone: Tone, volume: number): Promise<void>;
  /** Browsers keep silent until the first touch or key: a person has to be told. */
  blocked(): boolean;
  /** Called when sound was blocked or let through: the browser says so later than it is asked. */
  follow(listener: (blocked: boolean) => void): void;
  /** Called from a touch or a key, where the browser lets sound begin. */
  unblock(): void;
}

export function openSound(): Sound {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const sound = ({ pitch, from, lasts, shape }: Note, volume: number) => {
    const oscillator = new OscillatorNode(context, { type: shape, frequency: pitch });
    const gain = new GainNode(context, { gain: 0 });
    const start = context.currentTime + from;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(volume, start + edge);
    gain.gain.setValueAtTime(volume, start + lasts - edge);
    gain.gain.linearRampToValueAtTime(0, start + lasts);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + lasts);
  };
  const blocked = () => context.state !== 'running';
  return {
    /** The first scan after a silence wakes the sound and is heard itself. */
    async play(tone, volume) {
      if (volume === 0) return;
      const asked = performance.now();
      if (blocked()) await context.resume().catch(() => {});
      if (blocked() || performance.now() - asked > stale) return;
      for (const note of tones[tone]) sound(note, volume);
    },
    blocked,
    follow: (listener) => context.addEventListener('statechange', () => listener(blocked())),
    unblock() {
      if (blocked()) void context.resume().catch(() => {});
    },
  };
}
