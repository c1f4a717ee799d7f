// What stands around every job, in Korean.
import type { Same } from '../catalogue.ts';
import type { job as english } from '../en/job.ts';

export const job: Same<typeof english> = {
  reject: { scanned: '스캔한 것', wanted: '필요한 것', acknowledge: '확인' },
  more: { key: '더 보기', title: '무엇이 필요하세요?' },
  names: {
    pick: '피킹',
    receive: '입고',
    'put-away': '적치',
    move: '이동',
    replenish: '보충',
    'vendor-return': '공급처 반품',
    count: '재고 실사',
  },
  progress: '{{done}}/{{total}}',
  progressSpoken: '{{total}} 중 {{done}}',
  back: '뒤로',
  where: {
    aisle: '통로 {{aisle}}',
    bay: '베이 {{bay}}',
    level: '단 {{level}}',
    left: '왼쪽',
    right: '오른쪽',
  },
  marks: {
    lot: '로트 {{lot}}',
    bestBefore: '유통기한 {{date}}',
    serial: '시리얼 {{serial}}',
  },
};
