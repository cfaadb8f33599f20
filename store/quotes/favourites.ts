import type { ReadonlySignal } from '@preact/signals';
import { NOTE_LIMIT, saved } from '../../core/quotes/favourite.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { writeForGood } from '../open.ts';
import { changeInTrash, removeUndoable, restoreFromTrash } from '../trash.ts';
import type { Undo } from '../undo.ts';

/** Every favourite, in no order. */
export const favourites = live(() => (rows) => rows.favourites.toArray());

/** Whether the quote with the id in `id` is a favourite. One lookup, however many there are. */
export function isFavourite(
  id: ReadonlySignal<string | null>,
): ReadonlySignal<boolean | undefined> {
  return live(() => {
    const asked = id.value;
    if (asked === null) return null;
    return async (rows) => (await rows.favourites.get(asked)) !== undefined;
  });
}

/** Makes `quote` a favourite; restores the note of an earlier one from the trash. @throws Refused where nothing lasts. */
export function saveFavourite(quote: Quote): Promise<void> {
  return writeForGood(['favourites', 'quotes', 'trash'], async (rows) => {
    if (await rows.favourites.get(quote.id)) return;
    const removed = await restoreFromTrash(rows, 'favourite', quote.id);
    const own = await rows.quotes.get(quote.id);
    await rows.favourites.put(saved(quote, removed, own?.tags ?? [], Date.now()));
  });
}

/** Moves a favourite to the trash. @throws Refused where nothing lasts */
export function removeFavourite(id: string): Promise<Undo> {
  return removeUndoable(['favourites'], {
    ...{ kind: 'favourite', id },
    async remove(rows) {
      const favourite = await rows.favourites.get(id);
      await rows.favourites.delete(id);
      return favourite;
    },
    restore: (rows, favourite) => rows.favourites.put(favourite),
  });
}

/** Sets the note of a favourite. @throws Refused if it is too long, or nothing lasts. */
export async function noteOnFavourite(id: string, note: string): Promise<void> {
  const text = limitText(note, NOTE_LIMIT);
  await writeForGood(['favourites', 'trash'], async (rows) => {
    const favourite = await rows.favourites.get(id);
    if (favourite) await rows.favourites.put({ ...favourite, note: text });
    // Removed meanwhile, perhaps in another tab.
    else await changeInTrash(rows, 'favourite', id, (row) => ({ ...row, note: text }));
  });
}
