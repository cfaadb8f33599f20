import { describe, expect, it } from 'vitest';
import type { ImportFault } from '../../../../core/people/import/contacts.ts';
import { previewOf } from '../../../../core/people/import/preview.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import { encodings, STRANGERS } from '../../someFile.ts';
import { faultOf, LINKEDIN, readCard, readText } from './importing.ts';

const TABLE = `${LINKEDIN}\nJörg,Müller,,,Größe,Ton,\n`;
const CARD = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jörg Müller\r\nORG:Größe\r\nEND:VCARD\r\n';

describe('what was chosen by mistake', () => {
  const binary = (looksLike: 'picture' | 'zip' | 'other'): ImportFault => ({
    what: 'binary',
    looksLike,
  });
  it.each<[string, ImportFault]>([
    ['nothing', { what: 'empty' }],
    ['white space', { what: 'empty' }],
    ['a byte order mark', { what: 'empty' }],
    ['a byte order mark of UTF-16', { what: 'empty' }],
    ['a picture', binary('picture')],
    ['an archive', binary('zip')],
    ['a page', { what: 'unknown-kind' }],
    ['zeros', binary('other')],
    ['any bytes', binary('other')],
  ])('is named: %s', (name, fault) => {
    const file = STRANGERS[name] ?? new Uint8Array();
    expect(faultOf(() => readContacts(file, 'a.csv'))).toEqual(fault);
  });
});

describe('another encoding', () => {
  it.each([...Object.entries(encodings(TABLE)), ...Object.entries(encodings(CARD))])(
    'is read all the same: %s',
    (_, bytes) => {
      expect(readContacts(bytes, 'a').found).toMatchObject([
        { name: 'Jörg Müller', organisation: 'Größe' },
      ]);
    },
  );
});

describe('a file that ends too early', () => {
  it('gives nobody who is not whole, wherever it ends', () => {
    for (let end = 1; end < CARD.trimEnd().length; end++) {
      expect(faultOf(() => readText(CARD.slice(0, end)))).toBeDefined();
    }
    // A table has no end that could be missing; but what stands in quotes has.
    const table = `${LINKEDIN}\nAda,"Beispiel\nMei,Lin`;
    expect(faultOf(() => readText(table))).toEqual({ what: 'broken-row', row: 2 });
  });
});

describe('cards within cards', () => {
  it('are passed over where they are somebody’s agent, however deep, and refused elsewhere', () => {
    const deep = 100_000;
    const agents = 'AGENT:\r\nBEGIN:VCARD\r\nFN:Agent\r\n'.repeat(deep);
    const ends = 'END:VCARD\r\n'.repeat(deep);
    expect(readCard('2.1', 'FN:Ada', agents + ends.trimEnd()).found).toMatchObject([
      { name: 'Ada' },
    ]);
    expect(faultOf(() => readText('BEGIN:VCARD\n'.repeat(deep)))).toEqual({
      what: 'broken-card',
      card: 1,
    });
  });
});

describe('a file of a newer version', () => {
  it('is read as far as it is known', () => {
    expect(readCard('9.0', 'FN:Ada', 'X-NEW;A=b:c', 'FUTURE:x').found).toMatchObject([
      { name: 'Ada' },
    ]);
  });
});

describe('names that every object has', () => {
  it('are columns and labels like others', () => {
    const { found } = readText(
      `__proto__,${LINKEDIN},constructor\nx,Ada,Beispiel,,,__proto__,prototype,,y\n`,
    );
    expect(found).toMatchObject([{ organisation: '__proto__', role: 'prototype' }]);
    const card = readCard(
      '3.0',
      'FN:__proto__',
      'CATEGORIES:__proto__,constructor',
      'TEL;__proto__=x:1',
    );
    expect(previewOf(card, [], []).candidates).toMatchObject([
      { labels: ['__proto__', 'constructor'] },
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
