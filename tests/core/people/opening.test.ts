import { describe, expect, it } from 'vitest';
import {
  type OpeningFacts,
  type OpeningTemplate,
  openingFor,
  openingSeed,
  type Phrasebook,
} from '../../../core/people/opening.ts';

const template = (id: string, half: OpeningTemplate['half'], more: Partial<OpeningTemplate> = {}) =>
  ({ id, half, needs: 'nothing', tie: 'any', ...more }) satisfies OpeningTemplate;

const book: Phrasebook = {
  templates: [
    template('g', 'greeting'),
    template('g-name', 'greeting', { needs: 'name' }),
    ...['p1', 'p2', 'p3'].map((id) => template(id, 'personal')),
    template('p-note', 'personal', { needs: 'note' }),
    template('p-dormant', 'personal', { tie: 'dormant' }),
    ...['w1', 'w2'].map((id) => template(id, 'professional')),
    template('w-note', 'professional', { needs: 'note' }),
    template('w-organisation', 'professional', { needs: 'organisation' }),
    template('w-dormant', 'professional', { tie: 'dormant' }),
  ],
  words: {
    g: 'Hello!',
    'g-name': 'Hello {name}!',
    p1: 'One.',
    p2: 'Two.',
    p3: 'Three.',
    'p-note': 'P: {note}.',
    'p-dormant': 'Dormant.',
    w1: 'First.',
    w2: 'Second.',
    'w-note': 'W: {note}.',
    'w-organisation': 'At {organisation}.',
    'w-dormant': 'Asleep.',
  },
};

const someone = (facts: Partial<OpeningFacts> = {}): OpeningFacts => ({
  name: 'Ada Lovelace',
  organisation: '',
  personal: '',
  professional: '',
  dormant: false,
  ...facts,
});

const seeds = Array.from({ length: 200 }, (_, i) => openingSeed(`person-${i}`, '2026-11-22'));

/** The ids of every opening that a person may get. */
function everyId(facts: OpeningFacts): Set<string> {
  return new Set(
    seeds.flatMap((seed) =>
      [0, 1, 2, 3, 4, 5].flatMap((n) => openingFor(facts, book, seed, n).ids),
    ),
  );
}

