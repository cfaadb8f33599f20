/** How much of a line is searched for its name and its encoding, in UTF-16 units. */
const HEAD_LIMIT = 500;

/** A content line of a vCard or a calendar. */
export interface ContentLine {
  /** The name of its property, in small letters, without its group. */
  name: string;
  /** Unfolded. */
  line: string;
  /** Where in the text it ends. */
  end: number;
}

/**
 * The lines of properties that are read, unfolded: a line that begins with white space goes on with
 * the one before (RFC 6350, 3.2; RFC 5545, 3.1), and so does one after the `=` at the end of
 * quoted-printable text. All other lines, such as pictures, are passed over without being put together.
 *
 * @param text with `\n` at the end of each line, see `decode`
 * @param read the names of the properties, in small letters
 * @param isRaw whether a line goes on with the text of the property of that name before it, without being
 *   folded: some programs write texts as they are, with their line breaks
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
  let isOpen = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const piece = text.slice(start, end);
    if (isOpen) pieces.push(isRead ? piece : '');
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
    isOpen = isQuoted && piece.endsWith('=');
    if (isOpen && isRead) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
    start = end + 1;
  }
  if (isRead) yield { name, line: pieces.join(''), end: text.length };
}
