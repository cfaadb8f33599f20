import { describe, expect, test } from 'vitest';
import { bundledSteps, stepWords } from '../../content/steps.ts';
import type { CHANNELS } from '../../core/people/channel.ts';
import { aYear, type Habit } from '../core/steps/year.ts';
import retired from './retiredSteps.json' with { type: 'json' };

/** How a step may tell somebody to do something, in the order of no importance. */
const IMPERATIVES = {
  de:
    'antworte beantworte bedank beginn begrüß biete bitte bring dank empfiehl ergänze erklär erzähl ' +
    'frag geh gib hinterlass klapp klingle kommentiere kündige lade leg lehn leite lies lob mach ' +
    'melde nenn nimm probiere ruf sag schick schlag schreib scroll sieh sprich starte stell such ' +
    'teile tröste verabrede verrate wünsch zeig',
  en:
    'add agree announce answer arrange ask bring call close comfort comment dig explain film find ' +
    'forward get go hit introduce invite leave look make name offer open pass pick post praise put read ' +
    'recommend record reply reread ring say scroll send share show sign start suggest take tell ' +
    'thank try turn watch welcome wish write don’t',
} as const;

/**
 * The first imperative of a text, which is what it sounds like; null if it has none that is known. English
 * ones follow the beginning, a colon, a comma or the end of a sentence, as most are nouns as well.
 */
function opensWith(text: string, language: 'de' | 'en'): string | null {
  const words = IMPERATIVES[language].split(' ').join('|');
  const clause =
    language === 'de'
      ? new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu')
      : new RegExp(`(?:^|[:.?!,”] )(${words})(?!\\p{L})`, 'iu');
  return text.match(clause)?.[1]?.toLowerCase() ?? null;
}

const doesAll: Habit = () => 'done';
const doesSome: Habit = (_, luck) => (luck < 0.4 ? 'done' : luck < 0.6 ? 'another' : 'leave');
const never: Habit = () => 'leave';

const habits: [string, Habit][] = [
  ['does all', doesAll],
  ['does some', doesSome],
  ['never does any', never],
];
/** Half a year of each of many profiles: the first step of each day, as others were asked for. */
const lives = habits.map(([who, habit]) => {
  const years = Array.from({ length: 12 }, (_, i) => {
    const { rows } = aYear({ habit, seed: i * 77_777, steps: bundledSteps, days: 180 });
    const firsts = rows.filter(({ id }) => id.endsWith('/1'));
    return { seed: i * 77_777, stepIds: firsts.map(({ stepId }) => stepId) };
  });
  return [who, years] as const;
});

describe.each(['de', 'en'] as const)('sixty days in "%s"', async (language) => {
  const words = await stepWords[language]();
  const verbs = new Map(bundledSteps.map(({ id }) => [id, opensWith(words[id] ?? '', language)]));

  test('each step tells its reader to do something', () => {
    expect([...verbs].filter(([, verb]) => verb === null).map(([id]) => words[id])).toEqual([]);
  });

  test.each(lives)('begin alike ten times at most, for somebody who %s', (_, years) => {
    for (const { seed, stepIds } of years) {
      for (let i = 0; i + 60 <= stepIds.length; i += 5) {
        const said = stepIds.slice(i, i + 60).map((id) => verbs.get(id));
        const often = [...Map.groupBy(said, (verb) => verb)].filter(([, some]) => some.length > 10);
        expect(often.map(([verb, some]) => `${verb} ${some.length}, seed ${seed}`)).toEqual([]);
      }
    }
  });
});

test('mail, phone, LinkedIn and meeting in person come before TikTok, Twitch and X', async () => {
  const on = (...channels: (typeof CHANNELS)[number][]) =>
    bundledSteps.filter(({ channel }) => channel && channels.includes(channel)).length;
  expect(on('email', 'linkedin', 'phone')).toBeGreaterThanOrEqual(4 * on('tiktok', 'twitch', 'x'));
  const words = await stepWords.de();
  const faceToFace =
    /Mittagessen|Mittagstisch|auf einen Kaffee|Café|Spaziergang|um den Block|nebenan/;
  const inPerson = Object.values(words).filter((text) => faceToFace.test(text));
  expect(inPerson.length).toBeGreaterThan(on('tiktok', 'twitch', 'x'));
});

test('the id of a step that went is given to no other: logs refer to it', () => {
  expect(bundledSteps.filter(({ id }) => retired.includes(id))).toEqual([]);
  expect(new Set(retired).size).toBe(retired.length);
});

/** What waits for an event, so that nobody could tick it today. */
const WAITS = {
  de: /\bwenn (?:dir|heute|der|du|dein|im|dich|jemand|ein)\b|das nächste Mal|\bim nächsten\b|sobald/i,
  en: /\b(?:when|if) (?:you|someone|somebody|any|your|the)\b.*\b(?:today|next)\b|\bthe next time\b|as soon as/i,
};

test.each(['de', 'en'] as const)(
  'each can be done today: none waits, in "%s"',
  async (language) => {
    const words = await stepWords[language]();
    expect(Object.values(words).filter((text) => WAITS[language].test(text))).toEqual([]);
  },
);
