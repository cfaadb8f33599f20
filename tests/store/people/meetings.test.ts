import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Circle, Person } from '../../../core/people/person.ts';
import { rhythmOf } from '../../../core/people/rhythm.ts';
import { Refused } from '../../../core/refusal.ts';
import { proposed } from '../../../core/steps/day.ts';
import { TO_A_PERSON } from '../../../core/steps/step.ts';
import { write } from '../../../store/open.ts';
import { removeCircle } from '../../../store/people/circles.ts';
import { addPersonMet, logMeeting, type PastMeeting } from '../../../store/people/meetings.ts';
import { mergePeople, removePerson } from '../../../store/people/peopleActs.ts';
import { circle, person } from '../../core/people/people.ts';
import { everything, holds, now, talk } from '../realStore.ts';

const noon = new Date(2026, 10, 29, 12).getTime();
const DAY = 86_400_000;
const ahead = { day: '2026-11-29', time: '19:30' };
const film: Circle = { ...circle('film', 'month'), meetsAt: 'Saal 3', nextMeeting: ahead };
const member = (id: string, more: Partial<Person> = {}) =>
  person({ id, name: id, circles: ['film'], ...more });
const meeting: PastMeeting = { circleId: 'film', at: noon, channel: 'in-person' };
const rests = member('bob', { lastContactAt: noon - 40 * DAY, restsUntil: noon + DAY });

beforeEach(async () => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  await holds({ circles: [film], people: [member('ada'), rests, member('eva')] });
});
afterEach(() => vi.useRealTimers());

describe('a meeting', () => {
  it('is a contact with each who was there, and nobody else, and restarts their rhythms', async () => {
    await logMeeting(meeting, ['ada', 'bob'], ' neuer Schnitt ');
    const { contacts, people, circles } = await everything();
    const said = { at: noon, channel: 'in-person', note: 'neuer Schnitt' };
    expect(contacts.filter(({ at }) => at === noon)).toHaveLength(2);
    expect(contacts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: 'ada', ...said }),
        expect.objectContaining({ personId: 'bob', ...said }),
        // What was typed in before is in the history now.
        expect.objectContaining({ personId: 'bob', at: noon - 40 * DAY, channel: null }),
      ]),
    );
    expect(people).toMatchObject([
      { id: 'ada', lastContactAt: noon },
      { id: 'bob', lastContactAt: noon, restsUntil: null },
      { id: 'eva', lastContactAt: null },
    ]);
    expect(circles).toEqual([{ ...film, nextMeeting: null }]);
  });

  it('is undone in one act, whoever was there, and whatever was known of them', async () => {
    const anyPerson = fc.record({
      lastContactAt: fc.option(fc.integer({ min: noon - 90 * DAY, max: noon + DAY })),
      restsUntil: fc.option(fc.constantFrom(noon - DAY, noon + DAY)),
      talked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPerson, { maxLength: 4 }),
        fc.array(fc.nat({ max: 4 }), { maxLength: 5 }),
        fc.integer({ min: -3, max: 3 }),
        async (known, there, days) => {
          await holds({
            circles: [film],
            people: known.map(({ talked: _, ...more }, i) => member(`p${i}`, more)),
            contacts: known.flatMap(({ talked, lastContactAt }, i) =>
              talked ? [talk(`t${i}`, lastContactAt ?? noon - DAY, { personId: `p${i}` })] : [],
            ),
          });
          const before = await everything();
          const ids = there.map((i) => `p${i}`);
          const undo = await logMeeting({ ...meeting, at: noon + days * DAY }, ids, 'x');
          const logged = (await everything()).contacts.filter(({ note }) => note === 'x');
          const wereThere = [...new Set(there)].filter((i) => i < known.length);
          expect(logged.map(({ personId }) => personId).sort()).toEqual(
            wereThere.map((i) => `p${i}`).sort(),
          );
          expect(await undo()).toBe(0);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('completes the step of today that names one of them, and its undo opens it again', async () => {
    const choice = { step: TO_A_PERSON, personId: 'eva', why: { kind: 'just-added' as const } };
    const step = proposed(choice, [], '2026-11-29', 'eva');
    await write(['steps'], (rows) => rows.steps.put(step));
    const undo = await logMeeting(meeting, ['ada', 'eva'], '');
    expect((await everything()).steps).toMatchObject([{ outcome: 'done' }]);
    await undo();
    expect((await everything()).steps).toEqual([step]);
  });

  it('leaves a later one ahead', async () => {
    await logMeeting({ ...meeting, at: noon - DAY }, ['ada'], '');
    expect(await now('circles', 'film')).toEqual(film);
  });

  it('keeps the next one that was entered since, when it is undone', async () => {
    const undo = await logMeeting(meeting, ['ada'], '');
    const next = { day: '2027-01-10', time: '' };
    await write(['circles'], (rows) => rows.circles.put({ ...film, nextMeeting: next }));
    expect(await undo()).toBe(1);
    expect(await now('circles', 'film')).toEqual({ ...film, nextMeeting: next });
    expect((await everything()).contacts).toEqual([]);
  });

  it('is one contact with two who were merged meanwhile, and reaches who was removed', async () => {
    await mergePeople('ada', 'bob');
    await removePerson('eva');
    await removeCircle('film');
    await logMeeting(meeting, ['ada', 'bob', 'eva'], 'x');
    const { contacts, trash } = await everything();
    expect(contacts.filter(({ note }) => note === 'x')).toMatchObject([{ personId: 'ada' }]);
    expect(trash.find(({ id }) => id === 'person/eva')).toMatchObject({
      row: { person: { lastContactAt: noon }, contacts: [{ note: 'x' }] },
    });
  });

  it('refuses a note that is too long, and changes nothing', async () => {
    const before = await everything();
    await expect(logMeeting(meeting, ['ada'], 'x'.repeat(501))).rejects.toThrow(Refused);
    expect(await everything()).toEqual(before);
  });
});

describe('who was met there', () => {
  it('is in the circle, with where and when, and the meeting as the first contact', async () => {
    const undo = await addPersonMet(meeting, ' Grace ', 'film, 29. November 2026');
    const { people, contacts, circles } = await everything();
    const grace = people.find(({ name }) => name === 'Grace');
    expect(grace).toMatchObject({
      ...{ circles: ['film'], howMet: 'film, 29. November 2026' },
      ...{ lastContactAt: noon, rhythm: null },
    });
    expect(contacts).toMatchObject([{ personId: grace?.id, at: noon, channel: 'in-person' }]);
    expect(grace && rhythmOf(grace, new Map(circles.map((one) => [one.id, one])))).toBe('month');
    expect(await undo()).toBe(0);
    expect(await everything()).toMatchObject({ people: { length: 3 }, contacts: [] });
  });

  it.each([null, 'none'] as const)(
    'has the usual rhythm where the circle has %s',
    async (rhythm) => {
      await write(['circles'], (rows) => rows.circles.put({ ...film, rhythm }));
      await addPersonMet(meeting, 'Grace', '');
      const { people } = await everything();
      expect(people.find(({ name }) => name === 'Grace')).toMatchObject({ rhythm: 'month' });
    },
  );

  it('has a name', async () => {
    await expect(addPersonMet(meeting, ' ', '')).rejects.toThrow('blank');
  });
});
