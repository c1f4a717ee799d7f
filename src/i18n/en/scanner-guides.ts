// How scanners are set up, by maker: readable offline. Settings are named as the makers name them.
export const scannerGuides = {
  title: 'How to set up a scanner',
  ask: 'Which one is it?',
  wanted: 'Any scanner works that types. It should',
  want: {
    enter: 'send Enter after each code,',
    plain: 'add nothing else in front or behind,',
    separators: 'let control characters through (GS1 separators),',
    keyboard: 'use the same keyboard language as the device,',
    fast: 'not wait between characters.',
  },
  after: 'Then come back and scan the test codes.',
  start: 'Test codes',
  zebra: {
    name: 'Zebra (DataWedge)',
    step1: 'Open the app DataWedge and make a profile for this app: menu, New profile.',
    step2: 'In the profile: Associated apps, add the browser (Chrome), with all its activities.',
    step3: 'Barcode input: enabled. Switch on the decoders that you use.',
    step4: 'Keystroke output: enabled.',
    step5:
      'Key event options: switch on “Send Characters as Events” and “Send Control Characters as Events”.',
    step6: 'Inter-character delay: 0.',
    step7:
      'Basic data formatting: enabled. Switch on “Send data” and “Send ENTER key”. “Send TAB key” and “Send as hex” stay off, prefix and suffix empty.',
  },
  honeywell: {
    name: 'Honeywell (Android)',
    step1: 'Open Settings, Honeywell Settings, Scanning, Internal Scanner, Default profile.',
    step2: 'Open Data Processing Settings.',
    step3: 'Wedge: on. Wedge Method: Keyboard.',
    step4: 'Suffix: \\n (Enter). Prefix: empty.',
    step5: 'Symbology Prefix: None, or AIM. Not Honeywell.',
    step6: 'Launch Browser: off. Otherwise codes with a web address leave this app.',
  },
  datalogic: {
    name: 'Datalogic (Android)',
    step1: 'Open Settings, System, Scanner Settings.',
    step2: 'Wedge, Keyboard wedge: switch on “Enable keyboard wedge”.',
    step3: 'Keyboard wedge input mode: “Key pressure”. “Text injection” works too.',
    step4: 'In the formatting of labels: a line feed (LF) as suffix, no prefix, no code identifier.',
    step5: 'The characters of FNC1 (GS) must not be taken out or replaced.',
  },
  cipherlab: {
    name: 'CipherLab (Android)',
    step1: 'Open the settings of the barcode reader.',
    step2: 'Keyboard emulation: “Key event” or “Input method”.',
    step3: 'Enter after each code: as suffix data, character “Return”.',
    step4: 'Code type and code length in front of the data: off. Prefix and suffix: empty.',
    step5: 'Delay between characters: 0.',
  },
  other: {
    name: 'USB, Bluetooth or ring scanner',
    step1:
      'In the maker’s manual find the page with set-up codes, and scan “USB keyboard” or “Bluetooth HID”.',
    step2: 'Keyboard country or layout: the one of the device, best English (US).',
    step3: 'Suffix or terminator: Enter (carriage return). Prefix: none.',
    step4: 'Code identifier: none, or AIM.',
    step5: 'Control characters: as Ctrl and key, or as Alt and number (function key mapping on).',
    step6: 'Delay between characters: none. Case: as it is.',
  },
} as const;
