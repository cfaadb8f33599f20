export const texts = {
  title: 'Einstellungen',
  saved: 'Gespeichert.',
  look: 'Aussehen und Sprache',
  newTab: 'Neuer Tab',
  rhythm: 'Ein neues Zitat',
  rhythms: { tab: 'auf jedem neuen Tab', hour: 'jede Stunde', day: 'jeden Tag' },
  theme: 'Darstellung',
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel' },
  quoteLanguage: 'Zitate',
  quoteLanguages: { original: 'im Original', translated: 'übersetzt' },
  quoteLanguageNote: 'Das Interview ist auf Deutsch; die englische Fassung ist von uns.',
  language: 'Sprache',
  languages: { browser: 'wie der Browser', de: 'Deutsch', en: 'English' },
  textSize: 'Schriftgröße',
  textSizes: { small: 'klein', medium: 'mittel', large: 'groß' },
  keys: 'Tastenkürzel auf dem neuen Tab',
  quoteOnTab: 'Zitat auf dem neuen Tab',
  stepOnTab: 'Schritt auf dem neuen Tab',
  clock: 'Datum und Uhrzeit auf dem neuen Tab',
  onOff: { on: 'an', off: 'aus' },
  withoutNewTab: 'Ohne neuen Tab',
  /** In a browser in which people choose their new tab, and in one that gives it to an extension. */
  howWithoutNewTab: {
    chosen:
      'Was ein neuer Tab zeigt, bestimmt Firefox: In dessen Einstellungen wählst du unter „Startseite“ bei „Neue Tabs“ eine andere Seite.',
    given:
      'Chrome und Edge lassen keine Wahl: Wer dort den neuen Tab ablehnt, schaltet Nahbar ganz aus. Schaltest du oben Zitat und Schritt aus, bleibt er fast leer. In Vivaldi wählst du in den Einstellungen unter „Tabs“, welche Seite ein neuer Tab zeigt.',
  },
  restOfNahbar: 'Alles andere öffnest du über das Symbol von Nahbar.',
  newTabMissing: 'Seit mindestens einer Woche hat sich kein neuer Tab mit Nahbar geöffnet.',
  newTabBack: {
    chosen:
      'So holst du ihn zurück: Wähl in den Einstellungen von Firefox unter „Startseite“ bei „Neue Tabs“ Nahbar.',
    given:
      'Zeigt dort eine andere Erweiterung ihre Seite? Schalte sie aus. In Vivaldi steht die Wahl in den Einstellungen unter „Tabs“.',
  },
  fineWithoutNewTab: 'Ich brauche ihn nicht',
  shortcuts: 'Tastenkürzel im ganzen Browser',
  shortcutNames: {
    _execute_action: 'Checkliste öffnen',
    'save-quote': 'Markiertes als Zitat speichern',
    'take-person': 'Person von der Seite eintragen',
  },
  noShortcut: 'keins',
  changeShortcuts: 'Tastenkürzel ändern',
  shortcutsAt: 'Ändern kannst du sie in den Einstellungen des Browsers, unter dieser Adresse:',
  copyAddress: 'Adresse kopieren',
  addressCopied: 'Die Adresse ist kopiert.',
  source: 'Woher die Zitate stammen',
  privacy: 'Datenschutz',
  privacyNote:
    'Alles bleibt in diesem Browser. Nahbar braucht kein Konto und fragt bei keinem Server an.',
  licences: 'Bibliotheken und ihre Lizenzen',
  help: 'Hilfe, wenn etwas nicht geht',
};

export type SettingsTexts = typeof texts;
