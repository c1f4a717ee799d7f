// Photos that a job asks for.

import type { Same } from '../catalogue.ts';
import type { photos as english } from '../en/photos.ts';

export const photos = {
  take: '사진 찍기',
  another: '한 장 더 찍기',
  busy: '사진 저장 중 …',
  taken: '찍은 사진',
  photo: '사진 {{n}}',
  remove: '사진 {{n}} 지우기',
  at: { device: '이 기기에만', server: '전송됨' },
  'not-kept': {
    'not-a-picture': '사진이 아니에요. 다시 찍으세요.',
    'too-large': '사진이 너무 커요. 이 기기의 카메라로 찍으세요.',
    quota: '기기가 꽉 차서 사진이 저장되지 않았어요. 스캔은 안전해요. 기기를 관리자에게 가져가세요.',
    closed: '저장소가 닫혀 사진이 저장되지 않았어요. 앱을 다시 열고 다시 찍으세요.',
    aborted: '저장에 실패해 사진이 저장되지 않았어요. 다시 찍으세요.',
  },
} as const satisfies Same<typeof english>;
