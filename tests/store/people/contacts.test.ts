import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  changeContact,
  contactsIn,
  logContact,
  monthToLookBackAt,
  removeContact,
} from '../../../store/people/contacts.ts';
import { changePerson } from '../../../store/people/peopleActs.ts';
import { lookAtDay } from '../../../store/today.ts';
import { midnight, noon, person } from '../../core/people/people.ts';
import { someRow } from '../../core/steps/someSteps.ts';
import { everything, holds, now, talk } from '../realStore.ts';

const lastOfAda = async () => (await now('people', 'ada'))?.lastContactAt;
const spoke = (at: number, note = '') =>
  logContact({ personId: 'ada', at, channel: 'phone', note });
const timesNow = async () =>
  (await everything()).contacts.map(({ at }) => at).sort((a, b) => a - b);

describe('noting that one was in touch', () => {
  it.each([
    ['the first time', null, [], 5, 5, [5]],
    ['later than before', 5, [5], 10, 10, [5, 10]],
    ['what was forgotten', 10, [10], 5, 10, [5, 10]],
    ['at the same time', 10, [10], 10, 10, [10, 10]],
    ['later than a date entered by hand, which becomes a contact', 5, [], 10, 10, [5, 10]],
    ['earlier than a date entered by hand', 10, [], 5, 10, [5]],
    ['with an earlier date entered by hand than there are contacts', 5, [8], 10, 10, [5, 8, 10]],
    ['at the very time entered by hand', 5, [], 5, 5, [5, 5]],
  ])('%s', async (_, lastContactAt, times, at, last, all) => {
    await holds({
      people: [person({ lastContactAt, restsUntil: 99 })],
      contacts: times.map((time) => talk(`c${time}`, time)),
    });
    const before = await everything();
    const undo = await spoke(at);
    expect(await lastOfAda()).toBe(last);
    expect(await timesNow()).toEqual(all);
    expect((await now('people', 'ada'))?.restsUntil).toBe(at >= (lastContactAt ?? at) ? null : 99);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('is not acknowledged where nobody is left', async () => {
    await holds();
    const before = await everything();
    await expect(spoke(5)).rejects.toThrow('ada');
    await expect(spoke(5, 'x'.repeat(501))).rejects.toThrow('tooLong');
    expect(await everything()).toEqual(before);
  });

  it('is undone in whichever order', async () => {
    await holds({ people: [person({ lastContactAt: 5 })] });
    const [first, second] = [await spoke(10), await spoke(12)];
    await first();
    expect(await lastOfAda()).toBe(12);
    await second();
    expect(await lastOfAda()).toBe(5);
  });

  it('is undone beside a later change of the person', async () => {
    await holds({ people: [person({ lastContactAt: 5 })] });
    const undo = await spoke(10);
    await changePerson('ada', { personal: 'plays chess', lastContactAt: 11 });
    await undo();
    expect(await now('people', 'ada')).toMatchObject({
      personal: 'plays chess',
      lastContactAt: 11,
    });
    expect(await timesNow()).toEqual([5]);
  });

  it('is not undone where more was told of it since', async () => {
    await holds({ people: [person()] });
    const undo = await spoke(10);
    const [contact] = (await everything()).contacts;
    await changeContact(contact?.id ?? '', { note: 'about Ghent' });
    const before = await everything();
    expect(await undo()).toBe(1);
    expect(await everything()).toEqual(before);
  });
});

describe('a contact that is changed', () => {
  it.each([
    ['the last, to later', 10, { at: 12 }, 12],
    ['the last, to before another', 10, { at: 3 }, 5],
    ['the last, to earlier', 10, { at: 8 }, 8],
    ['another, to after the last', 5, { at: 12 }, 12],
    ['another, to before the last', 5, { at: 7 }, 10],
    ['only its note', 10, { note: ' about Ghent ' }, 10],
  ] as [string, number, { at?: number; note?: string }, number][])(
    '%s',
    async (_, time, change, last) => {
      await holds({
        people: [person({ lastContactAt: 10, restsUntil: 99 })],
        contacts: [talk('c5', 5), talk('c10', 10)],
      });
      await changeContact(`c${time}`, change);
      expect(await now('people', 'ada')).toMatchObject({ lastContactAt: last, restsUntil: 99 });
      const note = (change.note ?? '').trim();
      expect(await now('contacts', `c${time}`)).toMatchObject({ at: time, ...change, note });
    },
  );

  it('leaves a date that the user has entered by hand since', async () => {
    await holds({ people: [person({ lastContactAt: 7 })], contacts: [talk('c10', 10)] });
    await changeContact('c10', { note: 'about Ghent' });
    expect(await lastOfAda()).toBe(7);
  });

  it('is the same note as that of the step that it came of, until they are told apart', async () => {
    await holds({
      people: [person()],
      contacts: [talk('step/2026-11-22/1', 10)],
      steps: [someRow('2026-11-22', '@person', { personId: 'ada', outcome: 'done' })],
    });
    await changeContact('step/2026-11-22/1', { note: 'about Ghent' });
    expect(await now('steps', '2026-11-22/1')).toMatchObject({ note: 'about Ghent' });
  });
});

describe('a contact that is removed', () => {
  beforeEach(() =>
    holds({
      people: [person({ lastContactAt: 10 })],
      contacts: [talk('c5', 5), talk('c10', 10), talk('again', 10)],
    }),
  );

  it('leaves the latest of the others as the last, and comes back', async () => {
    const before = await everything();
    const undos = [await removeContact('c10')];
    expect(await lastOfAda()).toBe(10);
    undos.push(await removeContact('again'));
    expect(await lastOfAda()).toBe(5);
    undos.push(await removeContact('c5'));
    expect(await lastOfAda()).toBeNull();
    for (const undo of undos.toReversed()) expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('brings back the date that was entered by hand before it', async () => {
    await holds({ people: [person({ lastContactAt: 4 })] });
    await spoke(10);
    const contact = (await everything()).contacts.find(({ at }) => at === 10);
    await removeContact(contact?.id ?? '');
    expect(await lastOfAda()).toBe(4);
  });

  it('leaves a date that was entered by hand after it', async () => {
    await changePerson('ada', { lastContactAt: 7 });
    const undo = await removeContact('c10');
    expect(await lastOfAda()).toBe(7);
    await undo();
    expect(await lastOfAda()).toBe(7);
  });

  it('does not lose a note that somebody was writing, and comes back with it', async () => {
    const undo = await removeContact('c5');
    await changeContact('c5', { note: 'about Ghent' });
    await undo();
    expect(await now('contacts', 'c5')).toMatchObject({ note: 'about Ghent' });
    expect((await everything()).trash).toEqual([]);
    await expect(changeContact('never', { note: 'x' })).rejects.toThrow('never');
  });

  it('is for the tab that has removed it to put back', async () => {
    const [first, second] = [await removeContact('c5'), await removeContact('c5')];
    expect(await second()).toBe(0);
    expect(await timesNow()).toEqual([10, 10]);
    await first();
    expect(await timesNow()).toEqual([5, 10, 10]);
  });

  it('does not take back a contact that was noted meanwhile', async () => {
    const undo = await removeContact('c5');
    await spoke(20);
    await undo();
    expect(await lastOfAda()).toBe(20);
    expect(await timesNow()).toEqual([5, 10, 10, 20]);
  });
});

describe('a contact on the day of a step that names the person', () => {
  const step = someRow('2026-11-22', '@person', { personId: 'ada', words: 'Ada Lovelace' });
  const told = { personId: 'ada', channel: null, note: '' };

  beforeEach(async () => {
    vi.useFakeTimers({ now: noon(2026, 11, 22), toFake: ['Date'] });
    await holds({ people: [person()], steps: [step] });
  });
  afterEach(() => vi.useRealTimers());

  it('does the step, and taking it back opens it again', async () => {
    const undo = await logContact({ ...told, at: noon(2026, 11, 22) });
    expect(await now('steps', step.id)).toMatchObject({ outcome: 'done' });
    expect(await undo()).toBe(0);
    expect(await now('steps', step.id)).toEqual(step);
  });

  it('leaves the step open where it was yesterday, or with somebody else', async () => {
    await logContact({ ...told, at: noon(2026, 11, 21) });
    expect(await now('steps', step.id)).toEqual(step);
    await holds({ people: [person({ id: 'grace' })], steps: [step] });
    await logContact({ ...told, personId: 'grace', at: noon(2026, 11, 22) });
    expect(await now('steps', step.id)).toEqual(step);
  });
});

describe('a month of contacts', () => {
  const ids = ({ contacts }: { contacts: { id: string }[] }) => contacts.map(({ id }) => id);

  it('goes from its first moment to its last, and says whether there was one before', async () => {
    const [october, november] = [midnight(2026, 10, 1), midnight(2026, 11, 1)];
    const contacts = [
      talk('late', november - 1),
      talk('november', november),
      talk('first', october),
      talk('september', october - 1),
    ];
    await holds({ people: [person()], contacts });
    const [inOctober, inSeptember, inAugust] = ['2026-10', '2026-09', '2026-08'].map(contactsIn);
    for (const month of [inOctober, inSeptember, inAugust]) {
      onTestFinished(month?.subscribe(() => {}) ?? (() => {}));
    }
    await expect.poll(() => inOctober?.value && ids(inOctober.value)).toEqual(['first', 'late']);
    expect(inOctober?.value?.hasEarlier).toBe(true);
    await expect.poll(() => inSeptember?.value?.hasEarlier).toBe(false);
    expect(inSeptember?.value && ids(inSeptember.value)).toEqual(['september']);
    await expect.poll(() => inAugust?.value).toEqual({ contacts: [], hasEarlier: false });
  });

  it('is offered in the first days of the next, if there was any', async () => {
    vi.useFakeTimers({ now: noon(2026, 11, 7), toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const dayIs = (month: number, day: number) => {
      vi.setSystemTime(noon(2026, month, day));
      lookAtDay();
    };
    await holds({ people: [person()], contacts: [talk('one', noon(2026, 10, 31))] });
    dayIs(11, 7);
    onTestFinished(monthToLookBackAt.subscribe(() => {}));
    await expect.poll(() => monthToLookBackAt.value).toBe('2026-10');
    dayIs(11, 8);
    await expect.poll(() => monthToLookBackAt.value).toBeNull();
    dayIs(12, 1);
    await expect.poll(() => monthToLookBackAt.value).toBeNull();
  });
});
