// How scanners are set up, by maker. Settings are named as the makers name them.

import type { Same } from '../catalogue.ts';
import type { scannerGuides as english } from '../en/scanner-guides.ts';

export const scannerGuides = {
  title: 'Comment régler un scanner',
  ask: 'Lequel est-ce\u00A0?',
  wanted: 'Tout scanner qui tape convient. Il doit',
  want: {
    enter: 'envoyer Entrée après chaque code,',
    plain: 'ne rien ajouter d’autre devant ou derrière,',
    separators: 'laisser passer les caractères de contrôle (séparateurs GS1),',
    keyboard: 'utiliser la même langue de clavier que l’appareil,',
    fast: 'ne pas attendre entre les caractères.',
  },
  after: 'Revenir ensuite et scanner les codes de test.',
  start: 'Codes de test',
  zebra: {
    name: 'Zebra (DataWedge)',
    step1: 'Ouvrir l’appli DataWedge et créer un profil pour cette appli\u00A0: menu, New profile.',
    step2:
      'Dans le profil\u00A0: Associated apps, ajouter le navigateur (Chrome), avec toutes ses activités.',
    step3: 'Barcode input: enabled. Activer les décodeurs utilisés.',
    step4: 'Keystroke output: enabled.',
    step5: 'Key event options: activer “Send Characters as Events” et “Send Control Characters as Events”.',
    step6: 'Inter-character delay: 0.',
    step7:
      'Basic data formatting: enabled. Activer “Send data” et “Send ENTER key”. “Send TAB key” et “Send as hex” restent désactivés, préfixe et suffixe vides.',
  },
  honeywell: {
    name: 'Honeywell (Android)',
    step1: 'Ouvrir Settings, Honeywell Settings, Scanning, Internal Scanner, Default profile.',
    step2: 'Ouvrir Data Processing Settings.',
    step3: 'Wedge: on. Wedge Method: Keyboard.',
    step4: 'Suffix: \\n (Enter). Prefix: vide.',
    step5: 'Symbology Prefix: None, ou AIM. Pas Honeywell.',
    step6: 'Launch Browser: off. Sinon les codes avec une adresse web quittent cette appli.',
  },
  datalogic: {
    name: 'Datalogic (Android)',
    step1: 'Ouvrir Settings, System, Scanner Settings.',
    step2: 'Wedge, Keyboard wedge: activer “Enable keyboard wedge”.',
    step3: 'Keyboard wedge input mode: “Key pressure”. “Text injection” marche aussi.',
    step4:
      'Dans la mise en forme des étiquettes\u00A0: un saut de ligne (LF) en suffixe, pas de préfixe, pas d’identifiant de code.',
    step5: 'Les caractères de FNC1 (GS) ne doivent être ni enlevés ni remplacés.',
  },
  cipherlab: {
    name: 'CipherLab (Android)',
    step1: 'Ouvrir les réglages du lecteur de codes-barres.',
    step2: 'Keyboard emulation: “Key event” ou “Input method”.',
    step3: 'Entrée après chaque code\u00A0: en suffixe, le caractère “Return”.',
    step4: 'Type et longueur du code devant les données\u00A0: désactivés. Préfixe et suffixe\u00A0: vides.',
    step5: 'Délai entre les caractères\u00A0: 0.',
  },
  other: {
    name: 'Scanner USB, Bluetooth ou bague',
    step1:
      'Dans le manuel du fabricant, trouver la page des codes de réglage et scanner “USB keyboard” ou “Bluetooth HID”.',
    step2: 'Pays ou disposition du clavier\u00A0: celle de l’appareil, de préférence anglais (US).',
    step3: 'Suffixe ou terminateur\u00A0: Entrée (retour chariot). Préfixe\u00A0: aucun.',
    step4: 'Identifiant de code\u00A0: aucun, ou AIM.',
    step5:
      'Caractères de contrôle\u00A0: comme Ctrl et touche, ou comme Alt et nombre (function key mapping on).',
    step6: 'Délai entre les caractères\u00A0: aucun. Majuscules et minuscules\u00A0: telles quelles.',
  },
} as const satisfies Same<typeof english>;
