/** What a user says of a call that is under way. The popup brings it when it is first wanted. */
import { shortEnough } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import { callIn, putCurrent } from './currentCall.ts';

/** The most characters of the talking points: a few lines. */
export const POINTS_LIMIT = 2_000;

/** Writes down what the user wants to speak about, in this call. @throws Refused if too long, or nothing lasts */
export async function writePoints(text: string): Promise<void> {
  const points = shortEnough(text, POINTS_LIMIT);
  await writeForGood(async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), points }),
  );
}

/** Says with whom the call is. @throws Refused where nothing lasts */
export async function meet(personIds: readonly string[]): Promise<void> {
  await writeForGood(async (rows) =>
    putCurrent(rows, { ...(await callIn(rows, Date.now())), personIds: [...personIds] }),
  );
}
