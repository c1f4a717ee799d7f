// Nothing that travels or is stored changes unnoticed. Where a hash here fails: is the change meant? Then a change of
// the wire raises `protocol`, a change of an event raises that event's version, and the new hash is written down.
import { describe, expect, it } from 'vitest';
import { envelopeSchema } from '../events/envelope.ts';
import { eventTypes } from '../events/union.ts';
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
  'barcode.learned 1': '374523f41eb8c86b',
  'barcode.overruled 1': 'de28520962ad70b9',
  'barcode.unlearned 1': '2d9bb7a33c51edd4',
  'device.events-missing 1': '32f82c649bcadb8e',
  'item.picked 1': 'c7812a948c91eff1',
  'item.verified 1': 'e09ee40fa1912799',
  'items.defined 1': '8c69271fb356ad82',
  'label.unreadable 1': 'b9349083bd2591a3',
  'locations.defined 1': '7def5433537843cf',
  'operator.rostered 1': 'dc562a7dae9ea937',
  'operator.signed-in 1': '83820eb8f4c611e4',
  'operator.signed-out 1': '4a096366c766c002',
  'order.received 1': 'f983b62f29bc2f53',
  'pick-list.leased 1': 'f8de74b97f1922fe',
  'pick-list.paused 1': '8b6f2683e8806ad1',
  'pick-list.resumed 1': '09742270c234c586',
  'pick-list.started 1': '09742270c234c586',
  'pick-lists.made 1': '024998bcfacc0eaa',
  'quarantine.admitted 1': 'd7c5784806f18411',
  'step.reversed 1': '8ba3a02e603acd08',
  'stock.opened 1': '25b242af631e2d1f',
  'stop.reached 1': 'fd1277c753e8745e',
  'stop.shorted 1': '6bec6a490d69077b',
  'stop.skipped 1': '0bf75fe587f034f8',
  'tote.dropped 1': 'b5f52a41d231f96f',
  'tote.mounted 1': 'bb9ffce6e33fd334',
  'tote.replaced 1': '404c16ab365066d5',
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
    expect(hashes).toEqual(eventsByVersion);
  });

  it('the versions that a device writes are those of the schemas', () => {
    expect(eventVersions).toEqual(
      Object.fromEntries(Object.entries(eventTypes).map(([type, { version }]) => [type, version])),
    );
  });
});
