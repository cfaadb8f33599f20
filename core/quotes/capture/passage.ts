import { citedName } from './personName.ts';

/**
 * The words of a selection: paragraphs stay, other white space is one space. A last line that says
 * whose words they are is none of them, and neither are quotation marks around all of them.
 *
 * @param citations the lines beside the passage, which may have been selected with it
 */
export function passageIn(
  selected: string,
  citations: readonly string[] = [],
): { words: string; citation: string } {
  const lines = plain(selected);
  const told = saidIn(lines);
  if (told) return told;
  const cut = lines.lastIndexOf('\n');
  const last = lines.slice(cut + 1);
  const rest = lines.slice(0, Math.max(cut, 0)).trim();
  const isCitation =
    rest !== '' &&
    citedName(last) !== '' &&
    (citations.some((line) => plain(line) === last) ||
      (/^[—―–]/u.test(last) && /["”“»«’']$/u.test(rest)));
  return isCitation
    ? { words: withoutMarks(rest), citation: last }
    : { words: withoutMarks(lines), citation: '' };
}

function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** What quotations begin and end with, in the languages that write them so. */
const PAIRS = ['„“', '„”', '“”', '»«', '«»', '""', '””'];

/** Nahbar sets marks around a quote itself. Those of one within it stay. */
function withoutMarks(text: string): string {
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

/** Verbs that come before or behind what somebody says, in small letters. */
const SAYS = new Set(
  (
    'sagt sagte meint meinte findet fand erklärt erklärte schreibt schrieb betont betonte fragt fragte antwortet ' +
    'antwortete erzählt erzählte so laut berichtet berichtete ergänzt ergänzte warnt warnte fordert forderte ' +
    'glaubt glaubte weiß says said writes wrote asks asked explains explained adds added argues argued notes noted ' +
    'recalls recalled told tells according'
  ).split(' '),
);

/** How long what stands around somebody's words can be, in UTF-16 units. */
const AROUND = 160;
/** Not `"`, which opens and closes, and is looked for by itself. */
const OPENING = '„“»«';
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”',
  '“': '”',
  '»': '«',
  '«': '»',
  '"': '"',
};

/**
 * The words and who said them, of a selection such as `„…“, sagt Ada Beispiel` or `Ada Beispiel said: “…”`;
 * null where it is another, or names nobody. What has several parts in marks stays as it is.
 */
function saidIn(lines: string): { words: string; citation: string } | null {
  const start = [...lines.slice(0, AROUND)].findIndex(
    (mark) => OPENING.includes(mark) || mark === '"',
  );
  const at = start === -1 ? -1 : lines.search(/[„“»«"]/u);
  const close = at === -1 ? '' : (CLOSING[lines.charAt(at)] ?? '');
  const end = Math.max(...[...close].map((mark) => lines.lastIndexOf(mark)), -1);
  if (end <= at || end < lines.length - AROUND) return null;
  const [before, within, behind] = [
    lines.slice(0, at),
    lines.slice(at + 1, end),
    lines.slice(end + 1),
  ];
  if (/[„“”»«"]/u.test(within) || within.trim() === '') return null;
  const around = before.trim() === '' ? behind : /^[.!?…]?$/u.test(behind.trim()) ? before : '';
  const citation = sayerIn(around);
  // The comma before `said` is that of the sentence around.
  return citation === '' ? null : { words: within.trim().replace(/,$/, ''), citation };
}

const PRONOUN = /^(?:er|sie|es|ich|wir|du|ihr|man|jemand|niemand|he|she|they|it|we|you|i|one)$/i;

/** Who is named beside a verb of saying; empty where nobody is. */
function sayerIn(around: string): string {
  const bare = around.replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, '');
  const words = bare.split(/\s+/);
  const verb = words.findIndex((word) => SAYS.has(word.toLowerCase().replace(/[,:]$/, '')));
  if (verb === -1) return '';
  // `sagt die Forscherin Ada Beispiel`, `so Ada Beispiel, Forscherin`, `Ada Beispiel said in Berlin`.
  const after = words
    .slice(verb + 1)
    .join(' ')
    .replace(/^to\s/, '')
    .replace(/^(?:der|die|das|the)\s\p{L}{1,40}\s/u, '');
  const ahead = words
    .slice(0, verb)
    .join(' ')
    .replace(/^(?:der|die|das|the)\s\p{L}{1,40}\s/iu, '');
  const behind = after.split(/\s(?:in|im|bei|auf|am|on|at|gegenüber|to)\s/u)[0] ?? '';
  const names = [ahead, behind].filter((name) => !PRONOUN.test(name)).map(citedName);
  return names.find((name) => name !== '') ?? '';
}
