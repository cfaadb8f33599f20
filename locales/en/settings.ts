import type { SettingsTexts } from '../de/settings.ts';

export const texts: SettingsTexts = {
  title: 'Settings',
  saved: 'Saved.',
  rhythm: 'A new quote',
  rhythms: { tab: 'on every new tab', hour: 'every hour', day: 'every day' },
  theme: 'Appearance',
  themes: { system: 'like the system', light: 'light', dark: 'dark' },
  quoteLanguage: 'Quotes',
  quoteLanguages: { original: 'in the original', translated: 'in translation' },
  quoteLanguageNote: 'The interview was given in German; the English version is ours.',
  language: 'Language',
  languages: { browser: 'like the browser', de: 'Deutsch', en: 'English' },
  textSize: 'Text size',
  textSizes: { small: 'small', medium: 'medium', large: 'large' },
  keys: 'Keys on the new tab',
  keysChoices: { on: 'on', off: 'off' },
  shortcuts: 'Keys in the whole browser',
  shortcutNames: {
    _execute_action: 'Open the checklist',
    'save-quote': 'Save what is selected as a quote',
  },
  noShortcut: 'none',
  changeShortcuts: 'Change the keys',
  shortcutsAt: 'You can change them in the settings of the browser, at this address:',
  copyAddress: 'Copy the address',
  addressCopied: 'The address is copied.',
  source: 'Where the quotes come from',
  privacy: 'Privacy',
  privacyNote:
    'Everything stays in this browser. Nahbar has no account and asks no server for anything.',
  licences: 'Libraries and their licences',
};
