import type { Reason } from '../core/refusal.ts';
import { uiLanguage } from '../platform/language.ts';

/** What is said of a passage that was saved: by the background, which cannot wait for the words of one language. */
export const captureWords = {
  de: {
    language: 'de',
    mine: 'Meine Zitate',
    saved: (deck: string) => `Gesichert in „${deck}“.`,
    known: (deck: string) => `Das steht schon in „${deck}“.`,
    nothing: 'Markier erst die Stelle, die du sichern möchtest.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `Das sind ${reason.length.toLocaleString('de')} Zeichen, ein Zitat hat bis zu ${reason.limit.toLocaleString('de')}. Es wurde nichts gesichert: Markier bitte weniger.`
        : 'Das ließ sich nicht sichern.',
    failed: 'Das hat nicht geklappt. Es wurde nichts geändert.',
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht.',
    left: 'Du hast das Zitat inzwischen geändert, deshalb bleibt es.',
    edit: 'Bearbeiten',
    close: 'Schließen',
  },
  en: {
    language: 'en',
    mine: 'My quotes',
    saved: (deck: string) => `Saved in “${deck}”.`,
    known: (deck: string) => `That is in “${deck}” already.`,
    nothing: 'First select the passage that you want to save.',
    refused: (reason: Reason) =>
      reason.because === 'tooLong'
        ? `That is ${reason.length.toLocaleString('en')} characters; a quote has up to ${reason.limit.toLocaleString('en')}. Nothing was saved: please select less.`
        : 'That could not be saved.',
    failed: 'That did not work. Nothing was changed.',
    undo: 'Undo',
    undone: 'Undone.',
    left: 'You have changed the quote meanwhile, so it stays.',
    edit: 'Edit',
    close: 'Close',
  },
}[uiLanguage];
