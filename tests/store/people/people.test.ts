import { beforeEach, describe, expect, it } from 'vitest';
import { PERSON_LIMITS } from '../../../core/people/person.ts';
import { logContact } from '../../../store/people/contacts.ts';
import { addPerson } from '../../../store/people/people.ts';
import { changePerson, mergePeople, removePerson } from '../../../store/people/peopleActs.ts';
import { person } from '../../core/people/people.ts';
import { someRow } from '../../core/steps/someSteps.ts';
import { everything, holds, now, talk } from '../realStore.ts';

const ada = person({ personal: 'plays chess', lastContactAt: 10 });
const adele = person({ id: 'adele', name: 'Adele', personal: 'sings', rhythm: 'month' });
const rows = {
  people: [ada, adele],
  contacts: [talk('c1', 10), talk('c2', 7, { personId: 'adele' })],
  steps: [someRow('2026-11-22', '@person', { personId: 'adele' })],
};

beforeEach(() => holds(rows));

describe('adding', () => {
  it('takes a name for enough', async () => {
    const id = await addPerson({ name: ' Grace ' });
    expect(await now('people', id)).toMatchObject({ name: 'Grace', rhythm: null, paused: false });
  });

  it('refuses a blank name, and changes nothing', async () => {
    const before = await everything();
    await expect(addPerson({ name: ' ' })).rejects.toThrow('blank');
    await expect(changePerson('ada', { name: '', role: 'CTO' })).rejects.toThrow('blank');
    expect(await everything()).toEqual(before);
  });
});

describe('changing', () => {
  it('leaves what another tab has changed meanwhile', async () => {
    await changePerson('ada', { role: 'Mathematician' });
    await changePerson('ada', { organisation: 'Analytical Engines' });
    expect(await now('people', 'ada')).toMatchObject({
      role: 'Mathematician',
      organisation: 'Analytical Engines',
      personal: 'plays chess',
    });
  });

  it('is not refused for a note that is too long already, as after a merge', async () => {
    const personal = 'x'.repeat(PERSON_LIMITS.personal + 1);
    await holds({ people: [person({ personal })] });
    await changePerson('ada', { paused: true });
    expect(await now('people', 'ada')).toMatchObject({ paused: true, personal });
    await expect(changePerson('ada', { personal: `${personal}x` })).rejects.toThrow('tooLong');
  });

  it('reaches who was removed meanwhile', async () => {
    const undo = await removePerson('ada');
    await changePerson('ada', { personal: 'plays go' });
    await undo();
    expect(await now('people', 'ada')).toEqual({ ...ada, personal: 'plays go' });
  });

  it('is not acknowledged where nobody is left to be changed', async () => {
    await expect(changePerson('nobody', { role: 'CTO' })).rejects.toThrow('nobody');
  });
});

describe('removing', () => {
  it('takes the contacts along, and brings everything back, twice', async () => {
    const before = await everything();
    for (let round = 0; round < 2; round += 1) {
      const undo = await removePerson('ada');
      await removePerson('ada');
      expect((await everything()).people.map(({ id }) => id)).toEqual(['adele']);
      expect((await everything()).contacts.map(({ id }) => id)).toEqual(['c2']);
      await undo();
      await undo();
      expect(await everything()).toEqual(before);
    }
  });

  it('does not put what was once over what lives', async () => {
    const undo = await removePerson('ada');
    await holds({
      people: [ada],
      contacts: [talk('c1', 10, { note: 'about Ghent' })],
      trash: [
        {
          id: 'person/ada',
          row: { id: 'ada', person: { ...ada, name: 'Old' }, contacts: [talk('c1', 10)] },
          discardedAt: 1,
        },
      ],
    });
    await undo();
    expect(await now('people', 'ada')).toEqual(ada);
    expect(await now('contacts', 'c1')).toMatchObject({ note: 'about Ghent' });
  });

  it('keeps a contact that is noted afterwards, for when they come back', async () => {
    const undo = await removePerson('ada');
    await logContact({ personId: 'ada', at: 20, channel: 'email', note: 'about Ghent' });
    expect((await everything()).contacts.map(({ id }) => id)).toEqual(['c2']);
    await undo();
    expect(await now('people', 'ada')).toMatchObject({ lastContactAt: 20 });
    expect((await everything()).contacts.map(({ at, note }) => [at, note])).toContainEqual([
      20,
      'about Ghent',
    ]);
  });
});

