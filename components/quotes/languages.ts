import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';

const texts = words.quoteForm;

/** The languages that are offered, beside the one that a quote has already. */
const OFFERED = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'tr', 'ru', 'uk', 'ar', 'he'];

const names = new Intl.DisplayNames(uiLocale, { type: 'language' });
const collator = new Intl.Collator(uiLocale);

/** The languages for a quote, German and English first; the unknown one is ''. */
export function languagesWith(own: string): { code: string; name: string }[] {
  const codes = new Set([...OFFERED, ...(own === '' ? [] : [own])]);
  const [first, second, ...others] = [...codes].map((code) => ({ code, name: nameOf(code) }));
  return [
    ...[first, second].flatMap((each) => each ?? []),
    ...others.sort((a, b) => collator.compare(a.name, b.name)),
    { code: '', name: texts.unknownLanguage },
  ];
}

/** The name of a language; of what is none, as an imported deck may have, what stands there. */
function nameOf(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
