// What may lead a Digital Link's path, and the names that older releases wrote instead of numbers.
// GS1 Digital Link Standard: URI Syntax 1.6, section 4.3; the names from release 1.0 and 1.1.

/** The dictionary marks these as primary keys. */
export const primaryKeys: ReadonlySet<string> = new Set([
  '00',
  '01',
  '253',
  '255',
  '401',
  '402',
  '414',
  '415',
  '417',
  '8003',
  '8004',
  '8006',
  '8010',
  '8013',
  '8017',
  '8018',
]);

const numbers: ReadonlyMap<string, string> = new Map([
  ['sscc', '00'],
  ['gtin', '01'],
  ['gdti', '253'],
  ['gcn', '255'],
  ['ginc', '401'],
  ['gsin', '402'],
  ['gln', '414'],
  ['payto', '415'],
  ['party', '417'],
  ['grai', '8003'],
  ['giai', '8004'],
  ['itip', '8006'],
  ['cpid', '8010'],
  ['gmn', '8013'],
  ['gsrnp', '8017'],
  ['gsrn', '8018'],
  ['lot', '10'],
  ['exp', '17'],
  ['ser', '21'],
  ['cpv', '22'],
  ['glnx', '254'],
  ['cpsn', '8011'],
  ['srin', '8019'],
  ['refno', '8020'],
]);

/** A step of the path as an application identifier: itself, or the number of a name. Capitals don't matter. */
export const linkIdentifier = (step: string): string => numbers.get(step.toLowerCase()) ?? step;
