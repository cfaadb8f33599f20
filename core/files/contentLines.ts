/** How much of a line is searched for name and encoding, in UTF-16 units. */
const HEAD_LIMIT = 500;

/** A content line of a vCard or a calendar. */
export interface ContentLine {
  /** The property's name, lower case, without its group. */
  name: string;
  /** Unfolded. */
  line: string;
  /** The offset of its end. */
  end: number;
}

/**
 * The unfolded lines of the properties in `read` (RFC 6350, 3.2; RFC 5545, 3.1), including soft line
 * breaks in quoted-printable. Other lines, such as pictures, are skipped without being joined.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @param read the names of the properties, lower case
 * @param isRaw whether a line continues the property before it without being folded: some programs
 *   write raw line breaks
 */
export function* contentLines(
  text: string,
  read: { has(name: string): boolean },
  isRaw: (line: string, name: string) => boolean = () => false,
): Generator<ContentLine> {
  let pieces: string[] = [];
  let name = '';
  let isRead = false;
  let isQuoted = false;
  let continues = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const piece = text.slice(start, end);
    if (continues) pieces.push(isRead ? piece : '');
    else if (/^[ \t]/.test(piece) && pieces.length > 0) {
      if (isRead) pieces.push(piece.slice(1));
    } else if (pieces.length > 0 && isRaw(piece, name)) {
      if (isRead) pieces.push('\\n', piece);
    } else {
      if (isRead) yield { name, line: pieces.join(''), end: start };
      pieces = [piece];
      const head = piece.slice(0, HEAD_LIMIT).split(':', 1)[0] ?? '';
      name = /^(?:[\w-]+\.)?([\w/-]+)[ \t]*(?:;|$)/.exec(head)?.[1]?.toLowerCase() ?? '';
      isRead = read.has(name);
      isQuoted = /;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head);
    }
    continues = isQuoted && piece.endsWith('=');
    if (continues && isRead) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
    start = end + 1;
  }
  if (isRead) yield { name, line: pieces.join(''), end: text.length };
}
