import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actsIn, isInStep, type ReplicaHeader } from '../../core/backup/replicaHeader.ts';
import type { Person } from '../../core/people/person.ts';
import { type AllRows, TABLE_NAMES } from '../../core/tables.ts';
import { openDatabase } from '../../store/database.ts';
import { Reconciler } from '../../store/replica/reconciler.ts';
import { databaseStateOf, readReplica, readReplicaHeader } from '../../store/replica/replica.ts';
import { allRows, type Tables } from '../../store/storageBackend.ts';
import { anArea, NO_SNAPSHOTS } from './anArea.ts';

type Area = ReturnType<typeof anArea>;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('nahbar').onsuccess = resolve;
  });
});

const SOMEBODY: Person = {
  ...{ id: '', name: 'Ada', organisation: '', role: '', circles: [], rhythm: null, channels: [] },
  ...{ personal: '', professional: '', lastContactAt: null, restsUntil: null, paused: false },
  addedAt: 1,
};

/** One start of the browser. */
class Start {
  readonly kept: AllRows[] = [];
  readonly background: Reconciler;
  /** How many more writes reach the replica; all others fail. */
  writes = Number.POSITIVE_INFINITY;
  readonly #opening = vi.spyOn(indexedDB, 'open');

  constructor(area: Area, { opens = true } = {}) {
    if (!opens) {
      this.#opening.mockImplementation(() => {
        throw new Error('It does not open.');
      });
    }
    const write: Area['write'] = async (values) => {
      this.writes -= 1;
      if (this.writes < 0) throw new Error('It cannot be written.');
      return area.write(values);
    };
    this.background = new Reconciler(
      { ...area, write },
      { ...NO_SNAPSHOTS, keep: async (rows) => this.kept.push(rows) },
    );
  }

  hides(id: string, hiddenAt: number): Promise<unknown> {
    return this.background.write(['hiddenQuotes'], (rows) =>
      Promise.resolve(rows.hiddenQuotes.put({ id, hiddenAt })),
    );
  }

  shows(id: string): Promise<unknown> {
    return this.background.write(['hiddenQuotes'], async (rows) => rows.hiddenQuotes.delete(id));
  }

  /** What the user sees, by id. */
  async sees(): Promise<Record<string, number>> {
    const rows = await this.background.read((all: Tables) => all.hiddenQuotes.toArray());
    return Object.fromEntries(rows.map(({ id, hiddenAt }) => [id, hiddenAt]));
  }

  /** Closes the browser when all is done. */
  async ends(): Promise<void> {
    await this.background.rebuild().catch(() => {});
    this.#opening.mockRestore();
  }

  /** Ends the browser before the replica has what is still to be written. */
  crashes(): void {
    this.writes = 0;
    this.#opening.mockRestore();
  }
}

async function inBothPlaces(area: Area): Promise<AllRows> {
  const database = await openDatabase(() => {});
  try {
    const [rows, replica] = [await database.read(allRows), await readReplica(area)];
    const agree = isInStep(await databaseStateOf(database), await readReplicaHeader(area));
    expect([agree, replica.isWhole]).toEqual([true, true]);
    for (const name of TABLE_NAMES) {
      expect(new Set<object>(replica.all[name])).toEqual(new Set<object>(rows[name]));
    }
    return rows;
  } finally {
    database.close();
  }
}

describe('a replica that cannot be read', () => {
  /** A start at which nobody can read the replica. */
  async function startsBlind(area: Area, id: string): Promise<void> {
    const start = new Start({ ...area, read: () => Promise.reject(new Error('IO error')) });
    await start.hides(id, 2);
    expect(await start.sees()).toMatchObject({ [id]: 2 });
    await expect(start.background.rebuild()).rejects.toThrow();
    await start.ends();
  }

  it('keeps no act from the database, and has it afterwards', async () => {
    const area = anArea();
    const first = new Start(area);
    await first.hides('a', 1);
    await first.ends();
    await startsBlind(area, 'b');
    const third = new Start(area);
    await third.background.settle();
    expect(await third.sees()).toEqual({ a: 1, b: 2 });
    expect(area.values.recovery).toBeUndefined();
    await third.ends();
    expect((await inBothPlaces(area)).hiddenQuotes).toHaveLength(2);
  });

  it.each([1, 2, 3])(
    'and was %i acts further is united with what was done since',
    async (further) => {
      const area = anArea();
      const first = new Start(area);
      await first.hides('a', 1);
      await first.ends();
      // As if the database had been set back.
      const header = area.values.witness as ReplicaHeader;
      const row = { id: 'z', hiddenAt: 1 };
      const counts = { ...header.counts, hiddenQuotes: 2 };
      await area.write({
        'row/hiddenQuotes/z': row,
        witness: { ...header, generation: header.generation + further, counts },
      });
      await startsBlind(area, 'b');
      await startsBlind(area, 'c');
      const last = new Start(area);
      await last.background.settle();
      expect(await last.sees()).toEqual({ a: 1, b: 2, c: 2, z: 1 });
      await last.ends();
      expect((await inBothPlaces(area)).hiddenQuotes).toHaveLength(4);
    },
  );
});

