import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  type Checklist,
  itemsOf,
  moved,
  removed,
  restored,
  reworded,
  withDefaults,
  withItem,
} from '../../../core/calls/checklist.ts';
import {
  copyOf,
  inheritedItems,
  isNameTaken,
  kindsAmong,
  untouched,
} from '../../../core/calls/kinds.ts';

const kind = (id: string, items: string) => ({
  id,
  items: [...items].map((item) => ({ id: item })),
});
const ours = [kind('base', 'abcd'), kind('team', 'adtbu')];
const words = Object.fromEntries([...'abcdtu'].map((id) => [id, { label: `our ${id}`, why: '' }]));

/** The lists of the base and of the team, and what is done to them. */
class Lists {
  base = untouched('base');
  team = untouched('team');

  given = (list: Checklist) => inheritedItems(list, ours, this.base);

  on(which: 'base' | 'team', ...changes: (Change | ((list: Checklist) => Checklist))[]): this {
    for (const change of changes) {
      const list = this[which];
      const act = change.length === 2 ? (change as Change) : null;
      this[which] = act
        ? act(this.given(list), list)
        : (change as (list: Checklist) => Checklist)(list);
    }
    return this;
  }

  items(list: Checklist = this.team) {
    return itemsOf(this.given(list), words, list);
  }

  ids(list: Checklist = this.team): string {
    return this.items(list)
      .map(({ id }) => id)
      .join('');
  }

  label(id: string): string | undefined {
    return this.items().find((item) => item.id === id)?.label;
  }
}

const own = (id: string) => (list: Checklist) => withItem(list, id, `mine ${id}`);
const named = (id: string, label: string) => reworded(id, { label, why: '' });

describe('the list of a kind', () => {
  it('has its own items and its own order', () => {
    expect(new Lists().ids()).toBe('adtbu');
    expect(new Lists().items()[2]).toEqual({ id: 't', label: 'our t', why: '', own: false });
  });

  it('has the own items of the base list, each after its neighbour', () => {
    const lists = new Lists().on('base', own('x'), own('y'));
    expect(lists.ids()).toBe('adxytbu');
    expect(lists.items()[2]).toEqual({ id: 'x', label: 'mine x', why: '', own: true });
    // Their neighbour is c, which is not on this list: b is the one before.
    expect(new Lists().on('base', own('x'), moved('x', 3)).ids()).toBe('adtbxu');
    expect(new Lists().on('base', own('x'), moved('x', 0)).ids()).toBe('xadtbu');
  });

  it('keeps an item that its kind had when it was changed', () => {
    const lists = new Lists().on('team', moved('b', 0));
    const entry = { id: 'c', own: false, words: null, removedAt: null };
    lists.team = { ...lists.team, entries: [...lists.team.entries, entry] };
    expect(lists.on('team', named('c', 'mine c')).ids()).toBe('badtuc');
    expect(lists.label('c')).toBe('mine c');
    expect(lists.on('team', removed('c', 1)).ids()).toBe('badtu');
    expect(lists.on('team', withDefaults).ids()).toBe('adtbu');
  });

  it('keeps own items of its own to itself', () => {
    const lists = new Lists().on('team', own('z'));
    expect(lists.ids()).toBe('adtbuz');
    expect(lists.ids(lists.base)).toBe('abcd');
  });

  it('says what the base list says, unless it says something itself', () => {
    const lists = new Lists().on('base', own('x'), named('a', 'base a'), named('x', 'base x'));
    expect([lists.label('a'), lists.label('x'), lists.label('b')]).toEqual([
      ...['base a', 'base x', 'our b'],
    ]);
    lists.on('team', named('a', 'team a'), named('x', 'team x'));
    lists.on('base', named('a', 'again a'));
    expect([lists.label('a'), lists.label('x')]).toEqual(['team a', 'team x']);
    expect(lists.items(lists.base)[4]?.label).toBe('base x');
  });

  it('lacks what was removed here or from the base list, and has it back in its place', () => {
    const lists = new Lists().on('base', own('x'), removed('b', 1), removed('x', 1));
    expect(lists.ids()).toBe('adtu');
    lists.on('team', removed('d', 1)).on('base', restored('b'), restored('x'));
    expect(lists.ids()).toBe('axtbu');
    expect(lists.ids(lists.base)).toBe('abcdx');
  });

  it('counts places among what is to be seen on it', () => {
    const lists = new Lists().on('base', removed('d', 1)).on('team', moved('u', 1));
    expect(lists.ids()).toBe('autb');
  });

  it('keeps its order, whatever order the base list is in', () => {
    const lists = new Lists().on('base', moved('d', 0));
    expect(lists.ids()).toBe('adtbu');
    lists.on('team', moved('a', 9)).on('base', own('x'), moved('b', 0));
    expect(lists.ids()).toBe('dtbuax');
  });

  it('has its defaults back as the base list has them, and keeps its own items', () => {
    const lists = new Lists()
      .on('base', own('x'), named('a', 'base a'), removed('b', 1))
      .on('team', own('z'), moved('z', 0), moved('u', 0), named('a', 'team a'), removed('x', 1));
    expect(lists.ids()).toBe('uzadt');
    lists.on('team', withDefaults);
    expect(lists.ids()).toBe('adxtuz');
    expect(lists.label('a')).toBe('base a');
  });

  it('is the base list’s where it is made of a kind that only a newer Nahbar knows', () => {
    const lists = new Lists().on('base', own('x'));
    const strange = { id: 'k', name: 'Mine', of: 'orchestra', entries: [] };
    expect(lists.ids(strange)).toBe('abcdx');
  });

  it('loses no item and has none twice, whatever is done to it and to the base list', () => {
    const which = fc.constantFrom('base' as const, 'team' as const);
    const act = fc.tuple(which, fc.constantFrom(...'abcdtuxyz'), fc.nat(9), fc.nat(5));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const lists = new Lists().on('base', own('x')).on('team', own('z'));
        const gone = { base: new Set<string>(), team: new Set<string>() };
        const known = { base: 'abcdx', team: 'abdtuxz' };
        for (const [list, id, place, what] of acts) {
          if (what === 0) lists.on(list, removed(id, 1));
          if (what === 0 && known[list].includes(id)) gone[list].add(id);
          if (what === 1) lists.on(list, restored(id));
          if (what === 1) gone[list].delete(id);
          if (what === 2) lists.on(list, withDefaults);
          // The user's own items stay as they are.
          const isOwn = (each: string) => (list === 'base' ? each === 'x' : each === 'z');
          if (what === 2) gone[list] = new Set([...gone[list]].filter(isOwn));
          if (what === 3) lists.on(list, named(id, `${list} ${id}`));
          if (what > 3) lists.on(list, moved(id, place));
          const sorted = (ids: string) => [...ids].toSorted().join('');
          const left = (ids: string, ...sets: Set<string>[]) =>
            [...ids].filter((each) => sets.every((set) => !set.has(each))).join('');
          expect(sorted(lists.ids(lists.base))).toBe(left(known.base, gone.base));
          expect(sorted(lists.ids())).toBe(left(known.team, gone.base, gone.team));
          if (what > 3 && lists.ids(lists[list]).includes(id)) {
            const last = lists.ids(lists[list]).length - 1;
            expect(lists.ids(lists[list]).indexOf(id)).toBe(Math.min(place, last));
          }
        }
      }),
    );
  });
});

