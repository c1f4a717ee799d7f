// What home offers beside the pick lists, in French.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Autres tâches',
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · à {{dock}}',
    due: '{{number}} · attendu {{date}}',
    undated: '{{number}} · sans date',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} article · {{location}}',
    detail_many: '{{count}} articles · {{location}}',
    detail_other: '{{count}} articles · {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
};
