export const texts = {
  toolbar: 'Das Zitat',
  pages: 'Mehr von Nahbar',
  library: 'Favoriten und Einstellungen',
  favourite: 'Favorit',
  copy: 'Kopieren',
  previous: 'Zurück',
  next: 'Weiter',
  pin: 'Auf jedem neuen Tab behalten',
  hide: 'Nichts für mich',
  hideKey: 'Zitat: Nichts für mich',
  keys: 'Tasten',

  saved: 'Bei deinen Favoriten gespeichert.',
  removed: 'Aus deinen Favoriten entfernt.',
  copied: 'Kopiert, samt Quelle.',
  copyFailed: 'Der Browser lässt Nahbar nicht kopieren. Markier den Text und kopier ihn selbst.',
  hidden: 'Dieses Zitat siehst du nicht mehr.',
  shownAgain: 'Das Zitat ist wieder da.',
  pinned: 'Dieses Zitat bleibt auf jedem neuen Tab.',
  unpinned: 'Die Zitate wechseln sich wieder ab.',
  noneBefore: 'Davor kam noch keins.',
  translatedFrom: 'unsere Übersetzung',

  nothingLeft: 'Gerade ist kein Zitat an der Reihe.',
  nothingLeftWhy:
    'Du hast alle beiseitegelegt oder ihre Stapel ausgeschaltet. Das ist in Ordnung: Auch mit einer leeren Seite fängt es sich gut an.',
  showAll: 'Alle wieder zeigen',

  keysTitle: 'Tasten auf dem neuen Tab',
  keysEverywhere: {
    _execute_action: 'in jedem Tab: Checkliste öffnen',
    'save-quote': 'in jedem Tab: Markiertes als Zitat sichern',
  },
  keysNote:
    'Sie wirken, sobald du einmal auf die Seite geklickt hast. In den Einstellungen kannst du sie abschalten.',
  keysOff: 'In den Einstellungen sind sie gerade abgeschaltet.',
  close: 'Schließen',
  undo: 'Rückgängig',
  help: 'Diese Tasten',

  interview: (title: string, author: string, publisher: string) =>
    `„${title}“, von ${author}, ${publisher}`,
};

export type QuotesTexts = typeof texts;