describe('a database that does not open once', () => {
  it('is not emptied by a replica that was lost meanwhile', async () => {
    const area = anArea();
    const first = new Start(area);
    for (const id of ['a', 'b', 'c', 'd']) await first.hides(id, 1);
    await first.ends();
    for (const key of Object.keys(area.values)) delete area.values[key];
    const second = new Start(area, { opens: false });
    await second.hides('e', 2);
    expect(await second.sees()).toEqual({ e: 2 });
    await second.ends();
    const third = new Start(area);
    await third.background.settle();
    expect(await third.sees()).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 2 });
    expect(area.values.recovery).toMatchObject({ kind: 'united', records: 4 });
    await third.ends();
    await inBothPlaces(area);
  });

  it('keeps acts that had not reached the replica, and takes what was done without it', async () => {
    const area = anArea();
    const first = new Start(area);
    for (const id of ['stays', 'goes', 'changes']) await first.hides(id, 1);
    first.writes = 0;
    await first.hides('late', 2);
    first.crashes();
    const second = new Start(area, { opens: false });
    await second.shows('goes');
    await second.hides('changes', 3);
    expect(await second.sees()).toEqual({ stays: 1, changes: 3 });
    await second.ends();
    const third = new Start(area);
    expect(await third.background.settle()).not.toBe('');
    expect(await third.sees()).toEqual({ stays: 1, changes: 3, late: 2 });
    expect(area.values.recovery).toMatchObject({ kind: 'united' });
    expect(third.kept.flatMap(({ hiddenQuotes }) => hiddenQuotes)).toContainEqual({
      id: 'goes',
      hiddenAt: 1,
    });
    await third.ends();
    await inBothPlaces(area);
  });

  it('takes over what was done without it, and nobody is told where nothing differed', async () => {
    const area = anArea();
    const first = new Start(area);
    for (const id of ['a', 'b']) await first.hides(id, 1);
    await first.ends();
    const second = new Start(area, { opens: false });
    await second.shows('a');
    await second.hides('c', 2);
    await second.ends();
    const third = new Start(area);
    await third.background.settle();
    expect(await third.sees()).toEqual({ b: 1, c: 2 });
    expect(area.values).not.toHaveProperty('recovery');
    expect(third.kept).toEqual([]);
    await third.ends();
    await inBothPlaces(area);
  });

  it('takes it over once: an older copy of the replica brings nothing back', async () => {
    const area = anArea();
    const first = new Start(area);
    await first.hides('a', 1);
    await first.ends();
    const second = new Start(area, { opens: false });
    await second.hides('b', 2);
    await second.ends();
    const copy = structuredClone(area.values);
    const third = new Start(area);
    await third.shows('b');
    await third.ends();
    for (const key of Object.keys(area.values)) delete area.values[key];
    Object.assign(area.values, copy);
    const fourth = new Start(area);
    await fourth.background.settle();
    expect(await fourth.sees()).toEqual({ a: 1 });
    await fourth.ends();
    await inBothPlaces(area);
  });

  it('leaves no row that belongs to nobody, and no name twice, where both went on apart', async () => {
    const area = anArea();
    const circle = (id: string, name: string) => ({ id, name, rhythm: null });
    const ada = { ...SOMEBODY, id: 'ada', circles: ['film'] };
    const first = new Start(area);
    await first.background.write(['people', 'circles'], async (rows) => {
      await rows.people.put(ada);
      await rows.circles.put(circle('film', 'Film'));
    });
    first.writes = 0;
    // The last act before the crash is in the database alone.
    await first.background.write(['people', 'circles', 'trash'], async (rows) => {
      const row = { id: 'ada', person: ada, contacts: [] };
      await rows.people.delete('ada');
      await rows.trash.put({ id: 'person/ada', row, discardedAt: 1 });
      await rows.circles.put(circle('here', 'Büro'));
    });
    first.crashes();
    const second = new Start(area, { opens: false });
    const talk = { id: 't', personId: 'ada', at: 1, channel: null, note: 'lang' };
    await second.background.write(['contacts', 'circles'], async (rows) => {
      await rows.contacts.put(talk);
      await rows.circles.put(circle('there', 'büro'));
    });
    await second.ends();
    const third = new Start(area);
    await third.background.settle();
    await third.ends();
    const { people, contacts, circles, trash } = await inBothPlaces(area);
    expect([people, contacts]).toEqual([[], []]);
    expect(trash).toMatchObject([{ id: 'person/ada', row: { contacts: [talk] } }]);
    expect(circles.map(({ name }) => name).sort()).toEqual(['Büro', 'Film', 'büro (2)']);
  });

  it('is left as it is where what differs cannot be kept', async () => {
    const area = anArea();
    const first = new Start(area);
    await first.hides('a', 1);
    first.writes = 0;
    await first.hides('b', 2);
    first.crashes();
    const second = new Start(area, { opens: false });
    await second.hides('a', 3);
    await second.ends();
    const third = new Start(area);
    const before = structuredClone(area.values);
    const full = new Reconciler(area, NO_SNAPSHOTS);
    await expect(full.settle()).rejects.toThrow('no place');
    expect(area.values).toEqual(before);
    await third.background.settle();
    expect(await third.sees()).toEqual({ a: 3, b: 2 });
    await third.ends();
  });

  const act = fc.oneof(
    fc.record({ kind: fc.constant('hide' as const), id: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ kind: fc.constant('show' as const), id: fc.constantFrom('a', 'b', 'c', 'd') }),
  );
  const start = fc.record({
    opens: fc.boolean(),
    /** How many writes reach the replica; the others fail. */
    writes: fc.option(fc.nat({ max: 4 }), { nil: Number.POSITIVE_INFINITY }),
    /** Whether the replica is lost before the database opens. */
    isLost: fc.boolean(),
    crashes: fc.boolean(),
    acts: fc.array(act, { maxLength: 4 }),
  });

  const quiet = {
    ...{ opens: true, writes: Number.POSITIVE_INFINITY, isLost: false, crashes: false },
    acts: [],
  };

  it('ends with every act that was acknowledged, whatever failed in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(start, { maxLength: 5 }), async (starts) => {
        const area = anArea();
        await new Promise((resolve) => {
          indexedDB.deleteDatabase('nahbar').onsuccess = resolve;
        });
        const truth = new Map<string, number>();
        let [time, wasOpen] = [0, true];
        for (const { opens, writes, isLost, crashes, acts } of starts) {
          // What was done without a database is nowhere else.
          if (isLost && wasOpen)
            for (const key of Object.keys(area.values)) delete area.values[key];
          const browser = new Start(area, { opens });
          browser.writes = writes;
          const isSettled = await browser.background.settle().then(
            () => true,
            () => false,
          );
          for (const { kind, id } of acts) {
            time += 1;
            try {
              const isSeen = id in (await browser.sees());
              if (kind === 'hide') await browser.hides(id, time);
              else await browser.shows(id);
              if (kind === 'hide') truth.set(id, time);
              // What is not seen, because the database does not open, cannot be removed.
              else if (isSeen) truth.delete(id);
            } catch {
              // It was not acknowledged.
            }
          }
          if (crashes) browser.crashes();
          else await browser.ends();
          // Whatever was done without a database is in it by then.
          if (Object.keys(area.values).length === 0 || (opens && isSettled)) wasOpen = true;
          else if (!opens) wasOpen = false;
        }
        const last = new Start(area);
        await last.background.settle();
        expect(await last.sees()).toEqual(Object.fromEntries(truth));
        await last.ends();
        await inBothPlaces(area);
      }),
      {
        numRuns: 12,
        examples: [
          // The database has merged a fork, and could not tell the replica, which is then used alone again.
          [
            [
              { ...quiet, opens: false },
              { ...quiet, writes: 0 },
              { ...quiet, opens: false, acts: [{ kind: 'hide', id: 'a' }] },
              quiet,
            ],
          ],
        ],
      },
    );
  });
});

describe('reconciling', () => {
  it('tells of an act of which only the header knows, though all rows are there', async () => {
    const area = anArea();
    const first = new Start(area);
    await first.hides('a', 1);
    await first.ends();
    // As if an act had changed it, the database had been set back, and the replica was damaged.
    const header = area.values.witness as ReplicaHeader;
    await area.write({
      'row/hiddenQuotes/a': 'nonsense',
      witness: { ...header, generation: header.generation + 1 },
    });
    const second = new Start(area);
    await second.background.settle();
    expect(await second.sees()).toEqual({ a: 1 });
    expect(area.values.recovery).toMatchObject({ kind: 'bothLost' });
    await second.ends();
    await inBothPlaces(area);
  });

  it('counts as no act, so that one that both places have lost is missed', async () => {
    const area = anArea();
    const first = new Start(area);
    await first.hides('one', 1);
    await first.ends();
    const acts = async () => actsIn((await readReplicaHeader(area)) as ReplicaHeader);
    const before = await acts();
    await area.remove(await area.keys());
    const second = new Start(area);
    await second.background.settle();
    await second.ends();
    expect(await acts()).toBe(before);
    await second.hides('two', 2);
    expect(await acts()).toBe(before + 1);
  });
});
