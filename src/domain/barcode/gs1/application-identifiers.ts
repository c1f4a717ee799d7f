// The dictionary of GS1 application identifiers: what follows each of them in an element string.
// GS1 General Specifications section 3; entries after the GS1 Barcode Syntax Dictionary, release 2026-01-27.
import type { Entry } from './entry.ts';
import { logistics } from './logistics.ts';
import { measures } from './measures.ts';
import { references } from './references.ts';
import { sectors } from './sectors.ts';
import { tradeItems } from './trade-items.ts';

/** Numeric, GS1 AI encodable character set 82, 39, or base64url. General Specifications 7.11. */
type CharacterSet = 'N' | 'X' | 'Y' | 'Z';

export interface Component {
  readonly set: CharacterSet;
  readonly min: number;
  readonly max: number;
  readonly optional: boolean;
  /** Names of the dictionary's content tests. */
  readonly tests: readonly string[];
}

export interface ApplicationIdentifier {
  readonly ai: string;
  /** The length is predefined: no separator follows (General Specifications 7.8.5). */
  readonly predefined: boolean;
  readonly components: readonly Component[];
  readonly maxLength: number;
  /** Each must be met: by one of its alternatives, `01,8006+21`. */
  readonly requires: readonly string[];
  /** Patterns of identifiers that may not be in one code with it; `n` stands for any digit. */
  readonly excludes: readonly string[];
}

const component = (text: string): Component => {
  const optional = text.startsWith('[');
  const [type = '', ...tests] = text.replace(/[[\]]/g, '').split(',');
  const variable = type.slice(1).startsWith('..');
  const max = Number(type.slice(variable ? 3 : 1));
  return { set: type.charAt(0) as CharacterSet, min: variable ? 1 : max, max, optional, tests };
};

function* identifiersOf(ai: string): Generator<string> {
  const [first = '', last = first] = ai.split('-');
  for (let n = Number(first); n <= Number(last); n += 1) yield String(n).padStart(first.length, '0');
}

const named = (companions: string, name: 'req=' | 'ex='): string[] =>
  companions
    .split(' ')
    .filter((companion) => companion.startsWith(name))
    .map((companion) => companion.slice(name.length));

const dictionary = new Map<string, ApplicationIdentifier>();
const entries: readonly Entry[] = [...tradeItems, ...measures, ...logistics, ...sectors, ...references];
for (const [range, format, companions = ''] of entries) {
  const predefined = format.startsWith('*');
  const components = format.replace('*', '').split(' ').map(component);
  const maxLength = components.reduce((sum, { max }) => sum + max, 0);
  const requires = named(companions, 'req=');
  const excludes = named(companions, 'ex=').flatMap((list) => list.split(','));
  for (const ai of identifiersOf(range)) {
    dictionary.set(ai, { ai, predefined, components, maxLength, requires, excludes });
  }
}

/** The identifier at `from`, two to four digits long; no identifier is the beginning of another. */
export function identifierAt(text: string, from: number): ApplicationIdentifier | null {
  for (let length = 2; length <= 4; length += 1) {
    const found = dictionary.get(text.slice(from, from + length));
    if (found !== undefined) return found;
  }
  return null;
}

export const identifier = (ai: string): ApplicationIdentifier | null => dictionary.get(ai) ?? null;
