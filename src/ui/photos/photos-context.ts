// Where a job's screen finds the photos of this device: they are opened when somebody first wants them.
import { createContext } from 'react';
import type { KeptPhoto } from '../../domain/photos/send-next.ts';
import type { Took } from '../../domain/photos/taken.ts';

export interface Photos {
  take(file: Blob): Promise<Took>;
  /** Of no effect once an event names it. */
  takeBack(hash: string): Promise<unknown>;
  all(): Promise<readonly KeptPhoto[]>;
  /** Null where it is here no more. */
  picture(hash: string): Promise<Blob | null>;
  /** Called when a photo was kept, has been sent, or is gone. Answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Rejects where the photos' storage can't be opened. */
export type OpenPhotos = () => Promise<Photos>;

export const PhotosContext = createContext<OpenPhotos>(() => Promise.reject(new Error('no photos here')));
