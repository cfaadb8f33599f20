import type { AllRows, Rows, Shelf, Table } from './shelf.ts';

/**
 * A shelf that lives as long as its page, for when the database cannot be written: the page works,
 * and what is meant to last is refused by `writeForGood` in `store/open.ts`.
 *
 * @param all the rows that are there to begin with
 */
export function openMemory(all?: AllRows): Shelf {
  const rows: Rows = {
    favourites: tableInMemory('id', all?.favourites),
    hiddenQuotes: tableInMemory('id', all?.hiddenQuotes),
    state: tableInMemory('key', all?.state),
    settings: tableInMemory('key', all?.settings),
    checklists: tableInMemory('id', all?.checklists),
    calls: tableInMemory('id', all?.calls),
    trash: tableInMemory('id', all?.trash),
  };
  const watchers = new Set<() => void>();
  return {
    lasts: false,
    read: async (query) => query(rows),
    write: async (act) => {
      const result = await act(rows);
      for (const tell of watchers) tell();
      return result;
    },
    watch: (query, seen, failed) => {
      const tell = () => void query(rows).then(seen, failed);
      watchers.add(tell);
      tell();
      return () => watchers.delete(tell);
    },
  };
}

function tableInMemory<Key extends string, Row extends Record<Key, string>>(
  key: Key,
  all: readonly Row[] = [],
): Table<Row> {
  const rows = new Map(all.map((row) => [row[key] as string, row]));
  return {
    get: async (id) => rows.get(id),
    toArray: async () => [...rows.values()],
    put: async (row) => rows.set(row[key], structuredClone(row)),
    delete: async (id) => void rows.delete(id),
    count: async () => rows.size,
  };
}

/** Reads every row. */
export async function allRows(rows: Rows): Promise<AllRows> {
  return {
    favourites: await rows.favourites.toArray(),
    hiddenQuotes: await rows.hiddenQuotes.toArray(),
    state: await rows.state.toArray(),
    settings: await rows.settings.toArray(),
    checklists: await rows.checklists.toArray(),
    calls: await rows.calls.toArray(),
    trash: await rows.trash.toArray(),
  };
}
