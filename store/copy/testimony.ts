import { WITNESS } from '../../core/backup/copyKeys.ts';
import { readWitness, type Testimony, type Witness } from '../../core/backup/witness.ts';
import { TABLE_NAMES } from '../../core/tables.ts';
import type { Area } from '../../platform/area.ts';
import type { Database } from '../shelf.ts';

/** What the copy's witness says; `undefined` where there is none. */
export async function witnessIn(area: Area): Promise<Witness | undefined> {
  return readWitness((await area.read([WITNESS]))[WITNESS]);
}

/** What the database says of itself. */
export function testimonyOf(database: Database): Promise<Testimony> {
  return database.read(async (rows) => {
    const mark = await rows.witness.get('mark');
    const counts = await Promise.all(
      TABLE_NAMES.map(async (name) => [name, await rows[name].count()]),
    );
    return { mark, counts: Object.fromEntries(counts) };
  });
}
