// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': '이 코드로 열리는 작업이 없어요. 먼저 선택하세요.',
    misread: '코드를 잘못 읽었어요. 다시 스캔하세요.',
    'work-missing': '이 기기에 없는 작업이에요. 뒤로 가서 다른 작업을 선택하세요.',
  },
} as const satisfies Same<typeof english>;
