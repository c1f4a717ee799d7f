// The words that are longest where they are tightest, in German: there must be room for them. Soft hyphens say where to break.
export const germanWords = {
  shell: {
    pin: { enter: 'Weiter', other: 'Anderer Ausweis' },
    home: { settings: 'Einstel\u00ADlungen', signOut: 'Abmelden' },
    status: { offlineHere: 'getrennt · {{count}} hier' },
    trail: { since: 'auf diesem Gerät seit {{time}}', allServer: 'alles auf dem Server' },
    alarm: { title: 'NICHT gespeichert', seen: 'Verstanden' },
    retry: 'Erneut versuchen',
    camera: {
      aim: 'Strichcode in den Rahmen halten',
      close: 'Kamera schließen',
      problem: {
        refused: {
          title: 'Kamerazugriff nicht zugelassen',
          ask: 'In den Browser\u00ADeinstellungen für diese App erlauben, oder den Handscanner benutzen.',
        },
      },
    },
  },
  job: {
    names: { 'put-away': 'Einlagern', move: 'Umlagern', replenish: 'Nachschub' },
    where: {
      aisle: 'Gang {{aisle}}',
      bay: 'Feld {{bay}}',
      level: 'Ebene {{level}}',
      left: 'links',
      right: 'rechts',
    },
  },
  pick: {
    job: 'Kommissionieren',
    tote: 'Behälter {{slot}}',
    actions: {
      short: 'Fehl\u00ADmenge',
      skip: 'Über\u00ADspringen',
      undo: 'Rück\u00ADgängig',
      'cant-read': 'Nicht lesbar',
      'tote-full': 'Behälter voll',
      quantity: 'Menge',
      pause: 'Unter\u00ADbrechen',
      done: 'Fertig',
      back: 'Zurück',
    },
    cart: { title: 'Wagen beladen', ask: 'Behälter auf Platz\u00A0{{slot}} stellen und scannen.' },
    walk: { title: 'Gehen zu' },
    take: { title: 'Entnehmen', once: 'Einmal scannen, dann die Behälter.' },
    put: { title: 'Ablegen in' },
    shortReason: { title: 'Warum fehlt etwas?', 'wrong-item': 'Andere Ware im Lagerplatz' },
    shortRemaining: { title: 'Wie viele bleiben im Lagerplatz?' },
    pad: { caseKey: 'Kartons', innerKey: 'Gebinde', confirm: '{{total}} bestätigen', empty: 'Zahl eingeben' },
    cantRead: { location: 'Prüfziffern auf dem Etikett', item: 'Letzte vier der Artikelnummer' },
    done: { title: 'Liste abgeschlossen', next: 'Nächste Liste' },
    say: { 'wrong-location': 'Falscher Lagerplatz', 'wrong-item': 'Falscher Artikel' },
  },
};

/** The same of the carrying jobs' catalogue. */
export const germanCarry = {
  actions: {
    amount: 'Menge',
    short: 'Fehl\u00ADmenge',
    'cant-read': 'Nicht lesbar',
    undo: 'Rück\u00ADgängig',
    back: 'Zurück',
  },
  source: { title: 'Gehen zu', face: 'für den Kommissionier\u00ADplatz' },
  goods: {
    title: 'Artikel scannen',
    titleOrUnit: 'Artikel oder Palette scannen',
    whole: 'Ganze Palette nach',
    orItem: 'oder einen Artikel scannen, um ihn einzeln einzulagern',
  },
  bin: {
    title: 'Ablegen in',
    ask: 'Ziellager\u00ADplatz scannen',
    'pick-face': 'Sein Kommissionier\u00ADplatz.',
    'same-goods': 'Dort liegt die gleiche Ware.',
  },
  amount: { title: 'Wie viele werden umgelagert?', all: 'Alles davon: {{count}}' },
  undo: { title: 'Zurücknehmen', askUnit: 'Zurück auf die Palette legen, dann scannen' },
  cantRead: { location: 'Prüfziffern auf dem Etikett', place: 'Vollständiger Lagerplatzcode' },
  done: {
    replenish: 'Kommissionierplatz aufgefüllt',
    counted: 'Der Lagerplatz ist bis zur Zählung gesperrt.',
  },
};

