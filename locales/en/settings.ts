import type { SettingsTexts } from '../de/settings.ts';

export const texts: SettingsTexts = {
  title: 'Settings',
  saved: 'Saved.',
  look: 'Look and language',
  newTab: 'New tab',
  rhythm: 'A new quote',
  rhythms: { tab: 'on every new tab', hour: 'every hour', day: 'every day' },
  theme: 'Appearance',
  themes: { system: 'same as the system', light: 'light', dark: 'dark' },
  quoteLanguage: 'Quotes',
  quoteLanguages: { original: 'in the original', translated: 'in translation' },
  quoteLanguageNote: 'The interview was given in German; the English version is ours.',
  language: 'Language',
  languages: { browser: 'same as the browser', de: 'Deutsch', en: 'English' },
  textSize: 'Text size',
  textSizes: { small: 'small', medium: 'medium', large: 'large' },
  keys: 'Keyboard shortcuts on the new tab',
  quoteOnTab: 'Quote on the new tab',
  stepOnTab: 'Step on the new tab',
  clock: 'Date and time on the new tab',
  onOff: { on: 'on', off: 'off' },
  withoutNewTab: 'Without the new tab',
  howWithoutNewTab: {
    chosen:
      'Firefox decides what a new tab shows: in its settings, under “Home”, choose another page for “New tabs”.',
    given:
      'Chrome and Edge leave no choice: refusing the new tab there switches all of Nahbar off. With quote and step switched off above, a new tab stays almost empty. In Vivaldi, choose in the settings under “Tabs” what a new tab shows.',
  },
  restOfNahbar: 'Everything else opens from Nahbar’s icon.',
  newTabMissing: 'No new tab with Nahbar has opened for at least a week.',
  newTabBack: {
    chosen: 'To have it back, choose Nahbar for “New tabs” in Firefox’s settings, under “Home”.',
    given:
      'Does another extension show its page there? Switch it off. In Vivaldi the choice is in the settings, under “Tabs”.',
  },
  fineWithoutNewTab: 'I don’t need it',
  shortcuts: 'Keyboard shortcuts anywhere in the browser',
  shortcutNames: {
    _execute_action: 'Open the checklist',
    'save-quote': 'Save what is selected as a quote',
    'take-person': 'Add the person from the page',
  },
  noShortcut: 'none',
  changeShortcuts: 'Change the shortcuts',
  shortcutsAt: 'You can change them in the browser’s settings, at this address:',
  copyAddress: 'Copy the address',
  addressCopied: 'The address is copied.',
  source: 'Where the quotes come from',
  privacy: 'Privacy',
  privacyNote:
    'Everything stays in this browser. Nahbar needs no account and asks no server for anything.',
  licences: 'Libraries and their licences',
  help: 'Help when something isn’t working',
};
