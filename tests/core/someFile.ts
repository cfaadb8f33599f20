import fc from 'fast-check';

/** So many files of any kind each importer is given, each time that the tests run. */
export const FILES = 10_000;

/** Bytes that are no text, or none in UTF-8. */
const noise = fc.uint8Array({ maxLength: 300 });

/** Any text, with whatever Unicode has. */
const words = fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf);

/** What is likely to lead a reader of text astray. */
const TRAPS = [
  '\0',
  '\ufeff',
  '\u202e',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n ',
  ',',
  ';',
  ':',
  '=',
  '{',
  '}',
  '[',
  ']',
  '[[[[[[[[',
  '{"a":',
  'null',
  '-1e999',
  '1e400',
  '""',
  '"__proto__":',
  '"constructor":',
  '"prototype":',
  '__proto__',
  '<script>alert(1)</script>',
  '\ud83d\ude00',
];

/** One way to spoil a file. */
type Spoiling = (bytes: Uint8Array) => Uint8Array;

/** Where in a file, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

const cut: fc.Arbitrary<Spoiling> = share.map((at) => (bytes) => bytes.slice(0, at * bytes.length));

const beheaded: fc.Arbitrary<Spoiling> = share.map(
  (at) => (bytes) => bytes.slice(at * bytes.length),
);

const flipped: fc.Arbitrary<Spoiling> = fc
  .array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
  .map((flips) => (bytes) => {
    const copy = bytes.slice();
    for (const [at, mask] of flips) {
      const i = Math.min(Math.floor(at * copy.length), copy.length - 1);
      copy[i] = (copy[i] ?? 0) ^ mask;
    }
    return copy;
  });

const spliced = (traps: readonly string[]): fc.Arbitrary<Spoiling> =>
  fc
    .tuple(share, share, fc.oneof(fc.constantFrom(...TRAPS, ...traps).map(bytesOf), noise))
    .map(([from, length, piece]) => (bytes) => {
      const start = Math.floor(from * bytes.length);
      const end = start + Math.floor(length ** 4 * (bytes.length - start));
      return joined(bytes.slice(0, start), piece, bytes.slice(end));
    });

const doubled: fc.Arbitrary<Spoiling> = fc.tuple(share, share).map(([from, to]) => (bytes) => {
  const [start, end] = [from, to].sort((a, b) => a - b).map((at) => Math.floor(at * bytes.length));
  const piece = bytes.slice(start, end);
  return joined(bytes.slice(0, end), piece, bytes.slice(end));
});

const shuffled: fc.Arbitrary<Spoiling> = fc
  .array(fc.tuple(share, share), { minLength: 1, maxLength: 3 })
  .map((swaps) => (bytes) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    for (const [a, b] of swaps) {
      const [i, j] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
      [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    }
    return bytesOf(lines.join('\n'));
  });

const recoded: fc.Arbitrary<Spoiling> = fc
  .constantFrom<[BufferEncoding, string]>(
    ['utf16le', ''],
    ['utf16le', '\ufeff'],
    ['latin1', ''],
    ['utf8', '\ufeff'],
  )
  .map(
    ([encoding, mark]) =>
      (bytes) =>
        Uint8Array.from(Buffer.from(mark + new TextDecoder().decode(bytes), encoding)),
  );

/**
 * Any file that somebody might choose: noise, words, and most of all sound files that were spoilt,
 * once or several times.
 *
 * @param sound files that are read
 * @param traps what is likely to lead this reader astray
 * @param nonsense files with the right beginning, and then anything
 */
export function someFile(
  sound: fc.Arbitrary<string>,
  traps: readonly string[],
  nonsense: fc.Arbitrary<string>,
): fc.Arbitrary<Uint8Array> {
  const spoiling = fc.oneof(cut, beheaded, flipped, spliced(traps), doubled, shuffled, recoded);
  const spoilt = fc
    .tuple(sound, fc.array(spoiling, { maxLength: 3, size: 'max' }))
    .map(([text, all]) => all.reduce((bytes, spoil) => spoil(bytes), bytesOf(text)));
  return fc
    .oneof(
      { arbitrary: noise, weight: 1 },
      { arbitrary: words, weight: 1 },
      { arbitrary: nonsense.map(bytesOf), weight: 3 },
      { arbitrary: spoilt, weight: 7 },
    )
    .map(told);
}

/** With a seed, thousands of numbers tell nobody more than how a file begins. */
function told(bytes: Uint8Array): Uint8Array {
  const beginning = () => JSON.stringify(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'));
  return Object.defineProperty(bytes, fc.toStringMethod, { value: beginning });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** What is chosen by mistake, and every encoding that a text may be in by mistake. */
export const STRANGERS: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(),
  'white space': bytesOf(' \r\n\t\n '),
  'a byte order mark': new Uint8Array([0xef, 0xbb, 0xbf]),
  'a byte order mark of UTF-16': new Uint8Array([0xff, 0xfe]),
  'a picture': Uint8Array.from([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 0, 0, 0, 13]),
  'an archive': Uint8Array.from([...Buffer.from('PK\x03\x04', 'latin1'), 20, 0, 0, 0, 8, 0]),
  'a page': bytesOf('<!doctype html><html><script>alert(1)</script></html>'),
  zeros: new Uint8Array(100),
  'any bytes': Uint8Array.from({ length: 256 }, (_, i) => i),
};

/** The same text in the encodings that are not UTF-8. Mac Roman is given for German letters alone. */
export function encodings(text: string): Record<string, Uint8Array> {
  const little = Uint8Array.from(Buffer.from(text, 'utf16le'));
  const big = Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  return {
    'UTF-16 LE without a mark': little,
    'UTF-16 BE without a mark': big,
    'UTF-16 LE with a mark': joined(new Uint8Array([0xff, 0xfe]), little),
    'UTF-16 BE with a mark': joined(new Uint8Array([0xfe, 0xff]), big),
    'Windows-1252': Uint8Array.from(Buffer.from(text, 'latin1')),
    'Mac Roman': Uint8Array.from([...text].map((c) => MAC[c] ?? c.charCodeAt(0))),
  };
}

const MAC: Readonly<Record<string, number>> = { ä: 0x8a, ö: 0x9a, ü: 0x9f, ß: 0xa7 };
