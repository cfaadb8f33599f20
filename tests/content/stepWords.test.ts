import { describe, expect, test } from 'vitest';
import { stepWords } from '../../content/steps.ts';
import { likeness, stemsOf } from './likeness.ts';

const LANGUAGES = ['de', 'en'] as const;

/**
 * From here on, two steps count as one. Steps that were reworded on purpose, below, come to 0.5 and
 * more; two that merely speak of the same things (a call, a foreign platform, three sentences) stay
 * at about a third. In between lies room for a new step to sound like a neighbour, not like a twin.
 */
const NEAR = 0.4;

describe.each(LANGUAGES)('in "%s"', (language) => {
  test('no two steps are near-duplicates', async () => {
    const steps = Object.entries(await stepWords[language]()).map(([id, text]) => ({
      id,
      text,
      stems: stemsOf(text, language),
    }));
    const twins = steps.flatMap((a, i) =>
      steps.slice(i + 1).flatMap((b) => {
        const share = likeness(a.stems, b.stems);
        if (share < NEAR) return [];
        return [`${share.toFixed(2)}: ${a.id} “${a.text}” is like ${b.id} “${b.text}”`];
      }),
    );
    expect(twins).toEqual([]);
  });

  test('no step shames, pushes or sells', async () => {
    const sins = Object.entries(await stepWords[language]()).flatMap(([id, text]) => {
      const sin = text.match(UNKIND[language])?.[0];
      return sin ? [`${id} says “${sin}”: ${text}`] : [];
    });
    expect(sins).toEqual([]);
  });
});

/** The words, wherever they stand whole. */
const anyOf = (...wordings: string[]) =>
  new RegExp(`(?<!\\p{L})(?:${wordings.join('|')})(?!\\p{L})`, 'iu');

/** What counts what was missed, presses or sells. */
const UNKIND = {
  de: anyOf(
    'endlich',
    'schon wieder',
    'noch immer',
    'immer noch',
    'wieder mal',
    'längst',
    'höchste Zeit',
    'überfällig\\p{L}*',
    'versäum\\p{L}*',
    'verpass\\p{L}*',
    'vernachlässig\\p{L}*',
    'schuldest',
    'schuldig\\p{L}*',
    'ausreden?',
    'faul',
    'wenigstens',
    'du musst',
    'du solltest',
    'du hättest',
    'trau dich',
    'akquise',
    'verkauf\\p{L}*',
    'leads?',
  ),
  en: anyOf(
    'finally',
    'at last',
    'still haven’t',
    'yet again',
    'high time',
    'overdue',
    'neglect\\p{L}*',
    'you owe',
    'guilty?',
    'excuses?',
    'lazy',
    'at least',
    'you must',
    'you should',
    'you need to',
    'should have',
    'ought to have',
    'miss out',
    'dare to',
    'sell\\p{L}*',
    'leads?',
    'prospects?',
  ),
};

describe('the measure of likeness', () => {
  test.each([
    [
      'de',
      'Zum Warmwerden: Schick jemandem, mit dem du ohnehin oft schreibst, zwei Zeilen ganz ohne Anlass.',
      'Wem schreibst du ohnehin oft? Schick dieser Person heute zwei Zeilen, einfach ohne Anlass.',
    ],
    [
      'de',
      'Wenn du gleich Kaffee kochst, ruf dabei jemanden an, den du magst. Du willst nur Hallo sagen? Sag genau das.',
      'Ruf beim Kaffeekochen jemanden an, den du magst, nur um Hallo zu sagen.',
    ],
    [
      'en',
      'While the kettle boils, ring someone you like. You only want to say hello, so say exactly that.',
      'Put the kettle on and, while it boils, ring a person you like just to say hello.',
    ],
    [
      'en',
      'Read your bio out loud. Strike one word you would never use in conversation.',
      'Read out your bio, and strike a word you never use when you speak.',
    ],
  ] as const)('sees through other words, in "%s": %s', (language, a, b) => {
    const share = likeness(stemsOf(a, language), stemsOf(b, language));
    expect(share).toBeGreaterThan(NEAR);
    expect(share).toBeLessThan(1);
  });

  test('lets steps of one frame and two acts stand', () => {
    const a = 'Frag zu Hause: „Was an meiner Arbeit stört dich?“ Ändere heute eine Kleinigkeit.';
    const b = 'Nimm heute jemandem zu Hause eine kleine Arbeit ab, die sonst nie deine ist.';
    expect(likeness(stemsOf(a, 'de'), stemsOf(b, 'de'))).toBeLessThan(NEAR);
  });

  test('takes a word in another form for the same word', () => {
    for (const text of ['Grüße', 'Einen Gruß!'])
      expect([...stemsOf(text, 'de')]).toEqual(['gruss']);
    for (const text of ['thanking', 'Thank them.']) {
      expect([...stemsOf(text, 'en')]).toEqual(['thank']);
    }
  });
});

describe('what is unkind is known', () => {
  test.each([
    ['de', 'Melde dich endlich bei ihr.', 'endlich'],
    ['de', 'Du hast immer noch nicht geantwortet.', 'immer noch'],
    ['de', 'Ein überfälliger Anruf wartet.', 'überfälliger'],
    ['en', 'Finally write to her.', 'Finally'],
    ['en', 'You should have called.', 'You should'],
  ] as const)('in "%s": %s', (language, text, word) => {
    expect(text.match(UNKIND[language])?.[0]).toBe(word);
  });

  test.each([
    ['de', 'Schreib der Person, von der du am längsten nichts gehört hast.'],
    ['de', 'Das ist unendlich nett.'],
    ['en', 'Ask about a leading question.'],
  ] as const)('and nothing else is, in "%s": %s', (language, text) => {
    expect(text).not.toMatch(UNKIND[language]);
  });
});
