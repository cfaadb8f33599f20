import { FileError, type Lookalike } from './fileError.ts';

/** In bytes. 30,000 people, LinkedIn's most, or ten years of appointments, are about 5 MB. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

/** @throws FileError if a file is too large or empty */
export function refuseSize(size: number): void {
  if (size > SIZE_LIMIT) throw new FileError({ what: 'too-large', size, limit: SIZE_LIMIT });
  if (size === 0) throw new FileError({ what: 'empty' });
}

/** Byte order marks, also mis-decoded ones, and the end of DOS files. Concatenated files contain several. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const MARKS = /^(?:\ufeff|ï»¿)+|\x1a/gm;

/**
 * Decodes a text file: UTF-16 if a byte order mark or zero bytes say so, else UTF-8, else Windows-1252
 * or Mac Roman, which Excel and Outlook write. Line breaks become `\n`; byte order marks and white
 * space at the end are removed.
 *
 * @throws FileError if it is too large, empty, not text, or garbled
 */
export function decode(bytes: Uint8Array, fileName: string): string {
  refuseSize(bytes.length);
  const looksLike = lookalikeOf(bytes, fileName);
  if (looksLike) throw new FileError({ what: 'binary', looksLike });
  const text = withAnyEncoding(bytes).replace(/\r\n?/g, '\n').replace(MARKS, '').trimEnd();
  refuseControls(text);
  if (text === '') throw new FileError({ what: 'empty' });
  return text;
}

function withAnyEncoding(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide) ?? garbled();
  return decoded(bytes, 'utf-8') ?? decoded(unfolded(bytes), 'utf-8') ?? oneByteEach(bytes);
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a byte order mark: all supported formats begin with ASCII.
  const zeros = [...bytes.subarray(0, 8)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (zeros === 'x0x0x0x0') return 'utf-16le';
  return zeros === '0x0x0x0x' ? 'utf-16be' : null;
}

/** Null where `bytes` are not in this encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Unfolds vCards and calendars before decoding, because simple programs fold within a multi-byte
 * character (RFC 6350, 3.2; RFC 5545, 3.1).
 */
function unfolded(bytes: Uint8Array): Uint8Array {
  const first = new TextDecoder().decode(bytes.subarray(0, 100));
  if (!/^\s*BEGIN:V(?:CARD|CALENDAR)/i.test(first)) return bytes;
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const end = bytes[i] === 0x0d && bytes[i + 1] === 0x0a ? i + 1 : i;
    const next = bytes[end + 1];
    if (bytes[end] === 0x0a && (next === 0x20 || next === 0x09)) i = end + 1;
    else joined[length++] = bytes[i] ?? 0;
  }
  return joined.subarray(0, length);
}

/**
 * Decodes as Windows-1252 or Mac Roman, which never fails. If most non-ASCII characters are valid
 * UTF-8, the file is damaged UTF-8 instead.
 */
function oneByteEach(bytes: Uint8Array): string {
  const loose = new TextDecoder().decode(bytes);
  const broken = count(loose, (unit) => unit === 0xfffd);
  // Low surrogates are not counted as characters.
  const whole = count(loose, (unit) => unit > 0x7f && (unit & 0xfc00) !== 0xdc00) - broken;
  if (whole > broken) garbled();
  return new TextDecoder(isMacRoman(bytes) ? 'macintosh' : 'windows-1252').decode(bytes);
}

/**
 * Text has no NUL and hardly any other controls: ten, and one in 1,000, are tolerated. White space, ESC
 * and Ctrl-Z (the end of DOS files) are not counted.
 */
function refuseControls(text: string): void {
  const controls = count(text, isControl);
  if (text.includes('\0') || controls > 10 + text.length / 1_000) {
    throw new FileError({ what: 'binary', looksLike: 'other' });
  }
}

function isControl(unit: number): boolean {
  if (unit < 0x20) return unit < 0x09 || (unit > 0x0d && unit !== 0x1a && unit !== 0x1b);
  return unit >= 0x7f && unit <= 0x9f && unit !== 0x85;
}

/** Counts matching UTF-16 units without allocating. */
function count(text: string, matches: (unit: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (matches(text.charCodeAt(i))) found++;
  return found;
}

function garbled(): never {
  throw new FileError({ what: 'garbled' });
}

/** Magic numbers of files that people choose by mistake, in hexadecimal. */
const BEGINNINGS: readonly (readonly [string, Lookalike])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'excel'],
  ['255044462d', 'pdf'],
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['1f8b08', 'other'],
  ['377abcaf271c', 'other'],
  ['526172211a07', 'other'],
];

/** How many bytes of a ZIP are searched for entry names. */
const PEEK = 4_096;

/** What a binary file is, by its magic number; null for text. */
export function lookalikeOf(bytes: Uint8Array, fileName: string): Lookalike | null {
  const head = hex(bytes.subarray(0, 12));
  if (/^52494646.{8}57454250/.test(head)) return 'picture'; // RIFF….WEBP
  const looksLike = BEGINNINGS.find(([beginning]) => head.startsWith(beginning))?.[1] ?? null;
  return looksLike === 'zip' ? inZip(bytes, fileName) : looksLike;
}

/** Office documents are ZIPs with typical first entries. */
function inZip(bytes: Uint8Array, fileName: string): Lookalike {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, PEEK));
  if (/\bxl\//.test(names) || /\.xls[xmb]$/i.test(fileName)) return 'excel';
  if (names.includes('application/vnd.oasis.opendocument')) return 'open-document';
  return 'zip';
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** ä, é, ö, ü and ß in Mac Roman; in Windows-1252 they are Š, Ž, š, Ÿ and §. */
const LETTERS: ReadonlySet<number> = new Set([0x8a, 0x8e, 0x9a, 0x9f, 0xa7]);

/**
 * Whether single-byte text is Mac Roman, which Excel on a Mac writes: it has Mac Roman's umlauts within
 * words, and no bytes from 0xC0 on, where Windows-1252 has most of its letters.
 */
function isMacRoman(bytes: Uint8Array): boolean {
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

/**
 * The bytes of a file. Its size is checked first.
 *
 * @throws FileError if it is too large, empty, or has changed on disk
 */
export async function bytesOf(file: File): Promise<Uint8Array> {
  refuseSize(file.size);
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) throw new FileError({ what: 'unreadable' });
  return new Uint8Array(buffer);
}
