import { declarationOf, type Kinds, TABLE_OF_KIND, type TrashFacts } from '../../core/tables.ts';
import { type Discarded, kindAndId } from '../../core/trash.ts';
import { live } from '../live.ts';

/** The kinds of things that are listed; `unknown` is what only a newer Nahbar knows. */
export type TrashKind = keyof Kinds | 'unknown';

/** Something in the trash, as it is listed. */
export interface Trashed extends TrashFacts {
  /** See `Discarded`. */
  id: string;
  kind: TrashKind;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
}

/** What is in the trash, the latest first. */
export const trashed = live(() => async (rows): Promise<Trashed[]> => {
  const all = await rows.trash.toArray();
  return all
    .map(listed)
    .toSorted((a, b) => b.discardedAt - a.discardedAt || (a.id < b.id ? -1 : 1));
});

function listed({ id, row, discardedAt }: Discarded): Trashed {
  const table = TABLE_OF_KIND.get(kindAndId(id)[0]);
  const facts = table && declarationOf(table).trash?.facts(row as object);
  return { id, kind: kindOf(id), discardedAt, title: '', count: null, at: null, ...facts };
}

/** Of `favourite/nd-empathie` it is `favourite`. */
export function kindOf(id: string): TrashKind {
  const [kind] = kindAndId(id);
  return TABLE_OF_KIND.has(kind) ? (kind as TrashKind) : 'unknown';
}
