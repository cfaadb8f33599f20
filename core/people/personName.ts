import { wordsOf } from '../search.ts';

/** What stands before and after names and is no part of them, folded. */
const TITLES = new Set(
  'dr prof professor pd dipl ing fh mag phd mba msc bsc herr frau mr mrs ms'.split(' '),
);

/** What only follows a doctorate: Phil and Nat are names as well. */
const FACULTY = /\b(dr\.?)\s*(?:(?:med|phil|jur|iur|h\.\s?c|rer\.?\s*(?:nat|pol|oec))\b\.?\s*)+/gi;

/** What stands behind the names of companies, folded and without full stops. */
const LEGAL_FORMS = new Set(
  'gmbh mbh ag kg kgaa ohg ug gbr se ev eg ggmbh co cie inc ltd llc plc sarl sa und and'.split(' '),
);

/** ä as ae, in whatever way it is composed. */
export function umlautsSpelledOut(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöü]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .replace(/[ÄÖÜ]/g, (letter) => (SPELLED_OUT[letter.toLowerCase()] ?? letter).toUpperCase());
}

const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * What is the same for two ways of writing a name: without case, diacritics, titles and order, so
 * that "Dr. Ada Müller" is "müller, ada". Where nothing else is left, the titles count.
 */
export function normalizedName(name: string): string {
  return without(TITLES, name.replace(FACULTY, '$1 ')).toSorted().join(' ');
}

/** Likewise for an organisation, in its order: "ZDF Enterprises" is "zdf enterprises GmbH". */
export function normalizedOrganisation(organisation: string): string {
  return without(LEGAL_FORMS, organisation.replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '')).join(' ');
}

/**
 * The folded ways to spell a text with umlauts: "muller" and "mueller" for Müller. Two texts may be
 * the same if they share one, as Müller does with Mueller and with Muller, but those not each other.
 */
export function spellings(text: string, fold: (text: string) => string): string[] {
  return [...new Set([fold(text), fold(umlautsSpelledOut(text))])];
}

function without(ballast: ReadonlySet<string>, text: string): string[] {
  const words = wordsOf(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
  const rest = words.filter((word) => !ballast.has(word));
  return rest.length > 0 ? rest : words;
}
