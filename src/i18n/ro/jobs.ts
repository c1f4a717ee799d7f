// What home offers beside the pick lists, in Romanian.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Alte sarcini',
  gone: {
    title: 'Făcut în altă parte: {{name}}',
    yours: 'Sarcina ta e deja făcută',
    ask: 'Altcineva a terminat-o. Ce ai scanat contează.',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} articol · {{location}}',
    detail_few: '{{count}} articole · {{location}}',
    detail_other: '{{count}} de articole · {{location}}',
    owed_one: '{{count}} pentru o comandă · la {{location}}',
    owed_few: '{{count}} pentru comenzi · la {{location}}',
    owed_other: '{{count}} pentru comenzi · la {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
  'vendor-return': { to: 'Către {{supplier}}', detail: '{{number}} · {{item}} · {{pieces}}' },
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · la {{dock}}',
    due: '{{number}} · așteptat {{date}}',
    undated: '{{number}} · fără dată',
  },
  count: {
    title: '{{location}}',
    'short-pick': 'A lipsit marfă. Blocat până se numără.',
    'zero-check': 'E gol?',
    overtaken: 'Ceva a sosit târziu: numără din nou',
    cycle: 'Numărătoare din calendar',
    asked: 'Cerut de birou',
    recount: 'De numărat încă o dată, după altcineva',
  },
};
