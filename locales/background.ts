import type { Language } from '../core/quotes/deck.ts';
import type { Reason } from '../core/refusal.ts';
import { spelled } from '../core/settings/spelling.ts';
import { english, german } from './formats.ts';

/** Messages about a saved passage. */
const capture = {
  de: {
    language: 'de',
    saved: 'Als Zitat gespeichert.',
    known: 'Das hast du schon gespeichert.',
    nothing: 'Markiere erst die Stelle, die du speichern möchtest.',
    isPrivate: 'Aus privaten Fenstern speichert Nahbar nichts.',
    unseen:
      'Was hier markiert ist, zeigt der Browser Nahbar nicht. Klick mit der rechten Maustaste darauf: Im Menü kannst du es speichern.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `Das sind ${reason.length.toLocaleString(german.locale)}\u00a0Zeichen, in ein Zitat passen ${reason.limit.toLocaleString(german.locale)}. Es wurde nichts gespeichert: Markiere bitte weniger.`
        : 'Das ließ sich nicht speichern. Versuch es bitte noch einmal.',
    failed: 'Das hat nicht geklappt. Es wurde nichts geändert; versuch es bitte noch einmal.',
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht.',
    left: 'Du hast das Zitat inzwischen geändert, deshalb bleibt es.',
    edit: 'Bearbeiten',
    close: 'Schließen',
    gone: 'Nahbar wurde inzwischen neu geladen und ist mit dieser Seite nicht mehr verbunden. Was du gespeichert hast, steht in Nahbar unter „Zitate“.',
    own: 'Das steht schon in Nahbar.',
  },
  en: {
    language: 'en',
    saved: 'Saved as a quote.',
    known: 'You have already saved that.',
    nothing: 'First select the passage you want to save.',
    isPrivate: 'Nahbar saves nothing from private windows.',
    unseen:
      'The browser does not show Nahbar what is selected here. Right-click it: you can save it from the menu.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `That is ${reason.length.toLocaleString(english.locale)}\u00a0characters; a quote holds ${reason.limit.toLocaleString(english.locale)}. Nothing was saved: please select less.`
        : 'That could not be saved. Please try again.',
    failed: 'That did not work. Nothing was changed; please try again.',
    undo: 'Undo',
    undone: 'Undone.',
    left: 'You have changed the quote since, so it stays.',
    edit: 'Edit',
    close: 'Close',
    gone: 'Nahbar has been reloaded and is no longer connected to this page. What you saved is in Nahbar, under “Quotes”.',
    own: 'That is already in Nahbar.',
  },
};

/** Messages about a page that was looked at for a person. */
const person = {
  de: {
    nobody:
      'Nahbar erkennt nicht, um wen es auf dieser Seite geht. Öffne das Profil der Person oder trag sie unter „Menschen“ ein.',
    isPrivate: 'In private Fenster sieht Nahbar nicht hinein.',
    keptOut: 'In diese Seite lässt der Browser Nahbar nicht hineinsehen.',
    own: 'Das ist eine Seite von Nahbar selbst.',
  },
  en: {
    nobody:
      'Nahbar cannot tell who this page is about. Open the person’s profile, or add them under “People”.',
    isPrivate: 'Nahbar does not read private windows.',
    keptOut: 'The browser does not let Nahbar read this page.',
    own: 'This is one of Nahbar’s own pages.',
  },
};

/** Messages about a call that begins. */
const reminder = {
  de: {
    begins: (title: string, at: number) =>
      `${title || 'Dein Call'} beginnt um ${german.clock(at)}\u00a0Uhr.`,
  },
  en: {
    begins: (title: string, at: number) =>
      `${title || 'Your call'} begins at ${english.clock(at)}.`,
  },
};

/**
 * The texts of the background, which cannot wait for one language to load, and has both; spelt as in the
 * user's region, also where they are shown in a foreign page.
 */
export function backgroundWords(language: Language) {
  const { close, gone } = capture[language];
  const words = {
    capture: capture[language],
    person: { language, close, gone, ...person[language] },
    reminder: reminder[language],
  };
  return spelled(words, language === 'de' ? german.locale : english.locale);
}
