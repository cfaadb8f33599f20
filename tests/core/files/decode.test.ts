import { describe, expect, it } from 'vitest';
import { decode, SIZE_LIMIT } from '../../../core/files/decode.ts';
import { faultOf } from '../people/import/importing.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('Jörg 🎬')],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'Jörg 🎬')],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], [...Buffer.from('Jörg 🎬', 'utf16le')])],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], [...swapped('Jörg 🎬')])],
  ])('is read in %s', (_, file) => {
    expect(decode(file, '')).toBe('Jörg 🎬');
  });

  it('is read in Windows-1252 where it is no UTF-8', () => {
    expect(decode(bytes([...latin1('J\xf6rg \x84M\xfcller\x93 \x80')]), '')).toBe(
      'Jörg „Müller“ €',
    );
  });

  it.each([
    ['UTF-16 LE', [...Buffer.from('Jörg Müller', 'utf16le')]],
    ['UTF-16 BE', [...swapped('Jörg Müller')]],
    ['Mac Roman', [...latin1('J\x9arg M\x9fller')]],
  ])('is read in %s without a mark', (_, file) => {
    expect(decode(bytes(file), '')).toBe('Jörg Müller');
  });

  it('is in Mac Roman only where nothing in it speaks for Windows-1252', () => {
    expect(decode(bytes([...latin1('Du\x9aan M\xfcller, \xa7 5, \x84x\x93')]), '')).toBe(
      'Dušan Müller, § 5, „x“',
    );
    expect(decode(bytes([...latin1('\xa7 5, 3 \x80')]), '')).toBe('§ 5, 3 €');
  });

  it('has one kind of line end, and no white space behind', () => {
    expect(decode(bytes('a\r\nb\rc\n\r\n \t'), '')).toBe('a\nb\nc');
  });

  it('is whole where a vCard folds a line inside of a character', () => {
    const [first = 0, second = 0] = new TextEncoder().encode('ö');
    for (const fold of ['\r\n ', '\n\t']) {
      const file = bytes('BEGIN:VCARD\nFN:J', [first], fold, [second], 'rg\nEND:VCARD');
      expect(decode(file, '')).toBe('BEGIN:VCARD\nFN:Jörg\nEND:VCARD');
    }
  });
});

describe('a file that is no text', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0, 8, 0];
  it.each([
    ['excel', 'people.xlsx', bytes(zip, '[Content_Types].xml')],
    ['excel', 'people', bytes(zip, 'xl/workbook.xml')],
    ['excel', 'people.xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['open-document', 'a', bytes(zip, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['zip', 'Basic_LinkedInDataExport.zip', bytes(zip, 'Connections.csv')],
    ['pdf', 'a.csv', bytes('%PDF-1.7\n')],
    ['picture', 'a.csv', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['picture', 'a.csv', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['picture', 'a.csv', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['other', 'a.csv', bytes([0x1f, 0x8b, 0x08])],
    ['other', 'a.csv', bytes('First Name\0Last Name')],
    ['other', 'a.csv', bytes(Array.from({ length: 300 }, (_, i) => (i % 31) + 1))],
  ])('is refused as %s: %s', (looksLike, name, file) => {
    expect(faultOf(() => decode(file, name))).toEqual({ what: 'binary', looksLike });
  });

  it('is not one with a few stray control characters', () => {
    expect(decode(bytes('Ada\x07 \x1bBeispiel'), '')).toContain('Ada');
  });

  it.each(['', ' \r\n\t\n', '\ufeff'])('is empty: %j', (text) => {
    expect(faultOf(() => decode(bytes(text), ''))).toEqual({ what: 'empty' });
  });

  it('is too large by one byte', () => {
    const size = SIZE_LIMIT + 1;
    const file = new Uint8Array(size).fill(0x61);
    expect(faultOf(() => decode(file, ''))).toEqual({
      what: 'too-large',
      size,
      limit: SIZE_LIMIT,
    });
    expect(decode(file.subarray(1), '').length).toBe(SIZE_LIMIT);
  });

  it('is garbled: UTF-8 with damage, half a UTF-16 character', () => {
    for (const file of [bytes('Jörg Müller', [0xff]), bytes([0xff, 0xfe, 0x61])]) {
      expect(faultOf(() => decode(file, ''))).toEqual({ what: 'garbled' });
    }
  });
});
