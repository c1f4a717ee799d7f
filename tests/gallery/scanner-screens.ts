// Setting up a scanner, at moments that happen: a usual one, one of which everything has to be learnt, a hopeless one.
import { learnProfile } from '../../src/scan/learn/learn-profile.ts';
import {
  arrivalsOfKeys,
  pullProbe,
  type ScannerSettings,
  usualSettings,
} from '../../src/scan/learn/simulated-scanner.fixture.ts';
import { usualProfile } from '../../src/scan/wedge-profile.ts';
import type { WedgeProfile } from '../../src/scan/wedge-profile-schema.ts';
import type { Model } from '../../src/shell/model.ts';
import {
  notBegun,
  probeIds,
  type SetUpInput,
  type SetUpState,
  setUpStep,
} from '../../src/shell/setup/set-up.ts';
import { emptyPile } from '../../src/shell/tags/pile-view.ts';
import { ana, model } from './shell-screens.ts';

export interface ScannerScreen {
  readonly profile: WedgeProfile;
  readonly state: SetUpState;
}

const exchange = (meant: string, came: string): Record<string, string> =>
  Object.fromEntries([...meant].map((character, n) => [character, came.charAt(n)]));

const strange: Partial<ScannerSettings> = {
  prefix: '\u0002*',
  suffix: '#',
  aim: true,
  end: null,
  gap: 130,
  separator: { as: 'token', token: '{GS}' },
  doubling: { is: 'each-character' },
  keyboard: exchange('yzYZ-/', 'zyZY/-'),
};
const hopeless: Partial<ScannerSettings> = {
  separator: { as: 'nothing' },
  keyboard: exchange('abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
};

const scans = (settings: Partial<ScannerSettings>): SetUpInput[] =>
  probeIds.map((probe) => ({
    is: 'observed',
    arrivals: pullProbe(probe, { ...usualSettings, ...settings }),
  }));
const typed = (keys: string): SetUpInput => ({ is: 'observed', arrivals: arrivalsOfKeys(keys) });

const after = (inputs: readonly SetUpInput[], profile = usualProfile): ScannerScreen => ({
  profile,
  state: inputs.reduce<SetUpState>((state, input) => setUpStep(state, input) ?? state, notBegun),
});

const learnt = learnProfile(
  probeIds.map((asked) => ({ asked, arrivals: pullProbe(asked, { ...usualSettings, ...strange }) })),
);

const skip: SetUpInput = { is: 'skip' };
const guide = (maker: Extract<SetUpInput, { is: 'guide' }>['maker']): ScannerScreen =>
  after([{ is: 'guides' }, { is: 'guide', maker }]);

export const scannerScreens: Readonly<Record<string, ScannerScreen>> = {
  'scanner-start': after([]),
  'scanner-start-own': after([], learnt.profile),
  'scanner-try': after([{ is: 'begin' }]),
  'scanner-try-came': after(scans(strange).slice(0, 4)),
  'scanner-try-unknown': after([...scans({}).slice(0, 4), typed('0109506000134352\t10AB')]),
  'scanner-learnt': after(scans({})),
  'scanner-learnt-strange': after(scans(strange)),
  'scanner-learnt-hopeless': after(scans(hopeless)),
  'scanner-learnt-nothing': after([{ is: 'begin' }, ...probeIds.map(() => skip)]),
  'scanner-prove': after([...scans({}), { is: 'stored' }, typed('9501101530003\n'), typed('TEST QR\n')]),
  'scanner-prove-strange': after([...scans({}), { is: 'stored' }, typed('TEST PDF-417\t')]),
  'scanner-guides': after([{ is: 'guides' }]),
  'scanner-guide-zebra': guide('zebra'),
  'scanner-guide-honeywell': guide('honeywell'),
  'scanner-guide-datalogic': guide('datalogic'),
  'scanner-guide-cipherlab': guide('cipherlab'),
  'scanner-guide-other': guide('other'),
};

const pile = {
  ...emptyPile,
  tags: 1_204,
  items: [
    {
      gtin: '05012345678900',
      count: 1_146,
      known: { sku: '85123A', name: 'WHITE HANGING HEART T-LIGHT HOLDER' },
    },
    {
      gtin: '04006381333931',
      count: 48,
      known: {
        sku: 'DE-40-12X',
        name: 'Weihnachtsbaumständer-Sicherungsschraubenset, verzinkt, zwölfteilig, Aufbewahrungsbeutel',
      },
    },
    { gtin: '09506000134352', count: 9, known: null },
  ],
  units: ['395012345678901230'],
};

export const tagScreens: Readonly<Record<string, Model>> = {
  'tags-none': model({ at: 'tags', operator: ana, pile: emptyPile }),
  'tags-pile': model({ at: 'tags', operator: ana, pile }),
  'tags-stray': model({ at: 'tags', operator: ana, pile: { ...pile, unread: 3, stray: 'A-03-07-B-2' } }),
};
