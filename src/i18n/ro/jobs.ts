// What home offers beside the pick lists, in Romanian.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Alte sarcini',
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · la {{dock}}',
    due: '{{number}} · așteptat {{date}}',
    undated: '{{number}} · fără dată',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} articol · {{location}}',
    detail_few: '{{count}} articole · {{location}}',
    detail_other: '{{count}} de articole · {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
};
