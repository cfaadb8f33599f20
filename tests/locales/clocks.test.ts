import { expect, it } from 'vitest';
import { backgroundWords } from '../../locales/background.ts';
import { texts as germanCoffee } from '../../locales/de/coffee.ts';
import { texts as germanMeetings } from '../../locales/de/meetings.ts';
import { texts as germanTopLine } from '../../locales/de/topLine.ts';
import { texts as englishCoffee } from '../../locales/en/coffee.ts';
import { texts as englishMeetings } from '../../locales/en/meetings.ts';
import { texts as englishTopLine } from '../../locales/en/topLine.ts';
import { english, german } from '../../locales/formats.ts';

const time = new Date(2026, 11, 1, 9, 5);
const at = time.getTime();

it('in German, a time of day is followed by its unit in a sentence', () => {
  const clock = time.toLocaleTimeString(german.locale, { timeStyle: 'short' });
  const said = `${clock}\u00a0Uhr`;
  expect(germanTopLine.time(time)).toBe(clock);
  expect(germanMeetings.ahead('Chor', 'heute', time)).toBe(
    `Der Kreis „Chor“ trifft sich heute um ${said}.`,
  );
  expect(germanMeetings.ahead('Chor', 'heute', null)).toBe('Der Kreis „Chor“ trifft sich heute.');
  expect(germanCoffee.when(at)).toBe(`Dienstag, 1. Dezember, ${said}`);
  expect(backgroundWords('de').reminder.begins('', at)).toBe(`Dein Call beginnt um ${said}.`);
});

it('in English, a time of day says all by itself', () => {
  const clock = time.toLocaleTimeString(english.locale, { timeStyle: 'short' });
  expect(englishTopLine.time(time)).toBe(clock);
  expect(englishMeetings.ahead('Choir', 'today', time)).toBe(
    `The circle “Choir” meets today at ${clock}.`,
  );
  expect(englishMeetings.ahead('Choir', 'today', null)).toBe('The circle “Choir” meets today.');
  expect(englishCoffee.when(at)).toMatch(/^Tuesday.* 1\b/);
  expect(englishCoffee.when(at).endsWith(`, ${clock}`)).toBe(true);
  expect(backgroundWords('en').reminder.begins('', at)).toBe(`Your call begins at ${clock}.`);
});