describe('an opening', () => {
  it('is a greeting and one line, of either half of life', () => {
    const halves = new Set<string | undefined>();
    for (const seed of seeds) {
      const { text, ids } = openingFor(someone(), book, seed);
      expect(text).toMatch(/^Hello Ada! (One|Two|Three|First|Second)\.$/);
      expect(ids).toHaveLength(2);
      halves.add(ids[1]?.[0]);
    }
    expect(halves).toEqual(new Set(['p', 'w']));
  });

  it('is the same all day, and not the same for everybody or every day', () => {
    const on = (id: string, day: string) =>
      openingFor(someone(), book, openingSeed(id, day)).ids.join();
    expect(on('a', '2026-11-22')).toBe(on('a', '2026-11-22'));
    const days = Array.from({ length: 28 }, (_, i) => `2026-02-${i + 1}`);
    expect(new Set(days.map((day) => on('a', day))).size).toBe(5);
    expect(new Set(days.map((_, i) => on(`${i}`, '2026-11-22'))).size).toBe(5);
  });

  it('has another line when another is asked for', () => {
    const facts = someone({
      personal: 'Neuer Hund',
      professional: 'Podcast',
      organisation: 'Acme',
    });
    for (const seed of seeds) {
      for (let turn = 0; turn < 12; turn++) {
        const now = openingFor(facts, book, seed, turn);
        const next = openingFor(facts, book, seed, turn + 1);
        expect(next.ids[1]).not.toBe(now.ids[1]);
      }
    }
  });

  it('greets without a name where there is none', () => {
    for (const name of ['', '  ', 'Dr. Lovelace', 'a'.repeat(10_000)]) {
      expect(openingFor(someone({ name }), book, 1).text).toMatch(/^Hello! /);
    }
  });

  it('quotes one note at a time, each in turn, then none', () => {
    const facts = someone({ personal: 'Neuer Hund', professional: 'Podcast' });
    const firsts = new Set<string>();
    for (const seed of seeds) {
      const lines = [0, 1, 2, 3].map((turn) => openingFor(facts, book, seed, turn).ids[1]);
      expect(lines.slice(0, 2).toSorted()).toEqual(['p-note', 'w-note']);
      expect(lines.slice(2).filter((id) => id?.endsWith('note'))).toEqual([]);
      firsts.add(lines[0] ?? '');
    }
    expect(firsts.size).toBe(2);
  });

  it('begins with the note, if there is one that can be said', () => {
    for (const seed of seeds) {
      const { text } = openingFor(someone({ personal: 'Neuer Hund; müde' }), book, seed);
      expect(text).toBe('Hello Ada! P: Neuer Hund.');
    }
    expect(everyId(someone({ personal: 'hat zwei Kinder', professional: ' ' }))).toEqual(
      everyId(someone()),
    );
  });

  it('names the organisation now and then, where it is known', () => {
    expect(everyId(someone({ organisation: 'Acme' }))).toContain('w-organisation');
    expect(everyId(someone({ organisation: 'freelance' }))).not.toContain('w-organisation');
  });

  it('knows of the silence only after one', () => {
    expect([...everyId(someone())].filter((id) => id.endsWith('dormant'))).toEqual([]);
    const dormant = everyId(someone({ dormant: true }));
    expect(dormant).toEqual(new Set(['g-name', 'p-dormant', 'w1', 'w2', 'w-dormant']));
  });

  it('asks nothing of work in a heavy time, whatever else is known', () => {
    const gentle = {
      ...book,
      templates: [...book.templates, template('p-gentle', 'personal', { gentle: true })],
    };
    const facts = someone({ professional: 'Podcast', organisation: 'Acme', occasion: 'birthday' });
    for (const turn of [0, 1, 2, 7]) {
      expect(openingFor({ ...facts, heavy: true }, gentle, 1, turn).ids).toEqual([
        'g-name',
        'p-gentle',
      ]);
      expect(openingFor(facts, gentle, 1, turn).ids).not.toContain('p-gentle');
    }
    expect(openingFor({ ...facts, heavy: true }, book, 1).ids).toHaveLength(2);
  });

  it('begins with what the occasion is, and offers a coffee without one, but not at once', () => {
    const occasions = ['birthday', 'event', 'coffee'] as const;
    const templates = [
      ...book.templates,
      ...occasions.map((occasion) => template(`o-${occasion}`, 'personal', { occasion })),
    ];
    const lines = (occasion: OpeningFacts['occasion']) =>
      Array.from(
        { length: 8 },
        (_, turn) => openingFor(someone({ occasion }), { ...book, templates }, 1, turn).ids[1],
      );
    for (const occasion of occasions) expect(lines(occasion)[0]).toBe(`o-${occasion}`);
    expect(lines(null).indexOf('o-coffee')).toBeGreaterThan(2);
    expect(lines(null)).not.toContain('o-birthday');
  });

  it('says Sie to whom one does, by the whole name', () => {
    const words = { ...book.words, p1: { du: 'Und du?', sie: 'Und Sie?' } };
    const only = book.templates.filter(({ id }) => /^(g|g-name|p1)$/.test(id));
    const said = (facts: Partial<OpeningFacts>) =>
      openingFor(someone(facts), { templates: only, words }, 1).text;
    expect(said({})).toBe('Hello Ada! Und du?');
    expect(said({ address: 'sie' })).toBe('Hello Ada Lovelace! Und Sie?');
    expect(said({ address: 'sie', name: 'Lovelace, Dr. Ada' })).toBe(
      'Hello Dr. Ada Lovelace! Und Sie?',
    );
    for (const name of ['Ada', 'ada@example.org', '']) {
      expect(said({ address: 'sie', name })).toBe('Hello! Und Sie?');
    }
  });

  it('says what it can where templates are missing', () => {
    const few = { ...book, templates: book.templates.filter(({ id }) => /^(g|w1)$/.test(id)) };
    const facts = someone({ name: '', personal: 'Neuer Hund' });
    const noNotes = { ...book, templates: book.templates.filter(({ needs }) => needs !== 'note') };
    expect(openingFor(facts, noNotes, 1).ids).toHaveLength(2);
    expect(openingFor(facts, few, 1)).toEqual({ text: 'Hello! First.', ids: ['g', 'w1'] });
    expect(openingFor(facts, { templates: [], words: {} }, 1, 7)).toEqual({ text: '', ids: [] });
  });
});

describe('what is put in', () => {
  it.each([
    ['{note}', '{organisation}', 'Hello {note}! P: Neuer Hund. At {organisation}.'],
    ['{organisation} X', '{name}', 'Hello {organisation}! P: Neuer Hund. At {name}.'],
    ['A$&a B', "A$'", "Hello A$&a! P: Neuer Hund. At A$'."],
    ['<b>Ada</b>', '<img src=x>', 'Hello <b>Ada</b>! P: Neuer Hund. At <img src=x>.'],
    ['עדה ל', 'אקמה', 'Hello עדה! P: Neuer Hund. At אקמה.'],
    ['Ada🚀 L', 'Acme 🚀', 'Hello Ada🚀! P: Neuer Hund. At Acme 🚀.'],
    ['\u202eAda L', 'Ac\u0000me', 'Hello Ada! P: Neuer Hund. At Ac me.'],
  ])('%j at %j stays text', (name, organisation, text) => {
    const only = book.templates.filter(({ id }) => /^(g-name|p-note|w-organisation)$/.test(id));
    const facts = someone({ name, organisation, personal: 'Neuer Hund' });
    const [first = '', second = ''] = [0, 1].map(
      (turn) => openingFor(facts, { ...book, templates: only }, 2, turn).text,
    );
    const greeting = text.slice(0, text.indexOf('!') + 2);
    expect(`${first} ${second.slice(greeting.length)}`).toBe(text);
  });

  it('never makes the line long', () => {
    const long = 'Neuer Hund '.repeat(1_000);
    const facts = someone({ name: long, organisation: long, personal: long, professional: long });
    for (const seed of seeds) expect(openingFor(facts, book, seed).text.length).toBeLessThan(70);
  });
});
