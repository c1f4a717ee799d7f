// What stands around every job: a rejected scan, the keys that are needed now and then.
export const job = {
  reject: { scanned: 'You scanned', wanted: 'Wanted', acknowledge: 'OK' },
  more: { key: 'More', title: 'What do you need?' },
  names: {
    pick: 'Pick',
    receive: 'Receive',
    'put-away': 'Put away',
    move: 'Move',
    replenish: 'Replenish',
    'vendor-return': 'Return to vendor',
    count: 'Count',
  },
  progress: '{{done}}/{{total}}',
  progressSpoken: '{{done}} of {{total}}',
  back: 'Back',
  where: {
    aisle: 'aisle {{aisle}}',
    bay: 'bay {{bay}}',
    level: 'level {{level}}',
    left: 'left',
    right: 'right',
  },
  marks: {
    lot: 'lot {{lot}}',
    bestBefore: 'best before {{date}}',
    serial: 'serial {{serial}}',
  },
};
