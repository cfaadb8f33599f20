import { describe, expect } from 'vitest';
import type { DayStep } from '../../core/steps/day';
import { someRow } from '../core/steps/someSteps';
import { livedIn } from './support/livedIn';
import { inEnglish, test } from './support/test';

function done(day: string, words: string, more: Partial<DayStep> = {}): DayStep {
  const doneAt = Date.parse(`${day}T09:00Z`);
  return someRow(day, `step-${day}`, { words, outcome: 'done', doneAt, ...more });
}

const ROWS = [
  done('2026-10-30', 'Ruf jemanden an, statt zu schreiben.'),
  done('2026-11-17', 'Ada Lovelace', { personId: 'p1', stepId: '@person' }),
  done('2026-11-18', '<b>Frag</b> nach dem Umzug.', { note: 'Leipzig!' }),
  someRow('2026-11-19', 'never', { words: 'Tanz im Büro.', outcome: 'hidden' }),
  someRow('2026-11-20', 'left', { words: 'Das blieb liegen.' }),
];

describe('the log of steps', () => {
  test('says what was done, week by week, and what came of it', async ({ person }) => {
    await livedIn(person, { steps: ROWS });
    const library = await person.opensLibrary('#steps');
    await library.sees('16.–22. November');
    await library.sees('26. Oktober – 1. November');
    await library.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await library.sees('<b>Frag</b> nach dem Umzug.');
    await library.doesNotSee('Das blieb liegen.');
    await library.doesNotSee('Tanz im Büro.');
    await library.isAccessible();

    await library.sees('18 ein Schritt');
    await library.clicks(['button', 'Voriger Monat']);
    await library.sees('Oktober 2026');
    await library.sees('30 ein Schritt');
    // There is nothing before it, and the focus stays where it was.
    await library.presses('Enter');
    await library.sees('Oktober 2026');

    const note = [
      'textbox',
      'Was aus „Du hast dich bei Ada Lovelace gemeldet.“ geworden ist',
    ] as const;
    await library.clicks(note);
    await library.types('Wir essen am Freitag');
    await library.sees('Gespeichert');
    await library.reloads();
    await library.reads(note, 'Wir essen am Freitag');
  });

  test.inBoth('is kind where there is nothing, and gives hidden steps back', async ({ person }) => {
    const library = await person.opensLibrary('#steps');
    await library.sees('Noch steht hier nichts.');
    await library.isAccessible();
    await livedIn(person, { steps: ROWS });
    await library.sees('Du hast dich bei Ada Lovelace gemeldet.');
    await library.clicks(['link', 'Zitate']);
    await library.clicks(['link', 'Ausgeblendet']);
    await library.sees('Tanz im Büro.');
    await library.isAccessible();
    await library.clicks(['button', '„Tanz im Büro.“ wieder zeigen']);
    await library.hears('Dieser Schritt darf wiederkommen.');
    await library.doesNotSee('Tanz im Büro.');
    await library.clicks(['button', 'Rückgängig']);
    await library.sees('Tanz im Büro.');
  });

  inEnglish('speaks English, by night', async ({ person }) => {
    const library = await person.opensLibrary('#steps');
    await library.sees('Nothing here yet.');
    await library.isAccessible();
    expect(await library.text()).not.toContain('Schritt');
  });
});
