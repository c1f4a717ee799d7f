// How bad the weather is. Every number is a probability at each chance, unless it says otherwise.

export interface Faults {
  /** A request, or an answer, is lost. */
  readonly lost: number;
  /** The server gets a request twice. */
  readonly doubled: number;
  /** The longest that a message may take, ms: messages overtake each other within it. */
  readonly delay: number;
  /** At each write of a device's disk: it dies there. */
  readonly deviceCrash: number;
  /** At each write of the server's: it dies there. */
  readonly serverCrash: number;
  /** At each append: the disk is full, and nothing is stored. */
  readonly diskFull: number;
}

export const storm: Faults = {
  lost: 0.08,
  doubled: 0.05,
  delay: 400,
  deviceCrash: 0.002,
  serverCrash: 0.0008,
  diskFull: 0.01,
};

export const calm: Faults = { lost: 0, doubled: 0, delay: 50, deviceCrash: 0, serverCrash: 0, diskFull: 0 };
