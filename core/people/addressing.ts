/** The most characters of a name that are still said in the middle of a line. */
const SAID_LIMIT = 40;

/** As much of a stored text as is looked at, so that a hostile one costs no time. */
const LOOKED_AT = 200;

const TITLES = new Set(
  'dr prof professor pd dipl ing mag med phil rer nat jur herr frau mr mrs ms miss mx sir dame'.split(
    ' ',
  ),
);

/** In small letters only: "Al" and "Van" are first names as well. */
const PARTICLES = new Set(
  'von van vom zu zum de der den del della di da du la le al bin ibn'.split(' '),
);

const INITIALS = /^(?:\p{L}\.?|(?:\p{L}\.-?){2,})$/u;

/** Family names come first there, or nothing tells them apart. */
const UNDIVIDED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * What to call a person by, from the name as it was typed or imported; empty where that cannot be
 * told, and then nothing is better than a guess: "Hallo!" is never wrong.
 *
 * - Titles and forms of address go: "Dr. Ada von Lovelace" is Ada. Where they leave one word, it is
 *   probably the family name, and is not said.
 * - "Lovelace, Ada" is Ada; "Ada Lovelace, PhD" is Ada too.
 * - Initials go while a whole first name follows: "J. Robert Oppenheimer" is Robert, "A. Lovelace"
 *   cannot be told.
 * - A name in Chinese, Japanese or Korean writing is said whole.
 * - Words without a letter (emoji) and e-mail addresses are no names; one of more than 40
 *   characters is not said.
 */
export function firstNameOf(name: string): string {
  const { given, afterComma } = givenPart(plain(name).replace(/\([^)]*\)/g, ' '));
  const all = wordsOf(given);
  if (UNDIVIDED.test(all[0] ?? '')) return sayable(all.join(' '));
  const words = all.filter((word) => !isTitle(word));
  const at = words.findIndex((word) => !INITIALS.test(word));
  const first = words[at] ?? '';
  // A lone word behind titles or initials is the family name, unless that stood before a comma.
  const isFamilyName = at === words.length - 1 && all.length > 1 && !afterComma;
  const isName = !isFamilyName && !PARTICLES.has(first) && !first.includes('@');
  return isName ? sayable(first) : '';
}

const LEGAL_FORM =
  /[\s,]+(?:gmbh|ag|se|kg|kgaa|ohg|gbr|ug|mbh|eg|e\. ?v\.|inc\.?|ltd\.?|llc|plc|& co\.?)$/iu;

/** What stands in that field when there is no organisation. */
const NO_ORGANISATION =
  /^(?:selbst(?:st)?[äa]ndige?r?|freiberuf\p{L}*|freie?r?|freelancer?|self[- ]employed|independent|privat|private|keine?|none|n\/?a)$/iu;

/**
 * An organisation as people say it, without "GmbH" and the like; empty where there is none, or one
 * of more than 40 characters.
 */
export function saidOrganisation(organisation: string): string {
  let said = plain(organisation);
  while (LEGAL_FORM.test(said)) said = said.replace(LEGAL_FORM, '');
  return NO_ORGANISATION.test(said) || !/[\p{L}\p{N}]/u.test(said) ? '' : sayable(said);
}

/** In one line, without characters that control how others are drawn. */
function plain(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim();
}

function sayable(text: string): string {
  return [...text].length <= SAID_LIMIT ? text : '';
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}

function isTitle(word: string): boolean {
  const [start = ''] = word.includes('.') ? word.split(/[.-]/) : [word];
  return TITLES.has(start.toLowerCase());
}

/** The side of a comma on which the first name stands. */
function givenPart(name: string): { given: string; afterComma: boolean } {
  const [before = '', after = ''] = name.split(',');
  const words = wordsOf(after);
  const shouted = name === name.toUpperCase();
  const afterComma = words.length > 0 && (shouted || !words.every(isDegree));
  return { given: afterComma ? after : before, afterComma };
}

/** "PhD", "MBA", "M.Sc.", "Jr." */
function isDegree(word: string): boolean {
  return /\p{L}{2}\.$|\p{L}\.\p{L}|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(word);
}
