import { wordsOf } from '../search.ts';

/** Titles, normalized. */
const TITLES = new Set(
  'dr prof professor pd dipl ing fh mag phd mba msc bsc herr frau mr mrs ms'.split(' '),
);

/** Faculties only count after a doctorate: Phil and Nat are names as well. */
const FACULTY = /\b(dr\.?)\s*(?:(?:med|phil|jur|iur|h\.\s?c|rer\.?\s*(?:nat|pol|oec))\b\.?\s*)+/gi;

/** Legal forms of companies, normalized. */
const LEGAL_FORMS = new Set(
  'gmbh mbh ag kg kgaa ohg ug gbr se ev eg ggmbh co cie inc ltd llc plc sarl sa und and'.split(' '),
);

/** What follows a name after a comma and is no name. */
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|junior|senior|ret|llm|dott|lic)$/;

/** Whether a word beside a comma is a title, a suffix or a legal form: "Müller, Dr.", "Film, GmbH". */
export function isNoName(word: string): boolean {
  const plain = without(new Set(), word).join('');
  return TITLES.has(plain) || LEGAL_FORMS.has(plain) || SUFFIX.test(plain);
}

/** Replaces umlauts: ä becomes ae. */
export function umlautsSpelledOut(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöü]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .replace(/[ÄÖÜ]/g, (letter) => (SPELLED_OUT[letter.toLowerCase()] ?? letter).toUpperCase());
}

const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * Equal for two forms of a name: ignores case, diacritics, titles and order, so that "Dr. Ada Müller"
 * equals "müller, ada". Titles count if nothing else is left.
 */
export function normalizedName(name: string): string {
  return without(TITLES, name.replace(FACULTY, '$1 ')).toSorted().join(' ');
}

/** Like `normalizedName`, keeping the order: "ZDF Enterprises" equals "zdf enterprises GmbH". */
export function normalizedOrganisation(organisation: string): string {
  return without(LEGAL_FORMS, organisation.replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '')).join(' ');
}

/**
 * The normalized spellings of a text with umlauts: "muller" and "mueller" for Müller. Two texts may be
 * equal if they share a spelling.
 */
export function spellings(text: string, normalize: (text: string) => string): string[] {
  return [...new Set([normalize(text), normalize(umlautsSpelledOut(text))])];
}

function without(ignored: ReadonlySet<string>, text: string): string[] {
  const words = wordsOf(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
  const rest = words.filter((word) => !ignored.has(word));
  return rest.length > 0 ? rest : words;
}
