// The version of each type of event that this release writes, without the schemas: the handheld's first script
// carries no schema library. The compiler holds this table to the schemas' own versions.
import type { EventType, eventTypes } from './union.ts';

type Versions = { readonly [T in EventType]: (typeof eventTypes)[T]['version'] };

export const eventVersions: Versions = {
  'items.defined': 1,
  'locations.defined': 1,
  'operator.rostered': 1,
  'barcode.learned': 1,
  'barcode.unlearned': 1,
  'barcode.overruled': 1,
  'stock.opened': 1,
  'order.received': 1,
  'pick-lists.made': 1,
  'pick-list.leased': 1,
  'pick-list.started': 1,
  'pick-list.paused': 1,
  'pick-list.resumed': 1,
  'tote.mounted': 1,
  'tote.replaced': 1,
  'tote.dropped': 1,
  'stop.reached': 1,
  'item.verified': 1,
  'item.picked': 1,
  'stop.shorted': 1,
  'stop.skipped': 1,
  'step.reversed': 1,
  'label.unreadable': 1,
  'operator.signed-in': 1,
  'operator.signed-out': 1,
  'device.events-missing': 1,
  'quarantine.admitted': 1,
};
