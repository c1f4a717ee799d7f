// Which of the device's cameras look at the goods, and which of them the person chose last.

const key = 'tallyhand-lens';

/** Browsers that know it say which way a camera faces; one that faces the person is of no use here. */
function facesPerson(device: MediaDeviceInfo): boolean {
  const { facingMode = [] } =
    'getCapabilities' in device ? (device as InputDeviceInfo).getCapabilities() : {};
  return facingMode.includes('user') && !facingMode.includes('environment');
}

/** Their ids, in the browser's order. All of the device's cameras where none looks away from the person. */
export async function lensesOf(mediaDevices: MediaDevices): Promise<readonly string[]> {
  const cameras = (await mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  const away = cameras.filter((device) => !facesPerson(device));
  return (away.length > 0 ? away : cameras).map(({ deviceId }) => deviceId);
}

/** Large enough for a small code, small enough to be decoded thirty times a second. */
const size = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** `lens` null: the main camera that looks away from the person. */
export const constraintsFor = (lens: string | null): MediaStreamConstraints => ({
  audio: false,
  video: { ...size, ...(lens === null ? { facingMode: 'environment' } : { deviceId: { exact: lens } }) },
});

/** In local storage: losing it costs a press. */
export interface LensMemory {
  read(): string | null;
  write(lens: string): void;
}

export const lensMemory = (storage: Storage): LensMemory => ({
  read: () => storage.getItem(key),
  write(lens) {
    try {
      storage.setItem(key, lens);
    } catch {
      // A full disk: the choice holds until the camera is closed, and the outbox is what says so.
    }
  },
});
