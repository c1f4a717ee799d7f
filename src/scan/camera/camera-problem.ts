// Why there is no picture, by what a person can do about it.

export type CameraProblem =
  /** Browsers give a camera to secure addresses only. */
  | 'not-secure'
  /** A person, or whoever manages the device, has not allowed it. */
  | 'refused'
  | 'no-camera'
  /** Another app has it. */
  | 'in-use'
  /** The camera, or what reads its pictures, doesn't work for a reason that has no name. */
  | 'failed';

/** By the names that `getUserMedia` rejects with (W3C Media Capture and Streams §10.2). */
const byName: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

export const cameraProblem = (error: unknown): CameraProblem =>
  (error instanceof Error ? byName[error.name] : undefined) ?? 'failed';
