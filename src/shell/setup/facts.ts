// What was found out about a scanner, as sentences for a person: what is fine, what is put right here, and what to
// change on the device.

import type { TextValues } from '../../i18n/catalogue.ts';
import type { ScannerTextKey, ScannerTexts } from '../../i18n/scanner-text.ts';
import type { LayoutFound } from '../../scan/learn/layout.ts';
import type { Findings, Learnt } from '../../scan/learn/learn-profile.ts';
import type { WedgeProfile } from '../../scan/wedge-profile-schema.ts';
import { numberOf, probeIds } from './set-up.ts';
import { visible } from './visible.ts';

export interface Fact {
  readonly tone: 'change' | 'learnt' | 'fine';
  readonly key: ScannerTextKey;
  /** Names of keys are texts themselves. */
  readonly values: (text: ScannerTexts) => TextValues;
}

const fact = (tone: Fact['tone'], key: ScannerTextKey, values: TextValues = {}): Fact => ({
  tone,
  key,
  values: () => values,
});

function endFacts({ end }: WedgeProfile, ends: Findings['ends']): Fact[] {
  if (end.by === 'pause') return [fact('learnt', 'fact.end-pause', { after: end.after })];
  if (ends.length === 0) return [fact('fine', 'fact.end-any-key')];
  const keys = (text: ScannerTexts) => ({ keys: ends.map((key) => text(`key.${key}`)).join(', ') });
  return [{ tone: 'fine', key: 'fact.end-key', values: keys }];
}

function separatorFacts({ separators }: WedgeProfile): Fact[] {
  if (separators.are !== 'kept') return [];
  const [token] = separators.tokens;
  return token === undefined
    ? [fact('fine', 'fact.separators-kept')]
    : [fact('learnt', 'fact.separators-token', { text: visible(token) })];
}

function doublingFacts({ doubling }: WedgeProfile): Fact[] {
  if (doubling.is === 'none') return [];
  const values: TextValues = doubling.is === 'again' ? { within: doubling.within } : {};
  return [fact('learnt', `fact.${doubling.is}`, values)];
}

function layoutFacts({ layout }: WedgeProfile, looks: string | null): Fact[] {
  const count = Object.keys(layout).length;
  if (count === 0) return [];
  if (looks === 'capitals-changed') return [fact('learnt', 'fact.capitals-changed')];
  if (looks === 'german' || looks === 'french') return [fact('learnt', `fact.layout-${looks}`, { count })];
  return [fact('learnt', 'fact.layout', { count })];
}

const additionFacts = ({ prefix, suffix, aim }: WedgeProfile): Fact[] => [
  ...(prefix === '' ? [] : [fact('learnt', 'fact.prefix', { text: visible(prefix) })]),
  ...(suffix === '' ? [] : [fact('learnt', 'fact.suffix', { text: visible(suffix) })]),
  ...(aim === 'sent' ? [fact('fine', 'fact.aim-sent')] : []),
];

/** How this device's codes are read. */
export const profileFacts = (profile: WedgeProfile): readonly Fact[] => [
  ...endFacts(profile, []),
  ...additionFacts(profile),
  ...separatorFacts(profile),
  ...doublingFacts(profile),
  ...layoutFacts(profile, null),
];

function layoutAdvice(layout: LayoutFound): Fact[] {
  switch (layout.is) {
    case 'untried':
    case 'as-printed':
      return [];
    case 'exchanged':
      return [
        fact('change', layout.looks === 'capitals-changed' ? 'advice.capitals-changed' : 'advice.layout'),
      ];
    case 'half-known':
      return [fact('change', 'advice.layout-half-known')];
    case 'lossy':
      return [fact('change', 'advice.layout-lossy')];
    case 'one-case':
      return [fact('change', `advice.one-case-${layout.letters}`)];
  }
}

function separatorAdvice({ separators }: Findings): Fact[] {
  switch (separators.are) {
    case 'characters':
    case 'tokens':
      return [];
    case 'lost':
    case 'unclear':
      return [fact('change', `advice.separators-${separators.are}`)];
    case 'untried':
      return [fact('change', 'advice.separators-untried', { n: numberOf('separators') })];
  }
}

function endAdvice({ ends, endsVary }: Findings): Fact[] {
  if (endsVary) return [fact('change', 'advice.end-varies')];
  return ends.length === 0 ? [fact('change', 'advice.no-end')] : [];
}

function unreadAdvice({ recognised }: Findings): Fact[] {
  const unread = probeIds.filter(
    (id) => id !== 'separators' && recognised.every(({ probe }) => probe !== id),
  );
  const codes = unread.map(numberOf).join(', ');
  return unread.length === 0 ? [] : [fact('change', 'advice.unread', { codes })];
}

/** What a person can do about it on the device. */
const adviceOf = (findings: Findings): Fact[] => [
  ...endAdvice(findings),
  ...layoutAdvice(findings.layout),
  ...separatorAdvice(findings),
  ...(findings.around.changes ? [fact('change', 'advice.code-id')] : []),
  ...(findings.doubling.is === 'none' ? [] : [fact('change', `advice.${findings.doubling.is}`)]),
  ...(findings.pace.slow ? [fact('change', 'advice.slow', { longest: findings.pace.longest })] : []),
  ...(findings.otherKeys.length === 0
    ? []
    : [fact('change', 'advice.other-keys', { keys: findings.otherKeys.join(', ') })]),
  ...unreadAdvice(findings),
];

const looksOf = (layout: LayoutFound): string | null => (layout.is === 'exchanged' ? layout.looks : null);

/** All that was found, what is to be changed first. */
export function foundFacts({ profile, findings }: Learnt): readonly Fact[] {
  const { layout, pace } = findings;
  const facts = [
    ...adviceOf(findings),
    ...endFacts(profile, findings.ends),
    ...additionFacts(profile),
    ...separatorFacts(profile),
    ...doublingFacts(profile),
    ...layoutFacts(profile, looksOf(layout)),
    ...(layout.is === 'as-printed' ? [fact('fine', 'fact.as-printed')] : []),
    ...(pace.slow ? [] : [fact('fine', 'fact.pace', { longest: pace.longest })]),
  ];
  const order: readonly Fact['tone'][] = ['change', 'learnt', 'fine'];
  return order.flatMap((tone) => facts.filter((one) => one.tone === tone));
}