describe('merging', () => {
  it('makes one of two, with the contacts and the steps of both, and can be undone', async () => {
    const before = await everything();
    const undo = await mergePeople('ada', 'adele');
    const after = await everything();
    expect(after.people).toMatchObject([{ id: 'ada', rhythm: 'month', lastContactAt: 10 }]);
    expect(after.contacts.map(({ personId }) => personId)).toEqual(['ada', 'ada']);
    expect(after.steps).toMatchObject([{ personId: 'ada' }]);
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('says so of whom the other one introduced, and can be undone', async () => {
    const eva = person({ id: 'eva', introducedBy: ['adele', 'ada', 'tom'] });
    await holds({ ...rows, people: [ada, adele, eva] });
    const before = await everything();
    const undo = await mergePeople('ada', 'adele');
    expect(await now('people', 'eva')).toMatchObject({ introducedBy: ['ada', 'tom'] });
    expect(await undo()).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['ada', 'ada'],
    ['ada', 'nobody'],
    ['nobody', 'ada'],
  ])('refuses %s and %s, and changes nothing', async (one, other) => {
    const before = await everything();
    await expect(mergePeople(one, other)).rejects.toThrow('no two people');
    expect(await everything()).toEqual(before);
  });

  it('refuses somebody who lies in the trash', async () => {
    await removePerson('adele');
    const before = await everything();
    await expect(mergePeople('ada', 'adele')).rejects.toThrow('no two people');
    await expect(mergePeople('adele', 'ada')).rejects.toThrow('no two people');
    expect(await everything()).toEqual(before);
  });

  it('is undone without losing what came later', async () => {
    const undo = await mergePeople('ada', 'adele');
    await changePerson('ada', { role: 'Mathematician' });
    await changePerson('adele', { personal: 'sings and dances' });
    await logContact({ personId: 'ada', at: 30, channel: null, note: '' });
    expect(await undo()).toBeGreaterThan(0);
    expect(await now('people', 'ada')).toMatchObject({
      role: 'Mathematician',
      personal: 'plays chess',
      rhythm: null,
      lastContactAt: 30,
    });
    expect(await now('people', 'adele')).toEqual({ ...adele, personal: 'sings and dances' });
    expect(await now('contacts', 'c2')).toMatchObject({ personId: 'adele' });
    expect((await everything()).trash).toEqual([]);
  });

  it('notes a contact with whom they have become, in however many merges', async () => {
    await holds({ ...rows, people: [ada, adele, person({ id: 'countess', name: 'Countess' })] });
    await mergePeople('ada', 'adele');
    await mergePeople('countess', 'ada');
    await logContact({ personId: 'adele', at: 40, channel: null, note: '' });
    expect(await now('people', 'countess')).toMatchObject({ lastContactAt: 40 });
    expect(await everything()).toMatchObject({
      contacts: [{ personId: 'countess' }, { personId: 'countess' }, { personId: 'countess' }],
    });
  });

  it('bears a trash in which two have become each other', async () => {
    const into = (id: string, other: string) => ({
      id: `person/${id}`,
      row: { id, person: person({ id }), contacts: [], into: other },
      discardedAt: 1,
    });
    await holds({ trash: [into('a', 'b'), into('b', 'a')] });
    await logContact({ personId: 'a', at: 40, channel: null, note: '' });
    expect(await now('trash', 'person/a')).toMatchObject({ row: { contacts: [{ at: 40 }] } });
  });
});
