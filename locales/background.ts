import type { Language } from '../core/quotes/deck.ts';
import type { Reason } from '../core/refusal.ts';
import { english, german } from './formats.ts';

/** Messages about a saved passage. */
const capture = {
  de: {
    language: 'de',
    saved: 'Als Zitat gesichert.',
    known: 'Das hast du schon gesichert.',
    nothing: 'Markier erst die Stelle, die du sichern möchtest.',
    unseen:
      'Was hier markiert ist, zeigt der Browser Nahbar nicht. Klick mit der rechten Maustaste darauf: Im Menü kannst du es sichern.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `Das sind ${reason.length.toLocaleString(german.locale)} Zeichen, ein Zitat hat bis zu ${reason.limit.toLocaleString(german.locale)}. Es wurde nichts gesichert: Markier bitte weniger.`
        : 'Das ließ sich nicht sichern.',
    failed: 'Das hat nicht geklappt. Es wurde nichts geändert.',
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht.',
    left: 'Du hast das Zitat inzwischen geändert, deshalb bleibt es.',
    edit: 'Bearbeiten',
    close: 'Schließen',
    gone: 'Nahbar wurde inzwischen neu geladen und hört hier nicht mehr zu. Was du gesichert hast, steht in Nahbar unter „Zitate“.',
    own: 'Das steht schon in Nahbar.',
  },
  en: {
    language: 'en',
    saved: 'Saved as a quote.',
    known: 'You have saved that already.',
    nothing: 'First select the passage that you want to save.',
    unseen:
      'The browser does not show Nahbar what is selected here. Click on it with the right mouse button: the menu can save it.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `That is ${reason.length.toLocaleString(english.locale)} characters; a quote has up to ${reason.limit.toLocaleString(english.locale)}. Nothing was saved: please select less.`
        : 'That could not be saved.',
    failed: 'That did not work. Nothing was changed.',
    undo: 'Undo',
    undone: 'Undone.',
    left: 'You have changed the quote meanwhile, so it stays.',
    edit: 'Edit',
    close: 'Close',
    gone: 'Nahbar was reloaded meanwhile and does not listen here any more. What you have saved is in Nahbar, under “Quotes”.',
    own: 'That is in Nahbar already.',
  },
};

/** Messages about a call that begins. */
const reminder = {
  de: {
    begins: (title: string, at: number) =>
      `${title || 'Dein Call'} beginnt um ${clock(german.locale, at)} Uhr.`,
  },
  en: {
    begins: (title: string, at: number) =>
      `${title || 'Your call'} begins at ${clock(english.locale, at)}.`,
  },
};

function clock(locale: string, at: number): string {
  return new Date(at).toLocaleTimeString(locale, { timeStyle: 'short' });
}

/** The texts of the background, which cannot wait for one language to load, and has both. */
export function backgroundWords(language: Language) {
  return { capture: capture[language], reminder: reminder[language] };
}
