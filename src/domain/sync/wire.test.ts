// Nothing that travels or is stored changes unnoticed. Where a hash here fails: is the change meant? Then a change of
// the wire raises `protocol`, a change of an event raises that event's version, and the new hash is written down.
import { describe, expect, it } from 'vitest';
import { envelopeSchema } from '../events/envelope.ts';
import { eventTypes, understand } from '../events/union.ts';
import { eventVersions } from '../events/versions.ts';
import { schemaHash } from '../schema-hash.fixture.ts';
import * as wire from './wire.ts';

/** By protocol: what travelled then. A protocol's line is never edited once it has been released. */
const wireByProtocol: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    envelope: '2453a3435e6fed08',
    nudge: 'fc490ccf454b2267',
    pull: '05535f1729e10cbc',
    pullOutcome: '64996266c14bc8bb',
    push: '9586dee72cad5462',
    pushOutcome: 'b82e297c379151f0',
    refusal: 'bf6d9c593b2dbf7a',
  },
  2: {
    envelope: '2453a3435e6fed08',
    nudge: 'fc490ccf454b2267',
    pull: '8011ad004b7db9a4',
    pullOutcome: '64996266c14bc8bb',
    push: '9586dee72cad5462',
    pushOutcome: 'b82e297c379151f0',
    refusal: 'bf6d9c593b2dbf7a',
  },
};

/** By type and version. A line is never edited once it has been released. */
const eventsByVersion: Readonly<Record<string, string>> = {
  'backorders.stated 1': '4950bbd90e2adad8',
  'barcode.learned 1': '374523f41eb8c86b',
  'barcode.overruled 1': 'de28520962ad70b9',
  'barcode.unlearned 1': '2d9bb7a33c51edd4',
  'carry.reversed 1': 'c2e95a05d0d18e9a',
  'case.broken 1': 'ad32aee1b6e39060',
  'count.judged 1': '73485e7f9c20360a',
  'count.overtaken 1': 'c9e7b18bbbf0118f',
  'count.posted 1': 'f943fd276af87a8e',
  'count.settled 1': '80b16a4fcd95ff34',
  'counts.asked 1': '7a3fe4e6ab11037d',
  'cross-dock.reversed 1': 'b2b176742290be61',
  'device.events-missing 1': '32f82c649bcadb8e',
  'goods.carried 1': 'e1a120447f48cd9c',
  'goods.carried 2': '125538cf18b44fb5',
  'goods.cross-docked 1': '37f48673fbbfb27e',
  'goods.damaged 1': '66babb9cf1fa304a',
  'goods.received 1': '6cf65dcbe1215981',
  'item.measured 1': '14df0057f73b2047',
  'item.picked 1': 'c7812a948c91eff1',
  'item.verified 1': 'e09ee40fa1912799',
  'items.defined 1': '8c69271fb356ad82',
  'items.defined 2': 'c2a01edf6d0c8901',
  'label.replaced 1': 'a11fadbadd54c534',
  'label.unreadable 1': 'b9349083bd2591a3',
  'label.unreadable 2': 'f5cd8b5db16ab4d5',
  'licence-plates.issued 1': '6b07661537cb991a',
  'location.counted 1': 'fbd35b1e025677db',
  'locations.defined 1': '7def5433537843cf',
  'locations.removed 1': '7bcc5b13ec55aaf0',
  'notice.withdrawn 1': '8e43792b48324da9',
  'notices.announced 1': 'cdf6a40b67f5f992',
  'operator.rostered 1': 'dc562a7dae9ea937',
  'operator.signed-in 1': '83820eb8f4c611e4',
  'operator.signed-out 1': '4a096366c766c002',
  'order.received 1': 'f983b62f29bc2f53',
  'pallet.closed 1': 'd4d994dba973d39d',
  'pallet.confirmed 1': '786b67c55c01e9ca',
  'pallet.opened 1': 'f436951247f4af89',
  'pick-faces.assigned 1': 'e06498573d293421',
  'pick-faces.removed 1': '7399a2936dd69ebf',
  'pick-list.leased 1': 'f8de74b97f1922fe',
  'pick-list.paused 1': '8b6f2683e8806ad1',
  'pick-list.resumed 1': '09742270c234c586',
  'pick-list.started 1': '09742270c234c586',
  'pick-lists.made 1': '024998bcfacc0eaa',
  'quarantine.admitted 1': 'd7c5784806f18411',
  'receipt.finished 1': '27da003a813e1ebb',
  'receipt.reversed 1': 'cc7415708693f5cd',
  'receipt.started 1': 'ef16a533cbdb3892',
  'replenishment.shorted 1': '5c5b1066c3ae3008',
  'replenishments.asked 1': '27b921ae72c87a41',
  'step.reversed 1': '8ba3a02e603acd08',
  'stock.opened 1': '25b242af631e2d1f',
  'stop.reached 1': 'fd1277c753e8745e',
  'stop.shorted 1': '6bec6a490d69077b',
  'stop.skipped 1': '0bf75fe587f034f8',
  'tote.dropped 1': 'b5f52a41d231f96f',
  'tote.mounted 1': 'bb9ffce6e33fd334',
  'tote.replaced 1': '404c16ab365066d5',
  'unit.moved 1': '551090ccc016eda9',
  'vendor-return.asked 1': '12e2f4e3942452df',
  'vendor-return.shipped 1': '71a35c54899b60f1',
  'vendor-return.shorted 1': '5c5b1066c3ae3008',
  'vendor-return.withdrawn 1': 'f924e8fa8da517af',
};

