// Names as people read them: item masters shout, and a shouted name takes twice the time.

/** A name that is all capitals in sentence case; any other as it is. */
export function displayName(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  const calm = name.toLowerCase();
  return calm.replace(/\p{L}/u, (first) => first.toUpperCase());
}
