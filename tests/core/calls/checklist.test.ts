import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Checklist,
  itemsOf,
  moved,
  removed,
  restored,
  reworded,
  withDefaults,
  withEntries,
  withItem,
} from '../../../core/calls/checklist.ts';

const item = (id: string) => ({ id });
const defaults = ['a', 'b', 'c', 'd'].map(item);
const words = Object.fromEntries(
  defaults.map(({ id }) => [id, { label: `item ${id}`, why: 'Because.' }]),
);
const untouched: Checklist = { id: 'base', name: null, of: 'base', entries: [] };
const ids = (list: Checklist, all = defaults) =>
  itemsOf(all, words, list)
    .map(({ id }) => id)
    .join('');

describe('the checklist', () => {
  it('is the defaults in the words of the language', () => {
    expect(itemsOf(defaults, words, untouched)[0]).toEqual({
      id: 'a',
      label: 'item a',
      why: 'Because.',
      own: false,
    });
  });

  it('has own items at its end', () => {
    expect(ids(withItem(untouched, 'x', 'Mine'))).toBe('abcdx');
  });

  it.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 1, 'abcd'],
    ['a', 99, 'bcda'],
    ['c', -1, 'cabd'],
    ['nobody', 1, 'abcd'],
  ])('with %s moved to %i is %s', (id, index, order) => {
    expect(ids(moved(id, index)(defaults, untouched))).toBe(order);
  });

  it('counts places among the items that are on the list, not among removed ones', () => {
    const without = removed('b', 1)(defaults, untouched);
    expect(ids(moved('d', 1)(defaults, without))).toBe('adc');
    expect(ids(moved('a', 1)(defaults, without))).toBe('cad');
  });

  it('brings a removed item back to where it was', () => {
    const without = removed('b', 1)(defaults, moved('d', 0)(defaults, untouched));
    expect(ids(without)).toBe('dac');
    expect(ids(restored('b')(defaults, without))).toBe('dabc');
  });

  it('shows the words of the user in any language', () => {
    const list = reworded('b', { label: 'Fenster zu', why: '' })(defaults, untouched);
    expect(itemsOf(defaults, words, list)[1]).toMatchObject({
      label: 'Fenster zu',
      why: '',
      own: false,
    });
  });

  it('has its defaults back in words and order, and keeps the own items', () => {
    let list = withItem(untouched, 'x', 'Mine');
    list = moved('x', 0)(defaults, list);
    list = reworded('a', { label: 'Other', why: '' })(defaults, list);
    list = removed('c', 1)(defaults, list);
    const back = withDefaults(list);
    expect(ids(back)).toBe('abcdx');
    expect(itemsOf(defaults, words, back)[0]?.label).toBe('item a');
  });

  it('is what it was before the defaults came back, with what was added since', () => {
    const before = moved('d', 0)(defaults, withItem(untouched, 'x', 'Mine'));
    const since = withItem(withDefaults(before), 'y', 'Mine, too');
    expect(ids(withEntries(since, before.entries))).toBe('dabcxy');
  });

  it('has an item once that a damaged row has twice', () => {
    const twice = withItem(withItem(untouched, 'x', 'Mine'), 'x', 'Again');
    expect(ids(twice)).toBe('abcdx');
    expect(itemsOf(defaults, words, twice)[4]?.label).toBe('Mine');
  });

  it('puts a default item of a newer version after its neighbour', () => {
    const list = moved('d', 0)(defaults, untouched);
    const newer = ['new', 'a', 'b', 'b2', 'c', 'd'].map(item);
    expect(ids(list, newer)).toBe('newdabb2c');
  });

  it('forgets a default item that a newer version no longer has', () => {
    const list = moved('d', 0)(defaults, untouched);
    expect(ids(list, ['a', 'd'].map(item))).toBe('da');
  });

  it('loses no item whatever is done to it', () => {
    const act = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'x'), fc.nat(6), fc.nat(3));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let list = withItem(untouched, 'x', 'Mine');
        const gone = new Set<string>();
        for (const [id, place, kind] of acts) {
          if (kind === 0) list = removed(id, 1)(defaults, list);
          if (kind === 1) list = restored(id)(defaults, list);
          if (kind > 1) list = moved(id, place)(defaults, list);
          if (kind === 0) gone.add(id);
          if (kind === 1) gone.delete(id);
        }
        const left = [...'abcdx'].filter((id) => !gone.has(id));
        expect([...ids(list)].toSorted()).toEqual(left);
      }),
    );
  });
});
