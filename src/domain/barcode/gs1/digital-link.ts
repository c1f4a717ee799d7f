// GS1 Digital Link URIs, uncompressed: https://example.com/01/09506000134352/10/ABC?17=271231.
// GS1 Digital Link Standard: URI Syntax 1.6, section 4.
import { identifier } from './application-identifiers.ts';
import type { Element, ElementString } from './element-string.ts';
import { problemOf } from './element-value.ts';

const primaryKeys: ReadonlySet<string> = new Set(['00', '01']);

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/** Null where the address is no Digital Link of a trade item or a handling unit: then it is just an address. */
export function readDigitalLink(address: string, year: number): ElementString | null {
  const match = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i.exec(address);
  if (match === null) return null;
  const path = (match[1] ?? '').split('/').filter((part) => part !== '');
  const key = path.findIndex((part) => primaryKeys.has(part));
  if (key === -1 || (path.length - key) % 2 !== 0) return null;
  const pairs: [ai: string, value: string][] = [];
  for (let at = key; at < path.length; at += 2) pairs.push([path[at] ?? '', path[at + 1] ?? '']);
  for (const attribute of (match[2] ?? '').split(/[&;]/)) {
    const [ai = '', value = ''] = attribute.split('=');
    // Other parameters (linkType, a shop's own) are none of ours.
    if (identifier(ai) !== null) pairs.push([ai, value]);
  }
  const elements: Element[] = [];
  for (const [ai, written] of pairs) {
    const found = identifier(ai);
    const plain = decoded(written);
    if (found === null || plain === null) return null;
    const value = ai === '01' && /^(\d{8}|\d{12,13})$/.test(plain) ? plain.padStart(14, '0') : plain;
    const problem = problemOf(found, value, year);
    if (problem !== null) return { is: 'bad', problem };
    elements.push({ identifier: found, value });
  }
  return { is: 'read', elements };
}
