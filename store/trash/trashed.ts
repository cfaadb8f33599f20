import type { Reminder } from '../../core/calls/reminder.ts';
import type { Favourite } from '../../core/quotes/favourite.ts';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import { live } from '../live.ts';
import type { Discarded } from '../shelf.ts';
import type { Kinds, Removed, RemovedDeck } from './trash.ts';

/** The kinds of things that are listed; `unknown` is what only a newer Nahbar knows. */
export type TrashKind = Exclude<keyof Kinds, 'import'> | 'unknown';

/** Something in the trash, as it is listed. */
export interface Trashed {
  /** See `Discarded`. */
  id: string;
  kind: TrashKind;
  /** By what one knows it again; empty where there is nothing, as of a contact without a note. */
  title: string;
  /** Of a deck, how many quotes went with it. */
  count: number | null;
  /** Of a contact or a call to come, when that was or is. In milliseconds since 1970, UTC. */
  at: number | null;
  /** In milliseconds since 1970, UTC. */
  discardedAt: number;
}

/**
 * What is in the trash, the latest first. What it takes to take an import back lies there too, and is
 * nothing that anybody has removed.
 */
export const trashed = live(() => async (rows): Promise<Trashed[]> => {
  const all = await rows.trash.toArray();
  return all
    .filter(({ id }) => !id.startsWith('import/'))
    .map(listed)
    .toSorted((a, b) => b.discardedAt - a.discardedAt || (a.id < b.id ? -1 : 1));
});

type Facts = Pick<Trashed, 'title' | 'count' | 'at'>;

/** What is said of each kind. */
const FACTS: { readonly [Kind in Exclude<TrashKind, 'unknown'>]: (row: never) => Partial<Facts> } =
  {
    favourite: ({ quote }: Favourite) => ({ title: quote.original.text }),
    quote: ({ quote }: OwnQuote) => ({ title: quote.original.text }),
    deck: ({ deck, quotes }: RemovedDeck) => ({ title: deck.title ?? '', count: quotes.length }),
    person: ({ person }: Removed) => ({ title: person.name }),
    circle: ({ name }: Kinds['circle']) => ({ title: name }),
    contact: ({ note, at }: Kinds['contact']) => ({ title: note, at }),
    checklist: ({ name }: Kinds['checklist']) => ({ title: name ?? '' }),
    reminder: ({ title, at }: Reminder) => ({ title, at }),
  };

function listed({ id, row, discardedAt }: Discarded): Trashed {
  const kind = kindOf(id);
  const facts: Facts = { title: '', count: null, at: null };
  if (kind !== 'unknown') Object.assign(facts, FACTS[kind](row as never));
  return { id, kind, discardedAt, ...facts };
}

/** Of `favourite/nd-empathie` it is `favourite`. */
export function kindOf(id: string): TrashKind {
  const [kind = ''] = id.split('/');
  return Object.hasOwn(FACTS, kind) ? (kind as TrashKind) : 'unknown';
}
