// What home offers beside the pick lists, in Korean.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: '다른 작업',
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · {{dock}}',
    due: '{{number}} · 예정일 {{date}}',
    undated: '{{number}} · 날짜 없음',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_other: '상품 {{count}}종 · {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
};
