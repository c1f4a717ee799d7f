// What the page and the decoding worker say to each other: one frame, then one answer.
import type { DecodedCode } from './decoder.ts';
import type { Region } from './region.ts';

/** `image` is transferred, never copied; the worker closes it. `region`: the part to look at, in its pixels. */
export interface FrameToDecode<Image> {
  readonly image: Image;
  readonly region: Region;
}

export type DecodeAnswer =
  /** The code's corners are in pixels of the whole frame. */
  | { readonly is: 'looked'; readonly code: DecodedCode | null }
  /** No decoder could be loaded, or the one that was broke down. The worker is of no more use. */
  | { readonly is: 'failed'; readonly why: string };
