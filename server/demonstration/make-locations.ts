// The demonstration's building: ten aisles of thirty bays, and the places around them where goods come and go.
import type { PlacedLocation } from '../../src/domain/catalogue/definitions.ts';

const aisles = 10;
const bays = 30;
/** Two bins on the two levels in reach, and a reserve above. */
const bins = [
  { level: 'A', position: '1', type: 'pick-face' },
  { level: 'A', position: '2', type: 'pick-face' },
  { level: 'B', position: '1', type: 'pick-face' },
  { level: 'B', position: '2', type: 'pick-face' },
  { level: 'C', position: '1', type: 'reserve' },
] as const;

/** Metres. Bays face each other across the aisle: odd ones stand left, even ones right. */
const aislePitch = 4.2;
const bayWidth = 1.4;
const toTheShelf = 1.1;
const firstAisle = 8;
const firstBay = 6;

const twoDigits = (n: number) => String(n).padStart(2, '0');
const metres = (n: number) => Math.round(n * 100) / 100;

/** A walk through 0 to 99: a hundred bins in a row all differ, and the next aisle is 33 steps ahead. */
const checkDigits = (aisle: number, nth: number) => twoDigits((nth * 37 + aisle * 21) % 100);

function bin(
  aisle: number,
  bay: number,
  at: number,
  { level, position, type }: (typeof bins)[number],
): PlacedLocation {
  const zone = aisle <= 6 ? 'A' : 'B';
  const left = bay % 2 === 1;
  return {
    code: `${zone}-${twoDigits(aisle)}-${twoDigits(bay)}-${level}-${position}`,
    type,
    zone,
    aisle,
    bay,
    level,
    position,
    side: left ? 'left' : 'right',
    x: metres(firstAisle + aisle * aislePitch + (left ? -toTheShelf : toTheShelf)),
    y: metres(firstBay + Math.ceil(bay / 2) * bayWidth),
    checkDigits: checkDigits(aisle, (bay - 1) * bins.length + at),
  };
}

/** A row of places along the front of the building. */
const row = (zone: string, type: PlacedLocation['type'], count: number, x: number): PlacedLocation[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `${zone}-00-${twoDigits(index + 1)}-A-1`,
    type,
    zone,
    aisle: 0,
    bay: index + 1,
    level: 'A',
    position: '1',
    side: 'left',
    x: metres(x + index * 3),
    y: 2,
    checkDigits: checkDigits(x, index),
  }));

export function makeLocations(): PlacedLocation[] {
  const racks: PlacedLocation[] = [];
  for (let aisle = 1; aisle <= aisles; aisle += 1) {
    for (let bay = 1; bay <= bays; bay += 1) {
      racks.push(...bins.map((each, at) => bin(aisle, bay, at, each)));
    }
  }
  return [
    ...racks,
    ...row('DOCK', 'dock', 4, 3),
    ...row('STAGE', 'stage', 2, 16),
    ...row('PACK', 'pack-station', 4, 23),
    ...row('LANE', 'lane', 3, 36),
    ...row('QUAR', 'quarantine', 1, 46),
    ...row('RET', 'returns', 1, 50),
  ];
}
