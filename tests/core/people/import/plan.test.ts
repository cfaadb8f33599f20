import { describe, expect, it } from 'vitest';
import { imprintOf, revertPlan } from '../../../../core/people/import/importRecord.ts';
import { importPlan } from '../../../../core/people/import/plan.ts';
import { previewOf } from '../../../../core/people/import/preview.ts';
import type { Circle, Person } from '../../../../core/people/person.ts';
import { type readCard, readText } from './importing.ts';

const NOW = 1_700_000_000_000;

const cards = (...each: string[][]) =>
  readText(
    each
      .map((lines) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n'))
      .join('\n'),
  );

const ADA = ['FN:Ada Beispiel', 'EMAIL:ada@example.org', 'CATEGORIES:Presse'];
const BOB = ['FN:Bob Muster', 'CATEGORIES:presse,Kino'];

interface There {
  people?: Person[];
  circles?: Circle[];
  /** Those who came after the preview. */
  late?: Person[];
  gone?: string[];
}

function planOf(
  contacts: ReturnType<typeof readCard>,
  { people = [], circles = [], late = [], gone = [] }: There = {},
  input: Partial<Parameters<typeof importPlan>[1]> = {},
) {
  const { candidates, seen } = previewOf(contacts, people, circles);
  let n = 0;
  return importPlan(
    candidates,
    { fileName: 'a.vcf', rhythm: null, withCircles: false, ...input },
    {
      people: [...people.filter(({ id }) => !gone.includes(id)), ...late],
      circles,
      seen: new Set(seen),
    },
    () => `id-${++n}`,
    NOW,
  );
}

describe('the plan of an import', () => {
  it('adds people without a rhythm, a circle or a contact', () => {
    const { added, completed, circles, record } = planOf(cards(ADA, BOB));
    expect(added).toHaveLength(2);
    expect(added[0]).toMatchObject({
      id: 'id-1',
      name: 'Ada Beispiel',
      rhythm: null,
      circles: [],
      lastContactAt: null,
      addedAt: NOW,
    });
    expect([completed, circles]).toEqual([[], []]);
    expect(record).toMatchObject({ id: String(NOW), fileName: 'a.vcf', completed: [] });
  });

  it('gives them a rhythm and circles where it is wished, each circle once', () => {
    const known = { id: 'kino', name: 'Kino', rhythm: null };
    const input = { rhythm: 'quarter' as const, withCircles: true };
    const { added, circles } = planOf(cards(ADA, BOB), { circles: [known] }, input);
    expect(circles).toEqual([{ id: expect.any(String), name: 'Presse', rhythm: null }]);
    const presse = circles[0]?.id;
    expect(added.map((person) => person.circles)).toEqual([[presse], [presse, 'kino']]);
    expect(added.map(({ rhythm }) => rhythm)).toEqual(['quarter', 'quarter']);
  });

  it('completes who is there, also since the preview, and leaves who is gone alone', () => {
    const [ada] = planOf(cards(['FN:Ada Beispiel'])).added as [Person];
    const here = { ...ada, id: 'ada' };
    const known = planOf(cards(ADA), { people: [here] });
    expect([known.added, known.completed.map(({ id }) => id)]).toEqual([[], ['ada']]);
    const late = planOf(cards(ADA), { late: [here] });
    expect([late.added, late.completed.map(({ id }) => id)]).toEqual([[], ['ada']]);
    const gone = planOf(cards(ADA), { people: [here], gone: ['ada'] });
    expect([gone.added, gone.completed]).toEqual([[], []]);
  });
});

describe('taking an import back', () => {
  const first = planOf(cards(['FN:Ada Beispiel'])).added[0] as Person;
  const ada = { ...first, id: 'ada', personal: 'Mag Tee.' };
  const plan = planOf(cards(ADA, BOB), { people: [ada] }, { withCircles: true });
  const after = [...plan.added, ...plan.completed];
  const bob = plan.added[0] as Person;

  it('removes who came, puts back who was completed, and takes its circles', () => {
    expect(revertPlan(plan.record, after, plan.circles)).toEqual({
      remove: [bob.id],
      putBack: [ada],
      removeCircles: plan.circles.map(({ id }) => id),
      left: 0,
    });
  });

  it('leaves whoever was changed since, with their circles', () => {
    const changed = after.map((person) => ({ ...person, personal: 'neu' }));
    const back = revertPlan(plan.record, changed, plan.circles);
    expect(back).toEqual({ remove: [], putBack: [], removeCircles: [], left: 2 });
  });

  it('counts nobody who is gone already', () => {
    expect(revertPlan(plan.record, [], [])).toEqual({
      remove: [],
      putBack: [],
      removeCircles: [],
      left: 0,
    });
  });

  it('knows a row again that comes from a copy, which sorts its fields', () => {
    const sorted = Object.fromEntries(Object.entries(bob).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(Object.keys(sorted)).not.toEqual(Object.keys(bob));
    expect(imprintOf(sorted)).toBe(imprintOf(bob));
    expect(imprintOf({ ...bob, circles: [...bob.circles].reverse() })).not.toBe(imprintOf(bob));
  });
});
