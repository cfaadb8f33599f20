/**
 * In plain text and in Markdown a `\` takes the meaning of the mark behind it away: of punctuation of
 * ASCII, as in Markdown, and of dashes. Before anything else it is itself.
 */
const ESCAPED = /\\([!-/:-@[-`{-~–—―])/g;

/** `text` with what is escaped in it as it is meant. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** Each `\` that would be taken for an escape, or for the end of a line, once more. */
export function withBackslashes(line: string): string {
  return line.replace(/\\(?=[!-/:-@[-`{-~–—―]|$)/g, '\\\\');
}

/** The lines of a quote as plain text and Markdown have room for them: neither indented nor spaced out. */
export function plainLines(text: string): string[] {
  const lines = text.split('\n').map((each) => each.replace(/[ \t]+/g, ' ').trim());
  return lines.filter((each, i) => each !== '' || lines[i - 1] !== '');
}
