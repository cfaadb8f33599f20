import { read, write } from '../open.ts';

/** The hint on where the checklist is. */
const CHECKLIST = 'checklist';

/**
 * Whether to show where the checklist is: once, in a profile that has had a step and no call. It counts as
 * shown from then on.
 */
export async function takeChecklistHint(): Promise<boolean> {
  const isDue = await read(async (rows) => {
    if (await rows.state.get('hints')) return false;
    return (await rows.steps.count()) > 0 && (await rows.calls.count()) === 0;
  });
  if (isDue) await write(['state'], (rows) => rows.state.put({ key: 'hints', shown: [CHECKLIST] }));
  return isDue;
}
