export const texts = {
  title: 'Einstellungen',
  saved: 'Gespeichert.',
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
  keys: 'Tasten auf dem neuen Tab',
  keysChoices: { on: 'an', off: 'aus' },
  shortcuts: 'Tasten im ganzen Browser',
  shortcutNames: {
    _execute_action: 'Checkliste öffnen',
    'save-quote': 'Markiertes als Zitat sichern',
  },
  noShortcut: 'keine',
  changeShortcuts: 'Tasten ändern',
  shortcutsAt: 'Ändern kannst du sie in den Einstellungen des Browsers, unter dieser Adresse:',
  copyAddress: 'Adresse kopieren',
  addressCopied: 'Die Adresse ist kopiert.',
  source: 'Woher die Zitate stammen',
  privacy: 'Datenschutz',
  privacyNote:
    'Alles bleibt in diesem Browser. Nahbar hat kein Konto und fragt bei keinem Server an.',
  licences: 'Bibliotheken und ihre Lizenzen',
};

export type SettingsTexts = typeof texts;