describe('what travels', () => {
  it('D10 keeps its shape as long as the protocol has its number', () => {
    const schemas = {
      envelope: envelopeSchema,
      push: wire.pushSchema,
      pushOutcome: wire.pushOutcomeSchema,
      pull: wire.pullSchema,
      pullOutcome: wire.pullOutcomeSchema,
      nudge: wire.nudgeSchema,
      refusal: wire.refusalSchema,
    };
    const hashes = Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, schemaHash(schema)]),
    );
    expect(hashes).toEqual(wireByProtocol[wire.protocol]);
  });

  it('D10 every event keeps its shape as long as it has its version', () => {
    const hashes = Object.fromEntries(
      Object.entries(eventTypes).map(([type, { version, payload }]) => [
        `${type} ${version}`,
        schemaHash(payload),
      ]),
    );
    const readStill = Object.entries(eventTypes).flatMap(([type, definition]) => {
      const { version } = definition;
      const since = 'since' in definition ? definition.since : version;
      return Array.from({ length: version - since }, (_, n) => `${type} ${since + n}`);
    });
    expect(Object.keys(eventsByVersion)).toEqual(expect.arrayContaining(readStill));
    const ofNow = Object.entries(eventsByVersion).filter(([name]) => !readStill.includes(name));
    expect(hashes).toEqual(Object.fromEntries(ofNow));
  });

  it('D10 an event of an earlier version is still read where all that was added since has a default', () => {
    const item = {
      owner: 'lumen',
      sku: 'S',
      name: 'S',
      barcodes: [],
      policy: { kind: 'once' },
      picture: null,
    };
    const said = (version: number) =>
      understand({ type: 'items.defined', version, payload: { items: [item] } }, { kind: 'server' });
    expect(said(1)).toMatchObject({ is: 'understood', fact: { payload: { items: [{ details: null }] } } });
    expect([said(0), said(3)]).toEqual([{ is: 'unknown-version' }, { is: 'unknown-version' }]);
  });

  it('the versions that a device writes are those of the schemas', () => {
    expect(eventVersions).toEqual(
      Object.fromEntries(Object.entries(eventTypes).map(([type, { version }]) => [type, version])),
    );
  });
});
