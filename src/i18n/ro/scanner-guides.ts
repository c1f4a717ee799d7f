// How scanners are set up, by maker. Settings are named as the makers name them.

import type { Same } from '../catalogue.ts';
import type { scannerGuides as english } from '../en/scanner-guides.ts';

export const scannerGuides = {
  title: 'Cum se setează un scaner',
  ask: 'Care este?',
  wanted: 'Merge orice scaner care scrie. Trebuie',
  want: {
    enter: 'să trimită Enter după fiecare cod,',
    plain: 'să nu adauge altceva în față sau după,',
    separators: 'să lase să treacă caracterele de control (separatori GS1),',
    keyboard: 'să folosească aceeași limbă de tastatură ca aparatul,',
    fast: 'să nu aștepte între caractere.',
  },
  after: 'Apoi revino și scanează codurile de test.',
  start: 'Coduri de test',
  zebra: {
    name: 'Zebra (DataWedge)',
    step1: 'Deschide aplicația DataWedge și fă un profil pentru această aplicație: meniu, New profile.',
    step2: 'În profil: Associated apps, adaugă browserul (Chrome), cu toate activitățile lui.',
    step3: 'Barcode input: enabled. Activează decodoarele pe care le folosești.',
    step4: 'Keystroke output: enabled.',
    step5: 'Key event options: activează “Send Characters as Events” și “Send Control Characters as Events”.',
    step6: 'Inter-character delay: 0.',
    step7:
      'Basic data formatting: enabled. Activează “Send data” și “Send ENTER key”. “Send TAB key” și “Send as hex” rămân dezactivate, prefixul și sufixul goale.',
  },
  honeywell: {
    name: 'Honeywell (Android)',
    step1: 'Deschide Settings, Honeywell Settings, Scanning, Internal Scanner, Default profile.',
    step2: 'Deschide Data Processing Settings.',
    step3: 'Wedge: on. Wedge Method: Keyboard.',
    step4: 'Suffix: \\n (Enter). Prefix: gol.',
    step5: 'Symbology Prefix: None sau AIM. Nu Honeywell.',
    step6: 'Launch Browser: off. Altfel codurile cu o adresă web ies din aplicație.',
  },
  datalogic: {
    name: 'Datalogic (Android)',
    step1: 'Deschide Settings, System, Scanner Settings.',
    step2: 'Wedge, Keyboard wedge: activează “Enable keyboard wedge”.',
    step3: 'Keyboard wedge input mode: “Key pressure”. Merge și “Text injection”.',
    step4: 'La formatarea etichetelor: rând nou (LF) ca sufix, fără prefix, fără identificator de cod.',
    step5: 'Caracterele FNC1 (GS) nu trebuie scoase sau înlocuite.',
  },
  cipherlab: {
    name: 'CipherLab (Android)',
    step1: 'Deschide setările cititorului de coduri de bare.',
    step2: 'Keyboard emulation: “Key event” sau “Input method”.',
    step3: 'Enter după fiecare cod: ca sufix, caracterul “Return”.',
    step4: 'Tipul și lungimea codului în fața datelor: dezactivate. Prefix și sufix: goale.',
    step5: 'Întârziere între caractere: 0.',
  },
  other: {
    name: 'Scaner USB, Bluetooth sau inel',
    step1:
      'În manualul producătorului caută pagina cu coduri de setare și scanează “USB keyboard” sau “Bluetooth HID”.',
    step2: 'Țara sau limba tastaturii: a aparatului, cel mai bine engleză (SUA).',
    step3: 'Sufix sau terminator: Enter (retur de car). Prefix: niciunul.',
    step4: 'Identificator de cod: niciunul sau AIM.',
    step5: 'Caractere de control: ca Ctrl și tastă sau ca Alt și număr (function key mapping on).',
    step6: 'Întârziere între caractere: niciuna. Litere mari și mici: cum sunt.',
  },
} as const satisfies Same<typeof english>;
