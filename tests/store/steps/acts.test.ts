import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeContact, removeContact } from '../../../store/people/contacts.ts';
import { mergePeople, removePerson } from '../../../store/people/peopleActs.ts';
import { noteOnStep } from '../../../store/steps/acts.ts';
import { showStepAgain } from '../../../store/steps/stepLog.ts';
import { noon, person } from '../../core/people/people.ts';
import { someRow } from '../../core/steps/someSteps.ts';
import { everything, holds, now } from '../realStore.ts';
import { anotherStep, doneStep, hideStep, putOffStep, reopenStep } from './acting.ts';

const DAY = '2026-11-22';
const AT = noon(2026, 11, 22);
const STEP = `${DAY}/1`;
const CONTACT = `step/${STEP}`;
const named = someRow(DAY, '@person', { personId: 'ada', words: 'Ada Lovelace' });
const ada = person({ lastContactAt: 10, restsUntil: 20 });

beforeEach(async () => {
  vi.useFakeTimers({ now: AT, toFake: ['Date'] });
  await holds({ steps: [named], people: [ada] });
});
afterEach(() => vi.useRealTimers());

describe('a step that is done', () => {
  it('is a contact with the person that it names, and starts the rhythm again', async () => {
    const before = await everything();
    const undo = await doneStep(STEP, 'email');
    expect(await now('steps', STEP)).toMatchObject({ outcome: 'done', doneAt: AT });
    expect(await now('contacts', CONTACT)).toMatchObject({ at: AT, channel: 'email' });
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: AT, restsUntil: null });
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('is done once, whichever tab was first', async () => {
    await doneStep(STEP, 'email');
    const before = await everything();
    const undos = [
      await doneStep(STEP, 'phone'),
      await putOffStep(STEP, 'tomorrow'),
      await anotherStep(STEP),
      await hideStep(STEP),
    ];
    expect(await everything()).toEqual(before);
    for (const undo of undos) expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('is not acknowledged where it is gone', async () => {
    for (const act of [doneStep, anotherStep, hideStep]) {
      await expect(act('2026-11-22/9')).rejects.toThrow('no step');
    }
    await expect(noteOnStep('2026-11-22/9', 'x')).rejects.toThrow('no step');
  });

  it('keeps its note when that it was done is taken back', async () => {
    const undo = await doneStep(STEP);
    await noteOnStep(STEP, ' She is in Ghent now. ');
    expect(await now('contacts', CONTACT)).toMatchObject({ note: 'She is in Ghent now.' });
    expect(await undo()).toBe(0);
    expect(await now('steps', STEP)).toEqual({ ...named, note: 'She is in Ghent now.' });
    expect(await now('people', 'ada')).toEqual(ada);
    expect((await everything()).contacts).toEqual([]);
    await doneStep(STEP);
    expect(await now('contacts', CONTACT)).toMatchObject({ note: 'She is in Ghent now.' });
  });

  it('is open again long after, without its contact and with its note', async () => {
    await doneStep(STEP, 'email');
    await noteOnStep(STEP, 'She is in Ghent now.');
    const before = await everything();
    const undo = await reopenStep(STEP);
    expect(await now('steps', STEP)).toEqual({ ...named, note: 'She is in Ghent now.' });
    expect((await everything()).contacts.map(({ id }) => id)).not.toContain(CONTACT);
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: ada.lastContactAt });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it('is opened again only if it was settled', async () => {
    const before = await everything();
    expect(await (await reopenStep(STEP))()).toBe(0);
    expect(await everything()).toEqual(before);
    await putOffStep(STEP, 'tomorrow');
    await reopenStep(STEP);
    expect(await everything()).toEqual(before);
    await hideStep(STEP);
    const hidden = await everything();
    await reopenStep(STEP);
    expect(await everything()).toEqual(hidden);
  });

  it('stays done where more was told of the contact since', async () => {
    const undo = await doneStep(STEP);
    await changeContact(CONTACT, { channel: 'linkedin' });
    const before = await everything();
    expect(await undo()).toBe(1);
    expect(await everything()).toEqual(before);
  });

  it('is open again without the contact that was removed by hand', async () => {
    const undo = await doneStep(STEP);
    const putBack = await removeContact(CONTACT);
    expect(await undo()).toBe(0);
    expect(await now('steps', STEP)).toEqual(named);
    await putBack();
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: AT });
  });

  it('of somebody who was removed is noted with them in the trash', async () => {
    const bringBack = await removePerson('ada');
    const before = await everything();
    const undo = await doneStep(STEP);
    expect((await everything()).contacts).toEqual([]);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
    await doneStep(STEP);
    await bringBack();
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: AT });
    expect(await now('contacts', CONTACT)).toMatchObject({ personId: 'ada' });
  });

  it('of somebody who is gone for good is done, and no contact with anybody', async () => {
    await holds({ steps: [named] });
    const undo = await doneStep(STEP);
    expect(await everything()).toMatchObject({
      steps: [{ outcome: 'done' }],
      contacts: [],
      trash: [],
    });
    await undo();
    expect(await now('steps', STEP)).toEqual(named);
  });

  it('counts for whom the person has become', async () => {
    await holds({ steps: [named], people: [ada, person({ id: 'countess' })] });
    const undo = await doneStep(STEP);
    await mergePeople('countess', 'ada');
    expect(await now('people', 'countess')).toMatchObject({ lastContactAt: AT });
    expect(await undo()).toBe(0);
    expect(await now('people', 'countess')).toMatchObject({ lastContactAt: 10 });
    expect(await now('steps', STEP)).toEqual({ ...named, personId: 'countess' });
  });

  it('leaves the last contact as late as it is when the clock was set back', async () => {
    vi.setSystemTime(5);
    await doneStep(STEP);
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: 10 });
    expect(await now('contacts', CONTACT)).toMatchObject({ at: 5 });
  });

  it('after midnight is the one of its own day', async () => {
    vi.setSystemTime(noon(2026, 11, 23));
    await doneStep(STEP);
    expect(await everything()).toMatchObject({
      steps: [{ id: STEP, day: DAY, outcome: 'done', doneAt: noon(2026, 11, 23) }],
    });
  });
});

