// Setting up a scanner, and the page that counts tags.

import type { Same } from '../catalogue.ts';
import type { scanner as english } from '../en/scanner.ts';

export const scanner = {
  setUp: {
    title: 'Régler le scanner',
    ask: 'Scanner les codes de test l’un après l’autre. L’appli apprend comment cet appareil tape, et dit quoi y changer.',
    sheet: 'Imprimer les codes de test au bureau\u00A0: Set-up, Test codes.',
    usual: 'Cet appareil utilise le profil habituel.',
    own: 'Cet appareil a son propre profil\u00A0:',
    begin: 'Commencer',
    guides: 'Comment régler un scanner',
    reset: 'Revenir au profil habituel',
  },
  try: {
    title: 'Scanner le code de test {{n}}',
    progress: '{{done}} sur {{total}}',
    bar: 'Codes de test lus',
    what: {
      capitals: 'Lettres majuscules',
      small: 'Lettres minuscules',
      digits: 'Chiffres et signes',
      signs: 'Autres signes',
      separators: 'Code GS1 avec séparateurs',
      ean: 'EAN-13',
      code39: 'Code 39',
    },
    once: 'Sur la feuille imprimée. Appuyer une fois sur la gâchette.',
    pair: 'Scanner celui-ci et le suivant, aussitôt l’un après l’autre.',
    came: 'Le code {{n}} est arrivé.',
    unknown: 'Ce n’est pas un code de test, ou il est arrivé abîmé. Rescanner le code {{n}}.',
    arrived: 'Ce qui est arrivé',
    skip: 'Illisible',
  },
  key: {
    enter: 'Entrée',
    tab: 'Tab',
    'line-feed': 'saut de ligne',
    'carriage-return': 'retour chariot',
  },
  learnt: {
    title: 'Voici le scanner',
    nothing: 'Aucun code de test n’a été lu. Régler d’abord le scanner\u00A0: voir les guides.',
    change: 'À changer sur l’appareil',
    learnt: 'Corrigé ici',
    fine: 'Bien ainsi',
    use: 'Utiliser ce profil',
    again: 'Encore',
  },
  fact: {
    'end-key': 'Chaque code finit par {{keys}}.',
    'end-any-key': 'Une touche finit chaque code.',
    'end-pause': 'Aucune touche ne finit un code. Il est pris après {{after}} ms de silence.',
    prefix: '«\u00A0{{text}}\u00A0» devant chaque code est enlevé.',
    suffix: '«\u00A0{{text}}\u00A0» derrière chaque code est enlevé.',
    'aim-sent': 'Chaque code dit son type (identifiant AIM).',
    'separators-kept': 'Les séparateurs GS1 arrivent.',
    'separators-token': 'Les séparateurs GS1 arrivent comme «\u00A0{{text}}\u00A0». Ils sont lus ainsi.',
    'each-character': 'Chaque caractère arrive deux fois. Il est lu une fois.',
    'whole-text': 'Chaque code arrive deux fois d’un coup. Il est lu une fois.',
    again: 'Chaque code arrive deux fois en {{within}} ms. Il est lu une fois.',
    layout: 'Scanner et appareil ont des claviers différents. {{count}} caractères sont rétablis.',
    'layout-german':
      'Scanner et appareil ont des claviers différents, dont un allemand. {{count}} caractères sont rétablis.',
    'layout-french':
      'Scanner et appareil ont des claviers différents, dont un français. {{count}} caractères sont rétablis.',
    'capitals-changed': 'Majuscules et minuscules sont inversées. Elles sont rétablies.',
    'as-printed': 'Chaque caractère arrive comme imprimé.',
    pace: 'Au plus {{longest}} ms entre deux caractères.',
  },
  advice: {
    'no-end':
      'Aucune touche ne finit un code. Régler le scanner pour envoyer Entrée après chaque code\u00A0: c’est plus rapide et plus sûr.',
    'end-varies':
      'Certains codes finissent par Entrée, d’autres non. Régler le scanner pour envoyer Entrée après chaque code.',
    'separators-lost':
      'Les séparateurs GS1 se perdent. Lots et numéros de série risquent d’être demandés. Laisser passer les caractères de contrôle, ou FNC1.',
    'separators-unclear':
      'Les séparateurs GS1 n’arrivent pas toujours pareil. Fixer un seul caractère pour FNC1, puis réessayer.',
    'separators-untried':
      'Les séparateurs GS1 n’ont pas été testés. Scanner le code de test {{n}}, sinon les lots risquent d’être demandés.',
    'code-id':
      'Devant ou derrière chaque type de code il y a autre chose. Désactiver «\u00A0Code ID\u00A0». Les identifiants AIM peuvent rester.',
    'each-character': 'Chaque caractère arrive deux fois\u00A0: deux programmes tapent. En désactiver un.',
    'whole-text':
      'Chaque code arrive deux fois\u00A0: deux programmes tapent, ou la gâchette lit deux fois. En désactiver un.',
    again:
      'Chaque code arrive deux fois\u00A0: deux programmes tapent, ou la gâchette lit deux fois. En désactiver un.',
    layout: 'Mettre sur le scanner le clavier de l’appareil. Le mieux\u00A0: anglais (US) pour les deux.',
    'layout-lossy':
      'Scanner et appareil ont des claviers différents, et des caractères se perdent. Mettre les deux en anglais (US), puis réessayer.',
    'layout-half-known':
      'Scanner et appareil ont des claviers différents. Scanner tous les codes de test, ou mettre les deux en anglais (US).',
    'one-case-capitals':
      'Toutes les lettres arrivent en majuscules. Désactiver «\u00A0case conversion\u00A0» sur le scanner.',
    'one-case-small':
      'Toutes les lettres arrivent en minuscules. Désactiver «\u00A0case conversion\u00A0» sur le scanner.',
    'capitals-changed': 'Verr. Maj est actif, ou le scanner change les majuscules. Le désactiver.',
    slow: '{{longest}} ms passent entre deux caractères. Mettre à 0 le délai entre caractères.',
    'other-keys':
      'D’autres touches viennent avec le code\u00A0: {{keys}}. Les enlever des réglages du scanner.',
    unread: 'Non lus\u00A0: codes de test {{codes}}. Activer ces types de codes, s’ils servent.',
  },
  prove: {
    title: 'Enregistré. À prouver maintenant',
    ask: 'Scanner n’importe quel code de la feuille. Chaque type que cet appareil lit est coché.',
    count: '{{read}} types de codes lus sur {{total}}',
    read: 'lu',
    notYet: 'pas encore',
    fine: '{{name}}\u00A0: comme imprimé.',
    strange: 'Ce n’est sur aucune de nos feuilles, ou c’est arrivé autrement qu’imprimé.',
    done: 'Fini',
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
    title: 'Compter les étiquettes RFID',
    ask: 'Lire la pile avec le lecteur RFID. Chaque étiquette compte une fois, même lue plusieurs fois.',
    total_one: 'étiquette',
    total_many: 'étiquettes',
    total_other: 'étiquettes',
    unknownItem: 'Aucun article n’a ce numéro',
    gtin: 'GTIN {{gtin}}',
    unit: 'Palette, bac ou colis',
    unread_one: '{{count}} étiquette que cette appli ne lit pas',
    unread_many: '{{count}} étiquettes que cette appli ne lit pas',
    unread_other: '{{count}} étiquettes que cette appli ne lit pas',
    stray: '«\u00A0{{text}}\u00A0» n’est pas une étiquette RFID. Viser les étiquettes.',
    clear: 'Remettre à zéro',
  },
} as const satisfies Same<typeof english>;
