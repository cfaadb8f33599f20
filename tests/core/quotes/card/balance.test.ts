import { describe, expect, test } from 'vitest';
import { calmLines } from '../../../../core/quotes/card/balance.ts';
import { lineCount, measured, piecesOf } from '../../../../core/quotes/card/lines.ts';
import { measure } from './faceOfPaper.ts';

const lines = (text: string, room: number, evenness: 'balanced' | 'paragraph') =>
  calmLines(measured(piecesOf(text), measure), room, evenness);

const LONG = `${'Man ruft an und fragt, wie es so geht. '.repeat(5)}Und hört zu: aufmerksamst.`;

describe('lines', () => {
  test('are as few as can be, and no wider than there is room', () => {
    for (let room = 8; room < 40; room += 0.5) {
      for (const evenness of ['balanced', 'paragraph'] as const) {
        const set = lines(LONG, room, evenness);
        expect(set).toHaveLength(lineCount(measured(piecesOf(LONG), measure), room));
        expect(Math.max(...set.map(({ width }) => width))).toBeLessThanOrEqual(room + 1e-6);
        expect(set.map(({ text }) => text).join(' ')).toBe(LONG);
      }
    }
  });

  test('leave no word alone on the last one where it can be helped', () => {
    for (let room = 12; room < 30; room += 0.5) {
      expect([room, lines(LONG, room, 'paragraph').at(-1)?.text]).toEqual([
        room,
        expect.stringContaining(' '),
      ]);
    }
  });

  test('are alike where they are balanced', () => {
    const set = lines('eins zwei drei vier fünf sechs', 9, 'balanced');
    expect(set.map(({ text }) => text)).toEqual(['eins zwei drei', 'vier fünf sechs']);
  });
});
