// How scanners are set up, by maker. Settings are named as the makers name them.

import type { Same } from '../catalogue.ts';
import type { scannerGuides as english } from '../en/scanner-guides.ts';

export const scannerGuides = {
  title: '스캐너 설정 방법',
  ask: '어느 스캐너인가요?',
  wanted: '키보드처럼 입력하는 스캐너면 다 돼요. 다만',
  want: {
    enter: '코드마다 Enter를 보내고,',
    plain: '앞뒤에 다른 것을 붙이지 않고,',
    separators: '제어 문자(GS1 구분자)를 그대로 보내고,',
    keyboard: '기기와 같은 자판 언어를 쓰고,',
    fast: '글자 사이에 쉬지 않아야 해요.',
  },
  after: '그런 다음 돌아와서 테스트 코드를 스캔하세요.',
  start: '테스트 코드',
  zebra: {
    name: 'Zebra (DataWedge)',
    step1: 'DataWedge 앱을 열고 이 앱의 프로필을 만드세요: 메뉴, New profile.',
    step2: '프로필에서: Associated apps에 브라우저(Chrome)를 모든 액티비티와 함께 추가하세요.',
    step3: 'Barcode input: enabled. 쓰는 디코더를 켜세요.',
    step4: 'Keystroke output: enabled.',
    step5: 'Key event options: “Send Characters as Events”와 “Send Control Characters as Events”를 켜세요.',
    step6: 'Inter-character delay: 0.',
    step7:
      'Basic data formatting: enabled. “Send data”와 “Send ENTER key”를 켜세요. “Send TAB key”와 “Send as hex”는 끄고, 접두어와 접미어는 비워 두세요.',
  },
  honeywell: {
    name: 'Honeywell (Android)',
    step1: 'Settings, Honeywell Settings, Scanning, Internal Scanner, Default profile을 여세요.',
    step2: 'Data Processing Settings를 여세요.',
    step3: 'Wedge: on. Wedge Method: Keyboard.',
    step4: 'Suffix: \\n (Enter). Prefix: 비움.',
    step5: 'Symbology Prefix: None 또는 AIM. Honeywell은 안 돼요.',
    step6: 'Launch Browser: off. 안 그러면 웹 주소 코드를 스캔할 때 이 앱에서 나가요.',
  },
  datalogic: {
    name: 'Datalogic (Android)',
    step1: 'Settings, System, Scanner Settings를 여세요.',
    step2: 'Wedge, Keyboard wedge: “Enable keyboard wedge”를 켜세요.',
    step3: 'Keyboard wedge input mode: “Key pressure”. “Text injection”도 돼요.',
    step4: '라벨 형식에서: 접미어는 줄 바꿈(LF), 접두어 없음, 코드 식별자 없음.',
    step5: 'FNC1(GS) 문자를 빼거나 바꾸면 안 돼요.',
  },
  cipherlab: {
    name: 'CipherLab (Android)',
    step1: '바코드 리더 설정을 여세요.',
    step2: 'Keyboard emulation: “Key event” 또는 “Input method”.',
    step3: '코드마다 Enter: 접미어로 “Return” 문자.',
    step4: '데이터 앞의 코드 종류와 길이: 끔. 접두어와 접미어: 비움.',
    step5: '글자 사이 지연: 0.',
  },
  other: {
    name: 'USB, 블루투스, 반지형 스캐너',
    step1: '제조사 설명서에서 설정 코드 페이지를 찾아 “USB keyboard”나 “Bluetooth HID”를 스캔하세요.',
    step2: '자판 국가나 배열: 기기와 같게, 가장 좋은 것은 영어(미국).',
    step3: '접미어나 종료 문자: Enter(캐리지 리턴). 접두어: 없음.',
    step4: '코드 식별자: 없음 또는 AIM.',
    step5: '제어 문자: Ctrl과 키, 또는 Alt와 숫자로(function key mapping on).',
    step6: '글자 사이 지연: 없음. 대소문자: 그대로.',
  },
} as const satisfies Same<typeof english>;
