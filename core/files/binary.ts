import type { Lookalike } from './fileError.ts';

/** The first bytes of what people are likely to choose by mistake, in hexadecimal. */
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

/** How many bytes of a ZIP are searched for the names of what is in it. */
const PEEK = 4_096;

/** What `bytes` are, where they begin like something that is not text; else null. */
export function lookalikeOf(bytes: Uint8Array, fileName: string): Lookalike | null {
  const head = hex(bytes.subarray(0, 12));
  if (/^52494646.{8}57454250/.test(head)) return 'picture'; // RIFF….WEBP
  const looksLike = BEGINNINGS.find(([beginning]) => head.startsWith(beginning))?.[1] ?? null;
  return looksLike === 'zip' ? inZip(bytes, fileName) : looksLike;
}

/** Office documents are ZIPs, whose first entries have telling names. */
function inZip(bytes: Uint8Array, fileName: string): Lookalike {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, PEEK));
  if (/\bxl\//.test(names) || /\.xls[xmb]$/i.test(fileName)) return 'excel';
  if (names.includes('application/vnd.oasis.opendocument')) return 'open-document';
  return 'zip';
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
