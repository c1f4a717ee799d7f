// A place in words: its code, or what the world outside is called.
import { namedPlace, type Place } from '../../domain/stock/place.ts';
import type { LookUpTexts } from '../../i18n/look-up-text.ts';

export function placeText(place: Place, text: LookUpTexts): string {
  const named = namedPlace(place);
  return 'code' in named ? named.code : text(`outside.${named.is}`);
}