describe('a copy of a kind', () => {
  const copy = (lists: Lists, list: Checklist) => copyOf(lists.given(list), list, 'k', 'Mine');

  it('has the same list in the same words', () => {
    const lists = new Lists()
      .on('base', own('x'))
      .on('team', own('z'), moved('z', 0), named('a', 'team a'), removed('b', 1), removed('t', 1));
    const copied = copy(lists, lists.team);
    expect(copied).toMatchObject({ id: 'k', name: 'Mine', of: 'team' });
    expect(lists.items(copied)).toEqual(lists.items(lists.team));
    expect(
      lists
        .items(withDefaults(copied))
        .map(({ id }) => id)
        .join(''),
    ).toBe('adxtbuz');
  });

  it('does not keep what the user had written and removed', () => {
    const lists = new Lists().on('team', own('z'), removed('z', 1));
    expect(copy(lists, lists.team).entries.map(({ id }) => id)).not.toContain('z');
  });

  it('of the base list is in its order, and goes on following it', () => {
    const lists = new Lists().on('base', own('x'), moved('x', 0), removed('b', 1));
    const copied = copy(lists, lists.base);
    expect(lists.items(copied)).toEqual(lists.items(lists.base));
    lists.on('base', restored('b'), named('x', 'other x'), removed('d', 1), own('y'));
    expect(lists.items(copied)).toEqual(lists.items(lists.base));
  });

  it('is a copy of a copy as well', () => {
    const lists = new Lists().on('team', own('z'), moved('z', 0));
    const copied = copy(lists, copy(lists, lists.team));
    expect(copied.of).toBe('team');
    expect(lists.ids(copied)).toBe('zadtbu');
  });
});

describe('the kinds', () => {
  const names = { base: 'Any call', team: 'Team' };
  const list = (id: string, name: string | null) => ({ id, name, of: 'team', entries: [] });
  const lists = [
    list('1', 'Öffentlich'),
    list('2', 'Nachbarn'),
    list('team', 'x'),
    list('3', null),
  ];
  const kinds = kindsAmong(ours, names, lists);

  it('are ours in their order, then the user’s own by name', () => {
    expect(kinds).toEqual([
      { id: 'base', name: 'Any call', own: false },
      { id: 'team', name: 'Team', own: false },
      { id: '2', name: 'Nachbarn', own: true },
      { id: '1', name: 'Öffentlich', own: true },
    ]);
  });

  it.each([
    ['Team', undefined, true],
    [' tEAM ', undefined, true],
    ['any  call', undefined, true],
    ['Teams', undefined, false],
    ['öffentlich', '2', true],
    ['öffentlich', '1', false],
  ])('have "%s" as a name already, but for %s: %s', (name, id, taken) => {
    expect(isNameTaken(name, kinds, id)).toBe(taken);
  });
});
