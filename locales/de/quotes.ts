export const texts = {
  toolbar: 'Das Zitat',
  more: 'Mehr zum Zitat',
  library: '„Heute“ öffnen',
  favourite: 'Favorit',
  copy: 'Kopieren',
  previous: 'Zurück',
  next: 'Weiter',
  pin: 'Auf jedem neuen Tab behalten',
  hide: 'Dieses Zitat ausblenden',
  keys: 'Tastenkürzel',

  saved: 'Bei deinen Favoriten gespeichert.',
  removed: 'Aus deinen Favoriten entfernt.',
  copied: 'Zitat kopiert.',
  copyFailed: 'Der Browser lässt Nahbar nicht kopieren. Markiere den Text und kopiere ihn selbst.',
  hidden: 'Dieses Zitat siehst du nicht mehr.',
  shownAgain: 'Das Zitat ist wieder da.',
  pinned: 'Dieses Zitat bleibt auf jedem neuen Tab.',
  unpinned: 'Die Zitate wechseln sich wieder ab.',
  noneBefore: 'Davor kam noch keins.',
  translatedFrom: 'unsere Übersetzung',

  nothingLeft: 'Gerade ist kein Zitat an der Reihe.',
  nothingLeftWhy:
    'Du hast alle ausgeblendet oder ihre Sammlungen ausgeschaltet. Das ist in Ordnung: Auch mit einer leeren Seite fängt es sich gut an.',
  showAll: 'Wieder Zitate zeigen',

  keysTitle: 'Tastenkürzel auf dem neuen Tab',
  keysEverywhere: {
    _execute_action: 'in jedem Tab: Checkliste öffnen',
    'save-quote': 'in jedem Tab: Markiertes als Zitat speichern',
    'take-person': 'in jedem Tab: Person von der Seite eintragen',
  },
  keysNote:
    'Die Tasten des neuen Tabs wirken, sobald du einmal auf die Seite geklickt hast. In den Einstellungen kannst du sie abschalten.',
  keysOff: 'Die Tasten des neuen Tabs sind in den Einstellungen gerade abgeschaltet.',
  close: 'Schließen',
  undo: 'Rückgängig',
  help: 'Tastenkürzel',

  interview: (title: string, author: string, publisher: string) =>
    `„${title}“ von ${author}, ${publisher}`,
};

export type QuotesTexts = typeof texts;
