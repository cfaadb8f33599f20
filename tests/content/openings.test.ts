import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readOpenings, readOpeningWords } from '../../content/openingSchema.ts';
import { openingTemplates, openingWords } from '../../content/openings.ts';
import {
  OCCASIONS,
  type OpeningFacts,
  type OpeningTemplate,
  openingFor,
  openingSeed,
} from '../../core/people/opening.ts';
import { normalizeForSearch } from '../../core/search.ts';

const ORDINARY = {
  name: 'Marie-Charlotte',
  note: 'Umzug nach Leipzig im September',
  organisation: 'MedienNetzwerk Bayern',
};

const of = (half: OpeningTemplate['half'], tie?: OpeningTemplate['tie']) =>
  openingTemplates.filter((each) => each.half === half && (tie === undefined || each.tie === tie));

test('the templates are sound, and enough of each', () => {
  const templates = readOpenings('openings.json', { templates: openingTemplates });
  expect(templates).toEqual({ templates: openingTemplates });
  expect(of('greeting').length).toBeGreaterThanOrEqual(4);
  expect(of('personal').length).toBeGreaterThanOrEqual(20);
  expect(of('professional').length).toBeGreaterThanOrEqual(20);
  expect(openingTemplates.filter(({ gentle }) => gentle).length).toBeGreaterThanOrEqual(4);
  expect(openingTemplates.filter(({ tie }) => tie === 'dormant').length).toBeGreaterThanOrEqual(8);
  for (const occasion of OCCASIONS) {
    const some = openingTemplates.filter((each) => each.occasion === occasion);
    expect([occasion, some.length >= 3]).toEqual([occasion, true]);
  }
});

test('what pages import does not bring the schema library along', () => {
  const imports = readFileSync('content/openings.ts', 'utf8').matchAll(
    /^import (?!type ).*from '([^']+)'/gm,
  );
  for (const [, from] of imports) expect(from).toMatch(/\.json$/);
});

const NOTE = 'Umzug nach Leipzig';
const NOBODY: OpeningFacts = {
  name: 'Ada Lovelace',
  organisation: '',
  personal: '',
  professional: '',
  dormant: false,
};
const lines = openingTemplates.filter(({ half }) => half !== 'greeting');

describe.each([
  ['de', 'du'],
  ['de', 'sie'],
  ['en', 'du'],
] as const)('the openings in "%s", with "%s"', (language, address) => {
  const phrasebook = { templates: openingTemplates, words: openingWords[language] };
  const words = Object.fromEntries(
    Object.entries(openingWords[language]).map(([id, text]) => [
      id,
      typeof text === 'string' ? text : text[address],
    ]),
  );
  const said = (id: string) =>
    (words[id] ?? '').replace(/\{(\w+)\}/, (_, key: keyof typeof ORDINARY) => ORDINARY[key]);

  it('have words for every template, and for no other', () => {
    expect(
      readOpeningWords(`openings.${language}.json`, openingWords[language], {
        templates: openingTemplates,
      }),
    ).toEqual(openingWords[language]);
  });

  it('are brief, whatever greeting they follow', () => {
    for (const greeting of of('greeting')) {
      for (const line of lines) {
        const text = `${said(greeting.id)} ${said(line.id)}`;
        expect([...text].length, text).toBeLessThan(180);
      }
    }
  });

  it('leave no placeholder, whoever it is for, and each is sent to somebody', () => {
    const seeds = Array.from({ length: 40 }, (_, i) => openingSeed(`${i}`, '2026-11-22'));
    const all: Partial<OpeningFacts>[] = [
      {},
      { dormant: true },
      { heavy: true },
      ...OCCASIONS.map((occasion) => ({ occasion })),
      { personal: NOTE, professional: NOTE, dormant: true },
      { organisation: 'Acme', dormant: true },
      { organisation: 'Acme', personal: NOTE, professional: NOTE },
      { name: ' ' },
    ];
    const used = new Set<string>();
    for (const facts of all) {
      for (const [i, seed] of seeds.entries()) {
        const turns = i < 4 ? Array.from({ length: 45 }, (_, turn) => turn) : [0, 1, 2, 3];
        for (const turn of turns) {
          const whole = { ...NOBODY, ...facts, address };
          const { text, ids } = openingFor(whole, phrasebook, seed, turn);
          expect(ids).toHaveLength(2);
          expect(text).not.toMatch(/[{}]|undefined|object| {2}|^ | $/);
          for (const id of ids) used.add(id);
        }
      }
    }
    expect(openingTemplates.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('ask one thing each; in a heavy time nothing, and nothing of work', () => {
    for (const { id, gentle, half } of lines) {
      const questions = said(id).split('?').length - 1;
      if (gentle) expect([id, questions, half]).toEqual([id, 0, 'personal']);
      else expect([id, questions]).toEqual([id, 1]);
    }
    for (const { id } of of('greeting')) expect(said(id)).not.toMatch(/\?/);
    const gentle = lines.filter((each) => each.gentle).map(({ id }) => said(id));
    expect(
      gentle.filter((text) =>
        /arbeit|beruf|projekt|job|termin|work|project|meeting|\bcall\b/i.test(text),
      ),
    ).toEqual([]);
  });

  it('are all different', () => {
    const alike = openingTemplates.flatMap(({ id, half }, i) =>
      openingTemplates
        .slice(i + 1)
        .filter((other) => half !== 'greeting' && other.half !== 'greeting')
        .filter((other) => likeness(words[id] ?? '', words[other.id] ?? '') > 0.5)
        .map((other) => `${words[id]} ~ ${words[other.id]}`),
    );
    expect(alike).toEqual([]);
    expect(new Set(Object.values(words)).size).toBe(openingTemplates.length);
  });

  it('neither grovel nor reproach, nor tell of a long time', () => {
    const sorry =
      /sorry|entschuldig|tut mir leid|apolog|\bewig|lange nicht(?!s voneinander)|viel zu|endlich|\bages\b|too long|long time|gemeldet|overdue|haven.t|schuldig|guilt/i;
    expect(Object.values(words).filter((text) => sorry.test(text))).toEqual([]);
  });

  it('fall into no newsletter, and into no other form of address', () => {
    const other =
      address === 'sie'
        ? '(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nmrs]?|ihr|euch|eure?[nmrs]?)'
        : '(?:Sie|Ihnen|Ihre?[nmrs]?)';
    const stiff = new RegExp(`\\b${other}\\b|!!|newsletter|netzwerk|network|[A-Z]{3}`);
    expect(Object.values(words).filter((text) => stiff.test(text))).toEqual([]);
  });
});

test('only after a long silence do they speak of earlier talks', () => {
  const earlier = /\b(?:inzwischen|früher|letzten Gespräch|unsere Gespräche|mal wieder|damals)\b/;
  const wrong = openingTemplates.filter(
    ({ id, tie }) => tie === 'any' && earlier.test(JSON.stringify(openingWords.de[id])),
  );
  expect(wrong).toEqual([]);
});

function wordsOf(text: string): string[] {
  return normalizeForSearch(text).match(/[a-z]+/g) ?? [];
}

/** How many of the words of either text are in both, from 0 to 1. */
function likeness(one: string, other: string): number {
  const a = new Set(wordsOf(one));
  const b = new Set(wordsOf(other));
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
