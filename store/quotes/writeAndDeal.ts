import type { Rows } from '../shelf.ts';
import { type Undo, writeReversibly } from '../undo.ts';
import { dealAgain } from './rotation.ts';

/**
 * Carries out an act that changes what new tabs may show, and deals them their quotes anew; and the
 * same when it is taken back.
 *
 * @throws Refused where nothing lasts
 */
export async function writeAndDeal<T>(
  act: (rows: Rows) => PromiseLike<T>,
): Promise<{ result: T; undo: Undo }> {
  const { result, undo } = await writeReversibly(act);
  await dealAgain();
  const undoAndDeal = async () => {
    const left = await undo();
    await dealAgain();
    return left;
  };
  return { result, undo: undoAndDeal };
}
