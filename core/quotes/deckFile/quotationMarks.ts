/** Marks that stand around what somebody said, in the languages that share our letters, and in some others. */
const PAIRS = [
  ...['„“', '„”', '“”', '””', '«»', '»«', '»»', '‹›', '›‹', '‚‘', '‘’', '’’'],
  ...['""', "''", '「」', '『』', '﹁﹂', '＂＂'],
];

/**
 * `text` without the quotation marks that enclose the whole of it: the page sets its own. In
 * `"To be" or "not to be"` they do not. Of doubled marks one pair is taken off: see `remarked`.
 */
export function unmarked(text: string): string {
  const last = text.at(-1) ?? '';
  const pair = PAIRS.find((marks) => marks[0] === text[0] && marks[1] === last);
  if (!pair) return text;
  const [open, close] = [pair.charAt(0), pair.charAt(1)];
  let depth = 0;
  while (text[depth] === open) depth++;
  let end = text.length;
  while (end > depth && text[end - 1] === close) end--;
  const inner = text.slice(depth, end);
  const isAround =
    text.length - end === depth &&
    inner.trim() !== '' &&
    !inner.includes(open) &&
    !inner.includes(close);
  return isAround ? text.slice(1, -1).trim() : text;
}

/** `text`, with its own marks once more where `unmarked` would take them off. */
export function remarked(text: string): string {
  return unmarked(text) === text ? text : `${text.charAt(0)}${text}${text.charAt(text.length - 1)}`;
}
