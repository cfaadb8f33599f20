import { describe, expect, it } from 'vitest';
import { talkingPoints, withPoint, withPointDone } from '../../../core/calls/points.ts';

const TEXT = 'Budget\n\n✓ Umzug\n  Wer schneidet?  ';

describe('talking points', () => {
  it('are the lines that say something', () => {
    expect(talkingPoints(TEXT)).toEqual([
      { line: 0, text: 'Budget', isDone: false },
      { line: 2, text: 'Umzug', isDone: true },
      { line: 3, text: 'Wer schneidet?', isDone: false },
    ]);
    expect(talkingPoints('')).toEqual([]);
    expect(talkingPoints('✓\n ')).toEqual([]);
  });

  it('are ticked and opened again where they stand', () => {
    expect(withPointDone(TEXT, 0, true)).toBe('✓ Budget\n\n✓ Umzug\n  Wer schneidet?  ');
    expect(withPointDone(TEXT, 2, false)).toBe('Budget\n\nUmzug\n  Wer schneidet?  ');
    expect(withPointDone(withPointDone('Budget', 0, true), 0, true)).toBe('✓ Budget');
    expect(withPointDone('Budget', 5, true)).toBe('Budget');
  });

  it('grow by one at the end', () => {
    expect(withPoint(TEXT, ' Schnitt ')).toBe('Budget\n\n✓ Umzug\n  Wer schneidet?\nSchnitt');
    expect(withPoint('', 'Budget')).toBe('Budget');
    expect(withPoint('Budget', ' ')).toBe('Budget');
  });
});
