import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePerson } from '../../store/people/peopleActs.ts';
import { writeUndoable } from '../../store/undo.ts';
import { noon, person } from '../core/people/people.ts';
import { everything, holds, now } from './realStore.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: noon(2026, 11, 22), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('an act that is taken back', () => {
  const put = (name: string, value: unknown) =>
    writeUndoable(['settings'], (rows) => rows.settings.put({ key: name, value }));

  it('leaves a row that has come, gone or changed since', async () => {
    await holds({ settings: [{ key: 'b', value: 1 }] });
    const [a, b] = [await put('a', 1), await put('b', 2)];
    await put('a', 2);
    await writeUndoable(['settings'], (rows) => rows.settings.delete('b'));
    expect([await a.undo(), await b.undo()]).toEqual([1, 1]);
    expect((await everything()).settings).toEqual([{ key: 'a', value: 2 }]);
  });

  it('gives each field back that nobody has changed since', async () => {
    await holds({ people: [person()] });
    const { undo } = await writeUndoable(['people'], (rows) =>
      rows.people.put(person({ name: 'Countess', role: 'Mathematician', circles: ['film'] })),
    );
    await changePerson('ada', { role: 'Author', personal: 'plays chess' });
    expect(await undo()).toBe(1);
    expect(await now('people', 'ada')).toEqual(person({ role: 'Author', personal: 'plays chess' }));
  });

  it('knows its rows in whichever order their fields come back', async () => {
    await holds({ people: [person()] });
    const { undo } = await writeUndoable(['people'], (rows) =>
      rows.people.put(person({ name: 'Countess' })),
    );
    const backwards = Object.fromEntries(
      Object.entries(person({ name: 'Countess' })).toReversed(),
    ) as ReturnType<typeof person>;
    await holds({ people: [backwards] });
    expect(await undo()).toBe(0);
    expect(await now('people', 'ada')).toEqual(person());
  });
});
