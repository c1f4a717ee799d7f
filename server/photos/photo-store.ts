// Photos on the server, by warehouse and hash: a port. SQL in production, memory in tests. Every method is atomic by
// itself, whatever processes call it.
import type { PhotoBytes } from '../../src/domain/photos/photo.ts';
import type { PhotoStanding } from '../../src/domain/photos/upload.ts';

/** `at`: ms since 1970. */
export interface Piece {
  readonly warehouse: string;
  readonly hash: string;
  readonly from: number;
  readonly bytes: PhotoBytes;
  readonly at: number;
}

export interface PhotoStore {
  /** By hash; one that nobody has begun isn't among them. */
  standings(warehouse: string, hashes: readonly string[]): Promise<ReadonlyMap<string, PhotoStanding>>;
  /**
   * Adds the piece where exactly `from` bytes are there already and the photo isn't stored yet; else nothing changes.
   * Answers how the photo stands then.
   */
  add(piece: Piece): Promise<PhotoStanding>;
  /** All bytes that are there, stored or not; null: none has been begun. */
  bytes(warehouse: string, hash: string): Promise<PhotoBytes | null>;
  /** What is there is the photo: from now on it doesn't change. */
  finish(warehouse: string, hash: string): Promise<void>;
  /** What is there is no photo. One that is stored stays. */
  discard(warehouse: string, hash: string): Promise<void>;
  /** The photo, once it is stored. */
  photo(warehouse: string, hash: string): Promise<PhotoBytes | null>;
  /** Forgets what was begun and had its last piece before this time. Answers how many. */
  forgetUnfinished(before: number): Promise<number>;
}
