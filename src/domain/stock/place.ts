// Where goods can be: a location, a handling unit, or one of the virtual places that make each item net to zero.
import type { Address } from '../documents/document.ts';

export const virtualPlaces = [
  'supplier',
  'customer',
  'in-transit',
  'production',
  'found',
  'lost',
  'scrapped',
] as const;
export type VirtualPlace = (typeof virtualPlaces)[number];

/** `location:A-03-07-B-2`, `unit:T-0142`, or a virtual place by its bare name. */
export type Place = `location:${string}` | `unit:${string}` | VirtualPlace;

export const isPlace = (text: string): text is Place =>
  /^(location|unit):.{1,64}$/.test(text) || virtualPlaces.some((place) => place === text);

export const atLocation = (code: string): Place => `location:${code}`;
export const inUnit = (code: string): Place => `unit:${code}`;

/** A place as a person names it; a virtual one has no code, only its own name. */
export type NamedPlace =
  | { readonly is: 'location' | 'unit'; readonly code: string }
  | { readonly is: VirtualPlace };

export function namedPlace(place: Place): NamedPlace {
  if (isVirtual(place)) return { is: place };
  const colon = place.indexOf(':');
  return { is: place.startsWith('unit:') ? 'unit' : 'location', code: place.slice(colon + 1) };
}

/** The locations' own documents, of those places that are one. */
export const locationReads = (...places: readonly Place[]): Address[] =>
  places.flatMap((place): Address[] => {
    const named = namedPlace(place);
    return named.is === 'location' ? [{ kind: 'location', key: named.code }] : [];
  });

/** Virtual places stand for the world outside: goods there aren't on hand. */
export const isVirtual = (place: Place): place is VirtualPlace => !place.includes(':');
