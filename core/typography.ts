/** A no-break space: what stands on both sides of it stays on one line. */
const NO_BREAK = '\u00a0';

/** The marks of a quotation within one, by language, if they differ from the English ones. */
const INNER_MARKS: Readonly<Record<string, readonly [string, string]>> = {
  de: ['‚', '‘'],
  cs: ['‚', '‘'],
  sk: ['‚', '‘'],
  da: ['›', '‹'],
  fr: ['“', '”'],
  it: ['“', '”'],
  es: ['“', '”'],
  pl: ['«', '»'],
};
const ENGLISH_INNER_MARKS = ['‘', '’'] as const;

/**
 * The text of a quote as it is shown within quotation marks: marks of its own are the inner ones of its
 * language, and what was typed straight is as a typesetter has it: “"so" - it's ...” is “‘so’ – it’s …”.
 * Where marks do not come in pairs, as in `5"`, they stay; a pair around the whole goes.
 *
 * @param language by BCP 47, or empty
 */
export function quoteTypeset(text: string, language: string): string {
  const marks = INNER_MARKS[language.slice(0, 2).toLowerCase()] ?? ENGLISH_INNER_MARKS;
  const words = withoutOuterMarks(text);
  return unbroken(withDashes(withApostrophes(withMarks(words, marks), marks)));
}

/** Pairs of quotation marks. */
const PAIRS = ['„“', '„”', '“”', '»«', '«»', '""', '””'];

/** Without the marks around the whole, because Nahbar sets its own; marks of a quotation within stay. */
export function withoutOuterMarks(text: string): string {
  const pair = PAIRS.find(([open = '', close = '']) => {
    const within = text.slice(1, -1);
    return (
      text.length > 2 &&
      text.startsWith(open) &&
      text.endsWith(close) &&
      !within.includes(open) &&
      !within.includes(close)
    );
  });
  return pair ? text.slice(1, -1).trim() : text;
}

/** What may be a double mark, straight or of any language, and the place where it stands. */
const DOUBLE = /["„“”«»]/g;

function withMarks(text: string, [open, close]: readonly [string, string]): string {
  const found = [...text.matchAll(DOUBLE)];
  const set: string[] = [];
  let isOpen: boolean = false;
  for (const { index } of found) {
    const opens: boolean = !isOpen;
    // A second one that opens, or a first that closes: these are no pairs.
    if (opens ? !mayOpen(text, index) : !mayClose(text, index)) return text;
    set.push(opens ? open : close);
    isOpen = opens;
  }
  if (isOpen) return text;
  let next = 0;
  return text.replace(DOUBLE, () => set[next++] ?? '');
}

/** Whether a mark at `index` may begin a quotation: no word goes on into it. */
function mayOpen(text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + 1];
  return !isInWord(before) && after !== undefined;
}

function mayClose(text: string, index: number): boolean {
  return index > 0 && !isInWord(text[index + 1]);
}

function isInWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

/** Straight single marks: pairs around words are marks, all others apostrophes. */
function withApostrophes(text: string, [open, close]: readonly [string, string]): string {
  return text
    .replace(/(?<![\p{L}\p{N}])'(?! )([^'\n]{3,200})(?<! )'(?![\p{L}\p{N}])/gu, `${open}$1${close}`)
    .replaceAll("'", '’');
}

/** A hyphen between spaces, or two of them, is a dash; three full stops are one character. */
function withDashes(text: string): string {
  return text
    .replaceAll(/(?<=\S)[ \u00a0](?:--?|–)(?= )/g, `${NO_BREAK}–`)
    .replaceAll(/(?<![-\w])--(?![-\w])/g, '–')
    .replaceAll(/(?<!\.)\.\.\.(?!\.)/g, '…');
}

/** Abbreviations of two parts. */
const ABBREVIATION =
  /(?<!\p{L})(z|d|u|o|i|s|v|e|i)\.[ \u00a0]?(B|h|a|ä|d|R|l|g|o|u|V)\.(?!\p{L})/gu;

/** A number and what it counts. */
const COUNTED =
  /(?<=\d) (?=(?:Uhr|Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Prozent|Euro|MB|Pixeln?|Zeichen|seconds?|minutes?|hours?|days?|weeks?|months?|years?|per cent|characters?|pixels?|[%€°])(?!\p{L}))/gu;

/** The text with no-break spaces where a line must not break: `z. B.`, `14:00 Uhr`, `3 minutes`. */
export function unbroken(text: string): string {
  return text
    .replaceAll(ABBREVIATION, `$1.${NO_BREAK}$2.`)
    .replaceAll(COUNTED, NO_BREAK)
    .replaceAll(/(?<=\S) (?=–)/g, NO_BREAK);
}
