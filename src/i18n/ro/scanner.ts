// Setting up a scanner, and the page that counts tags.

import type { Same } from '../catalogue.ts';
import type { scanner as english } from '../en/scanner.ts';

export const scanner = {
  setUp: {
    title: 'Setează scanerul',
    ask: 'Scanează codurile de test, unul după altul. Aplicația învață cum scrie aparatul și spune ce trebuie schimbat.',
    sheet: 'Tipărește codurile de test la birou: Set-up, Test codes.',
    usual: 'Aparatul folosește profilul obișnuit.',
    own: 'Aparatul are un profil al lui:',
    begin: 'Începe',
    guides: 'Cum se setează un scaner',
    reset: 'Înapoi la profilul obișnuit',
  },
  try: {
    title: 'Scanează codul de test {{n}}',
    progress: '{{done}} din {{total}}',
    bar: 'Coduri de test citite',
    what: {
      capitals: 'Litere mari',
      small: 'Litere mici',
      digits: 'Cifre și semne',
      signs: 'Alte semne',
      separators: 'Cod GS1 cu separatori',
      ean: 'EAN-13',
      code39: 'Code 39',
    },
    once: 'Pe foaia tipărită. Apasă trăgaciul o dată.',
    pair: 'Scanează-l pe acesta și pe următorul imediat unul după altul.',
    came: 'Codul {{n}} a venit.',
    unknown: 'Nu e un cod de test sau a venit deteriorat. Scanează din nou codul {{n}}.',
    arrived: 'Ce a venit',
    skip: 'Ilizibil',
  },
  key: {
    enter: 'Enter',
    tab: 'Tab',
    'line-feed': 'rând nou (LF)',
    'carriage-return': 'retur de car (CR)',
  },
  learnt: {
    title: 'Acesta e scanerul tău',
    nothing: 'Nu s-a citit niciun cod de test. Setează întâi scanerul: vezi ghidurile.',
    change: 'De schimbat pe aparat',
    learnt: 'Corectat aici',
    fine: 'E bine așa',
    use: 'Folosește acest profil',
    again: 'Din nou',
  },
  fact: {
    'end-key': 'Fiecare cod se termină cu {{keys}}.',
    'end-any-key': 'O tastă termină fiecare cod.',
    'end-pause': 'Nicio tastă nu termină codul. Se ia după {{after}} ms de liniște.',
    prefix: '„{{text}}” din fața fiecărui cod se scoate.',
    suffix: '„{{text}}” de după fiecare cod se scoate.',
    'aim-sent': 'Fiecare cod își spune tipul (identificator AIM).',
    'separators-kept': 'Separatorii GS1 ajung.',
    'separators-token': 'Separatorii GS1 vin ca „{{text}}”. Se citesc așa.',
    'each-character': 'Fiecare caracter vine de două ori. Se citește o dată.',
    'whole-text': 'Fiecare cod vine de două ori legat. Se citește o dată.',
    again: 'Fiecare cod vine de două ori în {{within}} ms. Se citește o dată.',
    layout: 'Scanerul și aparatul au tastaturi diferite. Caractere schimbate la loc: {{count}}.',
    'layout-german':
      'Scanerul și aparatul au tastaturi diferite, una germană. Caractere schimbate la loc: {{count}}.',
    'layout-french':
      'Scanerul și aparatul au tastaturi diferite, una franceză. Caractere schimbate la loc: {{count}}.',
    'capitals-changed': 'Literele mari și mici vin inversate. Se schimbă la loc.',
    'as-printed': 'Fiecare caracter vine cum e tipărit.',
    pace: 'Cel mult {{longest}} ms între două caractere.',
  },
  advice: {
    'no-end':
      'Nicio tastă nu termină codul. Setează scanerul să trimită Enter după fiecare cod: e mai rapid și mai sigur.',
    'end-varies':
      'Unele coduri se termină cu Enter, altele nu. Setează scanerul să trimită Enter după fiecare cod.',
    'separators-lost':
      'Separatorii GS1 se pierd. S-ar putea cere loturi și numere de serie. Lasă să treacă caracterele de control sau FNC1.',
    'separators-unclear':
      'Separatorii GS1 nu vin mereu la fel. Setează un singur caracter pentru FNC1 și încearcă din nou.',
    'separators-untried':
      'Separatorii GS1 nu au fost încercați. Scanează codul de test {{n}}, altfel s-ar putea cere loturi.',
    'code-id':
      'În fața sau după fiecare tip de cod stă altceva. Dezactivează „Code ID”. Identificatorii AIM pot rămâne.',
    'each-character': 'Fiecare caracter vine de două ori: scriu două programe. Dezactivează unul.',
    'whole-text':
      'Fiecare cod vine de două ori: scriu două programe sau trăgaciul citește de două ori. Dezactivează unul.',
    again:
      'Fiecare cod vine de două ori: scriu două programe sau trăgaciul citește de două ori. Dezactivează unul.',
    layout: 'Setează pe scaner tastatura aparatului. Cel mai bine: engleză (SUA) pe amândouă.',
    'layout-lossy':
      'Scanerul și aparatul au tastaturi diferite și se pierd caractere. Setează amândouă pe engleză (SUA) și încearcă din nou.',
    'layout-half-known':
      'Scanerul și aparatul au tastaturi diferite. Scanează toate codurile de test sau setează amândouă pe engleză (SUA).',
    'one-case-capitals': 'Toate literele vin mari. Dezactivează „case conversion” pe scaner.',
    'one-case-small': 'Toate literele vin mici. Dezactivează „case conversion” pe scaner.',
    'capitals-changed': 'Caps Lock e pornit sau scanerul schimbă literele mari. Dezactivează-l.',
    slow: 'Trec {{longest}} ms între două caractere. Setează pe 0 întârzierea dintre caractere.',
    'other-keys': 'Cu codul vin și alte taste: {{keys}}. Scoate-le din setările scanerului.',
    unread: 'Necitite: codurile de test {{codes}}. Activează aceste tipuri de cod, dacă le folosești.',
  },
  prove: {
    title: 'Salvat. Acum verifică',
    ask: 'Scanează orice cod de pe foaie. Fiecare tip pe care aparatul îl citește e bifat.',
    count: '{{read}} din {{total}} tipuri de cod citite',
    read: 'citit',
    notYet: 'încă nu',
    fine: '{{name}}: cum e tipărit.',
    strange: 'Nu e pe nicio foaie de-a noastră sau a venit altfel decât e tipărit.',
    done: 'Gata',
  },
  specimen: {
    'ean-13': 'EAN-13',
    'ean-8': 'EAN-8',
    'upc-a': 'UPC-A',
    'upc-e': 'UPC-E',
    'itf-14': 'ITF-14',
    'code-128': 'Code 128',
    'gs1-128': 'GS1-128',
    'code-39': 'Code 39',
    'databar-expanded': 'GS1 DataBar Expanded',
    datamatrix: 'DataMatrix',
    'gs1-datamatrix': 'GS1 DataMatrix',
    qr: 'QR',
    'gs1-qr': 'GS1 QR',
    'digital-link': 'GS1 Digital Link',
    pdf417: 'PDF417',
    aztec: 'Aztec',
  },
  tags: {
    title: 'Numără etichete RFID',
    ask: 'Citește grămada cu cititorul RFID. Fiecare etichetă contează o dată, oricât de des e citită.',
    total_one: 'etichetă',
    total_few: 'etichete',
    total_other: 'de etichete',
    unknownItem: 'Niciun articol nu are acest număr',
    gtin: 'GTIN {{gtin}}',
    unit: 'Palet, ladă sau cutie',
    unread_one: '{{count}} etichetă pe care aplicația nu o poate citi',
    unread_few: '{{count}} etichete pe care aplicația nu le poate citi',
    unread_other: '{{count}} de etichete pe care aplicația nu le poate citi',
    stray: '„{{text}}” nu e o etichetă RFID. Îndreaptă cititorul spre etichete.',
    clear: 'Golește',
  },
} as const satisfies Same<typeof english>;
