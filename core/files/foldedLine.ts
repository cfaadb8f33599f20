/** In octets, without the line break: RFC 6350, 3.2 and RFC 5545, 3.1. */
const LINE_LIMIT = 75;

/** A content line of a vCard or a calendar with its line break, folded between characters. */
export function foldedLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    if (octets + more > LINE_LIMIT) {
      pieces.push(piece);
      // A space begins each line that continues one.
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += more;
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`;
}

/** A text as the value of a property: RFC 6350, 3.4 and RFC 5545, 3.3.11. */
export function escapedText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
