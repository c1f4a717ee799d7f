// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': '열린 리스트가 없어요. 먼저 선택하세요.',
    'work-missing': '이 기기에 없는 리스트예요. 뒤로 가서 다른 리스트를 선택하세요.',
  },
} as const satisfies Same<typeof english>;
