// GS1 Digital Link URIs: https://example.com/some/path/01/09506000134352/10/ABC?17=271231#anything.
// GS1 Digital Link Standard: URI Syntax 1.6, section 4. Read more widely than it may be written: any order, old names.
import { type ApplicationIdentifier, identifier } from './application-identifiers.ts';
import { isCompressedLink, isCompressedRest } from './compressed-link.ts';
import { bad, type Element, type ElementString, together } from './element-string.ts';
import { problemOf } from './element-value.ts';
import { linkIdentifier, primaryKeys } from './link-keys.ts';

const address = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i;

export const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)/i.test(text);

interface Pair {
  readonly identifier: ApplicationIdentifier;
  /** As it stands in the address, percent-encoded. */
  readonly written: string;
}

/** A path's pairs from its last primary key on; null where none leads to its end. */
function pairsOf(steps: readonly string[]): readonly Pair[] | null {
  const pairs: Pair[] = [];
  for (let at = steps.length - 2; at >= 0; at -= 2) {
    const found = identifier(linkIdentifier(steps[at] ?? ''));
    if (found === null) return null;
    pairs.unshift({ identifier: found, written: steps[at + 1] ?? '' });
    if (primaryKeys.has(found.ai)) return pairs;
  }
  return null;
}

/** Other parameters (linkType, a shop's own) are none of ours. `exp` was the one attribute with a name. */
const attributesOf = (query: string): readonly Pair[] =>
  query.split(/[&;]/).flatMap((attribute) => {
    const [name = '', ...rest] = attribute.split('=');
    const found = identifier(name === 'exp' ? linkIdentifier(name) : name);
    return found === null || rest.length === 0 ? [] : [{ identifier: found, written: rest.join('=') }];
  });

/** Percent-encoding undone; nothing where it is broken. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return '';
  }
}

/** Older releases let a GTIN stand in its own length. */
const inFull = ({ identifier: { ai }, written }: Pair): string => {
  const value = decoded(written);
  return (ai === '01' || ai === '02') && /^(\d{8}|\d{12,13})$/.test(value) ? value.padStart(14, '0') : value;
};

/** Null where the address is no Digital Link: then it is just an address. `year`: the current one, for dates. */
export function readDigitalLink(text: string, year: number): ElementString | null {
  const [, path = '', query = ''] = address.exec(text) ?? [];
  const steps = path.replace(/\/$/, '').split('/').slice(1);
  const last = steps.at(-1) ?? '';
  const pairs = pairsOf(steps);
  if (pairs === null) {
    const led = pairsOf(steps.slice(0, -1)) !== null;
    return (led ? isCompressedRest(last) : isCompressedLink(last)) ? bad('compressed-link') : null;
  }
  const elements: Element[] = [];
  for (const pair of [...pairs, ...attributesOf(query)]) {
    const value = inFull(pair);
    const problem = problemOf(pair.identifier, value, year);
    // A path such as /2026/01/15 has a number that is also a key's, but nothing of a key's form behind it.
    if (problem === 'malformed-element-string' && elements.length === 0) return null;
    if (problem !== null) return bad(problem);
    elements.push({ identifier: pair.identifier, value });
  }
  return together(elements);
}
