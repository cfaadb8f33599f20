import { describe, expect, it } from 'vitest';
import { answer, readDeckFile } from '../../../../core/quotes/deckFile/readDeckFile.ts';
import { faultOf, readText } from './reading.ts';

const own = (rest: string) => `{"nahbar":"deck",${rest}}`;

describe('a file that cannot be used', () => {
  it.each([
    [own('"version":2,"quotes":[]'), { what: 'newer', version: 2 }],
    [own('"version":"1","quotes":[]'), { what: 'damaged', field: 'version' }],
    [own('"version":1,"quotes":{}'), { what: 'damaged', field: 'quotes' }],
    ['{"nahbar":"backup","version":9}', { what: 'backup' }],
    ['{"nahbar":"deck",\n"version":1,\n"quo', { what: 'not-json', row: 3 }],
    ['{"a":1}', { what: 'unknown-kind' }],
    ['[[1,2],[{}]]', { what: 'unknown-kind' }],
    ['<!DOCTYPE html><blockquote>A</blockquote>', { what: 'unknown-kind' }],
    ['BEGIN:VCARD\nFN:Ada\nEND:VCARD', { what: 'unknown-kind' }],
    ['['.repeat(100_000), { what: 'too-deep', limit: 100 }],
    [`{"nahbar":"deck","a":${'{"b":'.repeat(100_000)}`, { what: 'too-deep', limit: 100 }],
    ['text,speaker\nA,"B\nC,D', { what: 'broken-row', row: 2 }],
    [`text,speaker\n${'A,B\n'.repeat(1_000_000)}`, { what: 'too-many', limit: 50_000 }],
    ['A\n\n'.repeat(50_001), { what: 'too-many', limit: 50_000 }],
    ['> A\n\n'.repeat(50_001), { what: 'too-many', limit: 50_000 }],
    [own(`"version":1,"quotes":[${'{},'.repeat(50_000)}{}]`), { what: 'too-many', limit: 50_000 }],
    ['Ada, A\n'.repeat(50_001), { what: 'too-many', limit: 50_000 }],
    ['A ~ Ada\n'.repeat(50_001), { what: 'too-many', limit: 50_000 }],
    ['', { what: 'empty' }],
    [' \n\t\n', { what: 'empty' }],
    ['A\0B', { what: 'binary', looksLike: 'other' }],
  ])('is refused with a reason (%#)', (text, fault) => {
    expect(faultOf(() => readText(text))).toEqual(fault);
  });

  it('by its name is one of a table without words, or of broken JSON', () => {
    const people = 'First Name,Last Name,URL,Company\nAda,B,x,C\nMax,B,x,C\n';
    expect(faultOf(() => readText(people, 'a.csv'))).toEqual({ what: 'no-text-column' });
    expect(faultOf(() => readText('nichts', 'a.json'))).toEqual({ what: 'not-json', row: 1 });
  });

  it('is too large, or in no encoding', () => {
    const large = new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61);
    expect(faultOf(() => readDeckFile(large, 'a.txt'))).toMatchObject({ what: 'too-large' });
    const garbled = Uint8Array.from([...new TextEncoder().encode('Ä Ö Ü ß'), 0xc3, 0x28]);
    expect(faultOf(() => readDeckFile(garbled, 'a.txt'))).toEqual({ what: 'garbled' });
  });

  it('is an answer of the worker', async () => {
    const question = { file: new File(['{"a":1}'], 'a.json'), known: [] };
    expect(await answer(question, () => {})).toEqual({ fault: { what: 'unknown-kind' } });
    const empty = { file: new File([], 'a.json'), known: [] };
    expect(await answer(empty, () => {})).toEqual({ fault: { what: 'empty' } });
  });
});

describe('a quote that is too long', () => {
  const entry = (fields: object) =>
    readText(own(`"version":1,"quotes":[{"text":"kurz"},${JSON.stringify(fields)}]`)).skipped;

  it('is passed over with its row, and not cut', () => {
    const skipped = (field: string, limit: number) => [{ row: 2, why: 'too-long', field, limit }];
    expect(entry({ text: 'ä'.repeat(2_001) })).toEqual(skipped('text', 2_000));
    expect(entry({ text: '😀'.repeat(2_000) })).toEqual([]);
    expect(entry({ text: 'a', speaker: 'b'.repeat(201) })).toEqual(skipped('speaker', 200));
    expect(entry({ text: 'a', source: { title: 'b'.repeat(301) } })).toEqual(
      skipped('source', 300),
    );
    expect(entry({ text: 'a'.repeat(1_000_000) })).toEqual(skipped('text', 2_000));
    const lines = `Kurz.\n\n${'x'.repeat(30_000)}\n\nAuch kurz.`;
    expect(readText(lines)).toMatchObject({
      found: [{ row: 1 }, { row: 5 }],
      skipped: [{ row: 3, why: 'too-long', field: 'row', limit: 20_000 }],
    });
  });

  it('has no link that is too long', () => {
    const url = `https://example.org/${'a'.repeat(8_000)}`;
    const { found } = readText(
      own(`"version":1,"quotes":[{"text":"a","source":{"url":"${url}"}}]`),
    );
    expect(found[0]?.draft.source.url).toBeUndefined();
  });
});
