import { expect, it } from 'vitest';
import { duplicateKey, previewOf } from '../../../../core/quotes/deckFile/preview.ts';
import { answer } from '../../../../core/quotes/deckFile/readDeckFile.ts';
import { readText } from './reading.ts';

it.each([
  ['„Sei nahbar – immer!“', 'sei nahbar, immer'],
  ['ﬁnden  wir’s', "Finden wir's"],
  ['Ａ１', 'a1'],
  ['Netz\u00adwerk', 'Netzwerk'],
  ['« Oui »', 'oui'],
  ['Zeile eins\nZeile zwei', 'Zeile eins Zeile zwei'],
])('%j and %j are one quote', (a, b) => {
  expect(duplicateKey(a)).toBe(duplicateKey(b));
});

it.each([
  ['Ja', 'Nein'],
  ['2 + 2', '2 2'],
  ['schon', 'schön'],
  ['…', '—'],
  ['😀', '😢'],
])('%j and %j are two', (a, b) => {
  expect(duplicateKey(a)).not.toBe(duplicateKey(b));
});

it('tells what is new, and what is there already or stands twice in the file', () => {
  const file = readText('Eins.\n— Ada\n\nZwei!\n— Max\n\n„EINS“\n— Mei\n\nDrei');
  const { fresh, twins, kind, skipped } = previewOf(file, ['zwei']);
  expect(kind).toBe('text');
  expect(skipped).toEqual([]);
  expect(fresh.map(({ row }) => row)).toEqual([1, 10]);
  expect(twins.map(({ found, of }) => [found.row, of])).toEqual([
    [4, 'known'],
    [7, 'file'],
  ]);
});

it('is what the worker answers, which tells how far it is', async () => {
  const told: number[] = [];
  const file = new File(['Eins.\n\nZwei.'], 'a.txt');
  const given = await answer({ file, known: ['eins'] }, ({ done }) => told.push(done));
  expect(given).toMatchObject({ preview: { fresh: [{ row: 3 }], twins: [{ of: 'known' }] } });
  expect(told[0]).toBe(0);
});