/** The same of the receiving job's own catalogue. */
export const germanReceive = {
  keys: {
    done: 'Fertig',
    undo: 'Rück\u00ADgängig',
    loose: 'Menge',
    damage: 'Beschä\u00ADdigt',
    'cant-read': 'Nicht lesbar',
    pause: 'Unter\u00ADbrechen',
    back: 'Zurück',
    skip: 'Über\u00ADspringen',
  },
  cantRead: { location: 'Vollständiger Lagerplatzcode', item: 'Letzte vier der Artikelnummer' },
  dock: { ask: 'Laderampe scannen' },
  between: {
    ask: 'Palette scannen',
    fresh: 'Neues Palettenkennzeichen scannen',
    missing: 'Es fehlen noch',
    more_other: 'und {{count}} weitere Artikel',
  },
  pallet: {
    again: 'Noch einmal scannen: alles wie angekündigt.',
    sample: 'Zuerst zählen: {{item}}',
    cartons_other: 'Überkartons darauf',
    rate: '{{count}} in der Stunde',
    extra: 'nicht angekündigt',
  },
  strange: {
    title: 'Diese auch annehmen?',
    ask: 'Noch einmal scannen, um sie anzunehmen.',
  },
  taken: { open: '{{who}} zählt sie gerade', takeOver: 'Zählung übernehmen' },
  ask: {
    lot: 'Welche Chargen\u00ADnummer?',
    expiry: 'Mindestens haltbar bis',
    same: 'Wie zuvor: {{value}}',
    confirm: 'Bestätigen',
  },
  loose: { item: 'Artikel scannen', count: 'Wie viele Stück sind es?' },
  short: { title: 'Es ist nicht alles da', close_other: 'Abschließen: {{count}} fehlen' },
  damage: {
    what: 'Was ist beschädigt?',
    why: 'Was ist damit geschehen?',
    count: 'Wie viele sind beschädigt?',
    photos: 'Fotos aufnehmen',
    confirm_other: '{{count}} in Quarantäne',
    crushed: 'Zerdrückt',
    torn: 'Auf\u00ADgerissen',
    broken: 'Zer\u00ADbrochen',
    leaking: 'Aus\u00ADgelaufen',
    soiled: 'Ver\u00ADschmutzt',
  },
  measure: { title: 'Neuer Artikel: ein Stück messen', width: 'Breite in Millimetern' },
  finish: {
    title: 'Ist der Lastwagen leer?',
    pallets_one: '{{count}} Palette ist nicht gekommen',
    open_one: '{{count}} Palette wird noch gezählt',
    confirm: 'Lastwagen ist leer',
  },
  paused: { title: 'Unterbrochen', home: 'Zum Anfang' },
  done: { truck: 'Lastwagen angenommen', pieces_other: 'Stück gezählt', next: 'Nächste Arbeit' },
};

/** The same of the look-up's own catalogue. */
export const germanLookUp = {
  ask: { title: 'Nachschlagen', what: 'Alles scannen: Artikel, Lagerplatz, Behälter, Ausweis.' },
  keys: {
    close: 'Schließen',
    back: 'Zurück',
    type: 'Ein\u00ADtippen',
    teach: 'Code beibringen',
    undo: 'Rück\u00ADgängig',
    done: 'Fertig',
    confirm: 'Nach\u00ADschlagen',
  },
  item: { where: 'Wo er liegt', onHand: 'im Haus', codes: 'Seine Codes', taught: 'vor Ort beigebracht' },
  location: {
    holds: 'Was darin liegt',
    blocked: 'Gesperrt: muss erst gezählt werden.',
    type: { 'pick-face': 'Kommissionierplatz', 'pack-station': 'Packplatz' },
  },
  unit: { kind: { tote: 'Behälter' }, onCartOf: 'auf dem Wagen der Liste {{number}}' },
  deeds: {
    title: 'Was zuletzt geschah',
    picked: '{{who}} hat {{count}} entnommen',
  },
  unknown: { title: 'Niemand kennt diesen Code' },
  teach: {
    item: 'Welcher Artikel ist es?',
    pack: 'Was trägt den Code?',
    onePiece: 'Ein einzelnes Stück',
    inner: 'Ein Innengebinde',
    case: 'Ein Überkarton',
    quantity: { case: 'Stückzahl in einem Überkarton' },
    taught: 'Code beigebracht',
  },
};

/** The same of the scanner's own catalogue. */
export const germanPhotos = {
  another: 'Weitere Aufnahme',
  busy: 'Aufnahme wird gespeichert …',
  at: { device: 'nur auf diesem Gerät', server: 'übertragen' },
  'not-kept': {
    quota:
      'Gerätespeicher erschöpft: Aufnahme NICHT gespeichert. Erfassungen sind sicher. Gerät zur Lagerleitung bringen.',
  },
};

export const germanScanner = {
  setUp: {
    title: 'Scanner einrichten',
    guides: 'Einrichtungs\u00ADanleitungen der Hersteller',
    begin: 'Anfangen',
    reset: 'Zurück zu den Standard\u00ADeinstellungen',
    usual: 'Dieses Gerät benutzt die Standardeinstellungen.',
  },
  try: {
    title: 'Prüfcode {{n}} scannen',
    what: { separators: 'GS1-Code mit Trennzeichen', capitals: 'Großbuchstaben' },
    skip: 'Nicht lesbar',
    unknown: 'Das ist kein Prüfcode, oder er kam beschädigt an. Prüfcode {{n}} noch einmal scannen.',
  },
  key: { enter: 'Eingabetaste', tab: 'Tabulator', 'line-feed': 'Zeilenvorschub' },
  learnt: {
    title: 'Das ist Ihr Scanner',
    change: 'Am Gerät zu ändern',
    learnt: 'Wird hier berichtigt',
    use: 'Einstellungen übernehmen',
    again: 'Noch einmal',
  },
  advice: {
    'separators-lost':
      'GS1-Trennzeichen gehen verloren. Steuerzeichen durchlassen, sonst müssen Chargen\u00ADnummern erfragt werden.',
  },
  prove: { title: 'Gespeichert. Nun die Gegenprobe', done: 'Fertig' },
  guides: { title: 'Einrichtungsanleitungen', ask: 'Welcher Scanner ist es?', start: 'Prüfcodes' },
  tags: {
    title: 'Funketiketten zählen',
    total_other: 'Funketiketten',
    unknownItem: 'Kein Artikel hat diese Nummer',
    unit: 'Ladungsträger',
    clear: 'Zurück\u00ADsetzen',
  },
};
