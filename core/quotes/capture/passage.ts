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
