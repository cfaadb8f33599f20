/** ä, é, ö, ü and ß in Mac Roman; in Windows-1252 they are Š, Ž, š, Ÿ and §. */
const LETTERS: ReadonlySet<number> = new Set([0x8a, 0x8e, 0x9a, 0x9f, 0xa7]);

/**
 * Whether text with one byte a letter is in Mac Roman, in which Excel on a Mac writes its simplest CSV:
 * it has such letters within words, and none from 0xC0 on, where Windows-1252 has nearly all of its
 * letters and Mac Roman has signs and rare capitals.
 */
export function isMacRoman(bytes: Uint8Array): boolean {
  let letters = 0;
  for (let i = 1; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const isInWord = isAsciiLetter(bytes[i - 1]) || isAsciiLetter(bytes[i + 1]);
    if (isInWord && byte >= 0xc0) return false;
    if (isInWord && LETTERS.has(byte)) letters += 1;
  }
  return letters > 0;
}

function isAsciiLetter(byte = 0): boolean {
  const small = byte | 0x20;
  return byte < 0x80 && small >= 0x61 && small <= 0x7a;
}
