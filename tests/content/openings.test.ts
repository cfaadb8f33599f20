import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readOpenings, readOpeningWords } from '../../content/openingSchema.ts';
import { openingTemplates, openingWords } from '../../content/openings.ts';
import {
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
});

test('what pages import does not bring the schema library along', () => {
  const imports = readFileSync('content/openings.ts', 'utf8').matchAll(
    /^import (?!type ).*from '([^']+)'/gm,
  );
  for (const [, from] of imports) expect(from).toMatch(/\.json$/);
});

describe.each(['de', 'en'] as const)('the openings in "%s"', (language) => {
  const words = openingWords[language];
  const phrasebook = { templates: openingTemplates, words };
  const said = (id: string) =>
    (words[id] ?? '').replace(/\{(\w+)\}/, (_, key: keyof typeof ORDINARY) => ORDINARY[key]);

  it('have words for every template, and for no other', () => {
    expect(
      readOpeningWords(`openings.${language}.json`, words, { templates: openingTemplates }),
    ).toEqual(words);
  });

  it('are brief, whichever halves meet', () => {
    for (const greeting of of('greeting')) {
      for (const personal of of('personal')) {
        for (const professional of of('professional')) {
          const text = [greeting, personal, professional].map(({ id }) => said(id)).join(' ');
          expect([...text].length, text).toBeLessThan(260);
        }
      }
    }
  });

  it('leave no placeholder, whoever it is for', () => {
    const seeds = Array.from({ length: 300 }, (_, i) => openingSeed(`${i}`, '2026-11-22'));
    const all: OpeningFacts[] = [false, true].flatMap((dormant) =>
      ['', 'Umzug nach Leipzig'].flatMap((note) =>
        ['', 'Acme'].map((organisation) => ({
          name: 'Ada Lovelace',
          organisation,
          personal: note,
          professional: note,
          dormant,
        })),
      ),
    );
    const used = new Set<string>();
    for (const facts of [...all, { ...(all[0] as OpeningFacts), name: ' ' }]) {
      for (const seed of seeds) {
        const { text, ids } = openingFor(facts, phrasebook, seed, seed % 3);
        expect(ids).toHaveLength(3);
        expect(text).not.toMatch(/[{}]|undefined| {2}|^ | $/);
        for (const id of ids) used.add(id);
      }
    }
    expect(openingTemplates.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('ask in one half at most: the other one tells something', () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const note of ['', 'Umzug nach Leipzig']) {
        const facts = { name: 'Ada', organisation: 'Acme', dormant: seed % 3 === 0 };
        const { text, ids } = openingFor(
          { ...facts, personal: note, professional: note },
          phrasebook,
          seed,
          seed % 5,
        );
        const asking = ids.filter((id) => words[id]?.includes('?'));
        expect([text, asking.length <= 1]).toEqual([text, true]);
      }
    }
  });

  it('never say the same thing twice in one message', () => {
    const twice = of('personal').flatMap((personal) =>
      of('professional').flatMap((professional) => {
        const shared = trigramsOf(said(personal.id)).filter((each) =>
          trigramsOf(said(professional.id)).includes(each),
        );
        // Only one half quotes a note.
        const quotesBoth = personal.needs === 'note' && professional.needs === 'note';
        return shared.length > 0 && !quotesBoth ? [`${personal.id} ${professional.id}`] : [];
      }),
    );
    expect(twice).toEqual([]);
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
      /sorry|entschuldig|tut mir leid|apolog|\bewig|lange nicht|viel zu|endlich|\bages\b|too long|long time|gemeldet|overdue|haven.t|schuldig|guilt/i;
    expect(Object.values(words).filter((text) => sorry.test(text))).toEqual([]);
  });

  it('fall into no newsletter, and into no other form of address', () => {
    const stiff = /\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b|!!|newsletter|netzwerk|network|[A-Z]{3}/;
    expect(Object.values(words).filter((text) => stiff.test(text))).toEqual([]);
  });
});

test('only after a long silence do they speak of earlier talks', () => {
  const earlier = /\b(?:inzwischen|früher|letzten Gespräch|unsere Gespräche|mal wieder|damals)\b/;
  const wrong = openingTemplates.filter(
    ({ id, tie }) => tie === 'any' && earlier.test(openingWords.de[id] ?? ''),
  );
  expect(wrong).toEqual([]);
});

function wordsOf(text: string): string[] {
  return normalizeForSearch(text).match(/[a-z]+/g) ?? [];
}

function trigramsOf(text: string): string[] {
  const all = wordsOf(text);
  return all.slice(2).map((word, i) => `${all[i]} ${all[i + 1]} ${word}`);
}

/** How many of the words of either text are in both, from 0 to 1. */
function likeness(one: string, other: string): number {
  const a = new Set(wordsOf(one));
  const b = new Set(wordsOf(other));
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
