import type { Address } from './person.ts';

/** In characters: a longer name is not inserted into a line. */
const SAID_LIMIT = 40;

/** How much of a stored text is examined, to bound the time. */
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

/** Scripts in which given and family name cannot be told apart. */
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
  const { given, afterComma } = givenPart(plain(name).replace(/\([^()]*\)/g, ' '));
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

/**
 * The whole name as it is said to somebody who is not called by the first one: "Lovelace, Dr. Ada" is
 * "Dr. Ada Lovelace". Empty where there is only one name, or an address in its place.
 */
export function fullNameOf(name: string): string {
  const whole = plain(name).replace(/\([^()]*\)/g, ' ');
  const [before = '', after = ''] = whole.split(',');
  const said = givenPart(whole).afterComma ? `${after} ${before}` : before;
  const words = wordsOf(said);
  const isWhole = words.length > 1 || UNDIVIDED.test(words[0] ?? '');
  return isWhole && !said.includes('@') ? sayable(words.join(' ')) : '';
}

/** The name with which somebody is addressed: the first one with du, the whole one with Sie. Empty where it is not known. */
export function addressedName(name: string, address: Address): string {
  return address === 'sie' ? fullNameOf(name) : firstNameOf(name);
}

const LEGAL_FORM =
  /(?<![\s,])[\s,]+(?:gmbh|ag|se|kg|kgaa|ohg|gbr|ug|mbh|eg|e\. ?v\.|inc\.?|ltd\.?|llc|plc|& co\.?)$/iu;

/** Values of the field that mean "no organisation". */
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

/** In characters: a longer phrase does not sound like a subject. */
const LIMIT = 40;
const MOST_WORDS = 5;

/** How much of a note is examined for its first phrase. */
const NOTE_LOOKED_AT = 200;

const END = /[;,(\n\v\f\r\u0085\u2028\u2029]|\s[–—-]\s|(?<=\p{L}{4})\.(?=\s|$)/u;

/**
 * With any of these, a phrase is a sentence about the person or an order to oneself, not the name
 * of a subject: "hat zwei Kinder", "ihre Tochter", "nach dem Urlaub fragen", "ask about the move".
 */
const NO_SUBJECT = new Set(
  (
    'ich mir mich mein meine er sie ihm ihn ihr ihre ihren ihrem ihrer sein seine seinen seinem ' +
    'wir uns man du dich dir dass weil wenn ob nicht nie kein keine keinen ist war sind hat hatte ' +
    'haben wird werden will möchte mag kann muss soll darf liebt hasst läuft spielt macht geht ' +
    'kommt zieht wohnt lebt arbeitet sucht plant fährt reist spricht kocht liest schreibt baut ' +
    'kauft lernt trinkt isst singt tanzt segelt klettert wandert heiratet erwartet kennt findet ' +
    'braucht trägt studiert interessiert gern gerne immer oft viel sehr zu geburtstag frau mann ' +
    'freund freundin ex fragen nachfragen anrufen gratulieren erinnern melden ansprechen schicken ' +
    "i me my he him his she her they them their we our you your is are was were has had have isn't " +
    "doesn't don't not never no can should must will would wants likes loves hates plays runs lives " +
    'works moved moves went goes knows speaks plans studies trains travels cooks writes reads ' +
    'builds bought sold married left became started very always often birthday husband wife ' +
    'boyfriend girlfriend ask call congratulate remind remember mention send'
  ).split(' '),
);

/**
 * Anywhere in a note, these say that it is about illness, loss, conflict, money or what others must
 * not know. A stem that hits too much ("Entscheidung") only costs a line that quotes the note.
 */
const DELICATE = new RegExp(
  'krank|krebs|tumor|gestorben|verstorben|sterb|trauer|beerdig|verlust|verlor|scheid|trenn|' +
    'kündig|entlass|arbeitslos|insolven|konkurs|pleite|schuld|depress|burn-?out|therapie|klinik|' +
    'unfall|fehlgeburt|schwanger|kinderwunsch|alkohol|demenz|pflege|gericht|klage|anwalt|streit|' +
    'ärger|problem|schwierig|konflikt|sorge|angst|stress|nervig|unzuverlässig|chaotisch|gehalt|' +
    'honorar|tagessatz|vertraulich|geheim|diskret|religi|politi|arzt|diagnos|diabet|infarkt|' +
    'gesundheit|behinder|affäre|bewerb|bewirb|jobsuch|' +
    'cancer|illness|disease|died|dying|death|funeral|grief|bereave|divorc|separat|laid off|layoff|' +
    'redundan|bankrup|unemploy|accident|miscarr|pregnan|therap|addict|alcohol|dementia|hospital|' +
    'surgery|lawsuit|lawyer|trouble|difficult|conflict|worr|anxi|annoying|unreliable|salary|' +
    'confidential|secret|affair|health|disab|job ?(?:hunt|search)|applying|' +
    '(?<!\\p{L})(?:tod|tot|tote|op|reha|sucht|verstarb|starb|ill|sick|dead|fired|sacked|debts?|' +
    'lost|broke|rehab)(?!\\p{L})',
  'iu',
);

/**
 * The first phrase of a note, where it can be said to the person whom the note is about: the name
 * of a subject, such as "Umzug nach Leipzig". Null where it cannot, and the line then goes without.
 *
 * A note ends its first phrase with a semicolon, a comma, a bracket, a dash, a line break or the
 * full stop of a sentence. The phrase is said as it was typed, so it must be short, made of words
 * and numbers, and look like no sentence; and nothing in the whole note may be delicate. This goes
 * by lists of German and English words and knows no grammar: when in doubt it says null.
 */
export function phraseOf(note: string): string | null {
  const composed = note.normalize('NFC');
  const phrase = firstPhrase(composed);
  return isSayable(phrase) && namesSubject(phrase.split(/[\s-]+/)) && !DELICATE.test(composed)
    ? phrase
    : null;
}

function firstPhrase(note: string): string {
  const start = note.trim().replace(/^[-–*•·]\s+/, '');
  const [phrase = ''] = start.slice(0, NOTE_LOOKED_AT).split(END);
  return phrase.replace(/\s+/g, ' ').trim();
}

function isSayable(phrase: string): boolean {
  return (
    [...phrase].length <= LIMIT &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’&+-]*[\p{L}\p{M}\p{N}]$/u.test(phrase) &&
    /\p{L}{3}/u.test(phrase) &&
    // An address, a telephone number, a web page.
    !/\.\.|\.\p{L}|\d[\d ]{4}/u.test(phrase)
  );
}

function namesSubject(words: readonly string[]): boolean {
  const [first = ''] = words;
  const small = /^\p{Ll}/u.test(first);
  // Alone in small letters it says what somebody is ("vegan").
  if (small && words.length === 1) return false;
  // "läuft Marathon": a German verb, where what follows looks German.
  if (small && first.endsWith('t') && (/[äöüß]/.test(first) || words.some(isCapitalised))) {
    return false;
  }
  return words.length <= MOST_WORDS && !words.some((word) => NO_SUBJECT.has(asListed(word)));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function asListed(word: string): string {
  return word.toLowerCase().replace('’', "'");
}
