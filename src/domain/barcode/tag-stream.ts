// An RFID reader tells of each tag in its field again and again: what is new among what it says.

export interface TagRead<Named> {
  /** The tag's own identity: one tag, one text. */
  readonly uri: string;
  readonly names: Named;
  /** ms on the page's monotonic clock. */
  readonly at: number;
}

/** When each tag was last read, ms; those whose time is over are forgotten. */
export type TagStream = ReadonlyMap<string, number>;

export interface HeardTags<Named> {
  readonly stream: TagStream;
  /** In the order of their coming: each once, and not those that were read within the last `window` ms. */
  readonly fresh: readonly TagRead<Named>[];
}

/** A tag that stays in the field is told once; one that was away for longer than `window` ms is told again. */
export function hearTags<Named>(
  stream: TagStream,
  reads: readonly TagRead<Named>[],
  window: number,
): HeardTags<Named> {
  const last = new Map(stream);
  const fresh = reads.filter(({ uri, at }) => {
    const before = last.get(uri);
    last.set(uri, at);
    return before === undefined || at - before > window;
  });
  const now = reads.at(-1)?.at ?? 0;
  for (const [uri, at] of last) if (now - at > window) last.delete(uri);
  return { stream: last, fresh };
}
