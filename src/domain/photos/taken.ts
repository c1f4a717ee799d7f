// What became of a picture that a person took: words that the device, the jobs and the screens share.

/**
 * `quota`: the device is full; `closed` and `aborted`: its storage failed. Whatever it is, the scan beside the photo is
 * none the worse.
 */
export type NotKept = 'not-a-picture' | 'too-large' | 'quota' | 'closed' | 'aborted';

/** `kept`: it is strictly on the disk, so an event may name it (SYNC.md D11). */
export type Took =
  | { readonly is: 'kept'; readonly hash: string }
  | { readonly is: 'not-kept'; readonly why: NotKept };
