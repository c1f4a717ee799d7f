// What home offers beside the pick lists, in Korean.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: '다른 작업',
  gone: {
    title: '다른 곳에서 끝남: {{name}}',
    yours: '작업이 다른 곳에서 끝났어요',
    ask: '다른 사람이 마쳤어요. 스캔한 것은 기록됐어요.',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_other: '상품 {{count}}종 · {{location}}',
    owed_other: '주문 대기 {{count}}개 · {{location}}(으)로',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
  'vendor-return': { to: '{{supplier}} 반품', detail: '{{number}} · {{item}} · {{pieces}}' },
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · {{dock}}',
    due: '{{number}} · 예정일 {{date}}',
    undated: '{{number}} · 날짜 없음',
  },
  count: {
    title: '{{location}}',
    'short-pick': '부족했어요. 셀 때까지 피킹이 막혀요.',
    'zero-check': '비어 있나요?',
    overtaken: '늦게 들어온 기록: 다시 세기',
    cycle: '정기 재고 조사',
    asked: '데스크 요청',
    recount: '다른 사람이 셌어요: 한 번 더 세기',
  },
};
