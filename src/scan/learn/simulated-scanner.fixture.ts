// A scanner with any settings, and what arrives when it reads a code.
import { type ProbeId, probes } from '../../domain/barcode/test-codes.ts';
import type { Arrival } from '../observation.ts';
import { type EndKey, endCharacters, type TextForm } from '../stroke.ts';
import { groupSeparator } from '../wedge-profile.ts';
import type { WedgeProfile } from '../wedge-profile-schema.ts';

export interface ScannerSettings {
  readonly prefix: string;
  readonly suffix: string;
  readonly aim: boolean;
  readonly separator:
    | { readonly as: 'character'; readonly form: TextForm }
    | { readonly as: 'token'; readonly token: string }
    | { readonly as: 'nothing' };
  readonly end: EndKey | null;
  /** ms between two characters. */
  readonly gap: number;
  readonly doubling: WedgeProfile['doubling'];
  /** Each character that is meant, and the one that comes for it. */
  readonly keyboard: Readonly<Record<string, string>>;
}

export const usualSettings: ScannerSettings = {
  prefix: '',
  suffix: '',
  aim: false,
  separator: { as: 'character', form: 'control' },
  end: 'enter',
  gap: 2,
  doubling: { is: 'none' },
  keyboard: {},
};

const aims: Readonly<Record<string, string>> = { 'gs1-128': ']C1', ean13: ']E0', code39: ']A0' };

function separated(text: string, { separator }: ScannerSettings): string {
  switch (separator.as) {
    case 'character':
      return text;
    case 'token':
      return text.replaceAll(groupSeparator, separator.token);
    case 'nothing':
      return text.replaceAll(groupSeparator, '');
  }
}

/** The texts that it types for one code, each with an end of its own. */
function typed(text: string, aim: string, settings: ScannerSettings): readonly string[] {
  const { prefix, suffix, keyboard, doubling } = settings;
  const whole = prefix + (settings.aim ? aim : '') + separated(text, settings) + suffix;
  const exchanged = [...whole].map((character) => keyboard[character] ?? character);
  const once = exchanged.join('');
  switch (doubling.is) {
    case 'none':
      return [once];
    case 'each-character':
      return [exchanged.map((character) => character.repeat(2)).join('')];
    case 'whole-text':
      return [once.repeat(2)];
    case 'again':
      return [once, once];
  }
}

/** One pull of the trigger. `from`: ms at the first character. */
export function pull(text: string, aim: string, settings: ScannerSettings, from = 0): Arrival[] {
  const { separator, gap, end, doubling } = settings;
  const formOf = (character: string): TextForm =>
    character === groupSeparator && separator.as === 'character' ? separator.form : 'plain';
  const pause = doubling.is === 'again' ? doubling.within : 0;
  let at = from - gap;
  const after = (ms: number) => {
    at += ms;
    return at;
  };
  return typed(text, aim, settings).flatMap((once, n): Arrival[] => {
    const wait = n === 0 ? 0 : pause;
    const arrivals = [...once].map((character, place): Arrival => {
      const form = formOf(character);
      return { is: 'text', form, text: character, at: after(gap + (place === 0 ? wait : 0)) };
    });
    return end === null ? arrivals : [...arrivals, { is: 'end', key: end, at: after(gap) }];
  });
}

export const pullProbe = (probe: ProbeId, settings: ScannerSettings): Arrival[] =>
  pull(probes[probe].reads, aims[probes[probe].symbology] ?? ']C0', settings);

/** As a person types them into a test: `A`, then what ends a scan. */
export const arrivalsOfKeys = (keys: string, at = 0): Arrival[] =>
  [...keys].map((key) => {
    const end = endCharacters[key];
    return end === undefined ? { is: 'text', form: 'plain', text: key, at } : { is: 'end', key: end, at };
  });