describe('a note on a step', () => {
  it('leaves a note on the contact that was told apart', async () => {
    await doneStep(STEP);
    await noteOnStep(STEP, 'Ghent');
    await changeContact(CONTACT, { note: 'Ghent, with her family' });
    expect(await now('steps', STEP)).toMatchObject({ note: 'Ghent, with her family' });
    await holds({ ...(await everything()), steps: [{ ...named, outcome: 'done', note: 'apart' }] });
    await noteOnStep(STEP, 'Bruges');
    expect(await now('contacts', CONTACT)).toMatchObject({ note: 'Ghent, with her family' });
    await changeContact(CONTACT, { note: 'Antwerp' });
    expect(await now('steps', STEP)).toMatchObject({ note: 'Bruges' });
  });

  it('keeps as many emoji as letters, and refuses one more', async () => {
    await doneStep(STEP);
    await noteOnStep(STEP, '🌱'.repeat(500));
    expect(await now('steps', STEP)).toMatchObject({ note: '🌱'.repeat(500) });
    await expect(noteOnStep(STEP, '🌱'.repeat(501))).rejects.toThrow('tooLong');
    expect(await now('steps', STEP)).toMatchObject({ note: '🌱'.repeat(500) });
  });
});

describe('a step that is not done', () => {
  it.each([
    ['tomorrow', noon(2026, 11, 22), '2026-11-23'],
    ['next-week', noon(2026, 11, 22), '2026-11-29'],
    // Said in a tab that has stood since yesterday.
    ['tomorrow', noon(2026, 11, 23), '2026-11-24'],
  ] as const)('is put off until %s', async (until, at, returnsOn) => {
    vi.setSystemTime(at);
    const undo = await putOffStep(STEP, until);
    expect(await now('steps', STEP)).toMatchObject({ outcome: 'later', returnsOn });
    await undo();
    expect(await now('steps', STEP)).toEqual(named);
  });

  it('gives way to another, so many times a day', async () => {
    const place = (n: number) => someRow(DAY, `step-${n}`, { id: `${DAY}/${n}` });
    await holds({ steps: [1, 2, 3, 4].map(place) });
    for (const n of [1, 2, 3]) await anotherStep(`${DAY}/${n}`);
    const before = await everything();
    expect(await (await anotherStep(`${DAY}/4`))()).toBe(0);
    expect(await everything()).toEqual(before);
    expect(before.steps.map(({ outcome }) => outcome)).toEqual([
      ...['another', 'another', 'another'],
      'open',
    ]);
  });

  it('pauses the person whom it names, not what was written on them since', async () => {
    const undo = await hideStep(STEP);
    expect(await now('people', 'ada')).toMatchObject({ paused: true });
    const { changePerson } = await import('../../../store/people/peopleActs.ts');
    await changePerson('ada', { personal: 'plays chess' });
    expect(await undo()).toBe(1);
    expect(await now('people', 'ada')).toEqual({ ...ada, personal: 'plays chess' });
    expect(await now('steps', STEP)).toEqual(named);
  });

  it('comes again when it is shown again', async () => {
    const home = someRow(DAY, 'home-tea');
    await holds({ steps: [home] });
    await hideStep(STEP);
    const hidden = await everything();
    const undo = await showStepAgain('home-tea');
    expect(await now('steps', STEP)).toEqual(home);
    await undo();
    expect(await everything()).toEqual(hidden);
  });
});
