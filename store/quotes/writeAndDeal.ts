import type { TableName } from '../../core/tables.ts';
import type { Tables } from '../storageBackend.ts';
import { type Undo, writeUndoable } from '../undo.ts';
import { refreshQuoteCache } from './rotation.ts';

/**
 * Carries out an act that changes which quotes new tabs may show, and then renews the cache of the next
 * quotes; also when the act is undone.
 *
 * @throws Refused where nothing lasts
 */
export async function writeAndDeal<T, Name extends TableName>(
  tables: readonly Name[],
  act: (rows: Pick<Tables, Name>) => PromiseLike<T>,
): Promise<{ result: T; undo: Undo }> {
  const { result, undo } = await writeUndoable(tables, act);
  await refreshQuoteCache();
  const undoAndDeal = async () => {
    const left = await undo();
    await refreshQuoteCache();
    return left;
  };
  return { result, undo: undoAndDeal };
}
