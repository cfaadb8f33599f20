import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { localStorageArea as area } from '../../platform/storageArea.ts';
import { answerMessage } from '../../store/answerMessages.ts';
import type { Commit } from '../../store/messages.ts';
import { applyToReplica, readReplica } from '../../store/replica/replica.ts';
import { writeUndoable } from '../../store/undo.ts';

// A page in a container or a private window: the background has another database, and does its acts.

let rivals = 0;

/** Somebody else is faster as often as there are rivals. */
async function commit({ changes, generation }: Commit): Promise<boolean> {
  if (rivals > 0) {
    rivals -= 1;
    await area.write({ 'row/settings/theme': { key: 'theme', value: `rival ${rivals}` } });
    return false;
  }
  const header = { installId: 'me', placeId: '', generation: generation + 1, counts: {} };
  await applyToReplica(area, changes, header);
  return true;
}

beforeEach(() => {
  const unused = async () => {};
  fakeBrowser.runtime.onMessage.addListener((message, _, respond) => {
    const answer = answerMessage(message, {
      settle: async () => 'elsewhere',
      rebuild: unused,
      commit,
      miss: unused,
      isBrowserPrivate: async () => false,
      lookAtReminders: unused,
      enterCall: unused,
      takePerson: unused,
      lookForCalls: unused,
      showOpen: unused,
    });
    void answer?.then(respond);
    return answer && true;
  });
});

it('takes back the last try of several where somebody was faster', async () => {
  await area.write({ 'row/settings/theme': { key: 'theme', value: 'light' } });
  rivals = 2;
  const { undo } = await writeUndoable(['settings'], async (rows) => {
    const theme = await rows.settings.get('theme');
    if (theme?.value !== 'rival 0') await rows.settings.put({ key: 'early', value: 1 });
    await rows.settings.put({ key: 'theme', value: 'dark' });
  });
  expect((await readReplica(area)).all.settings).toEqual([{ key: 'theme', value: 'dark' }]);
  rivals = 1;
  // The rival's change is left.
  expect(await undo()).toBe(1);
  await area.write({ 'row/settings/theme': { key: 'theme', value: 'dark' } });
  expect(await undo()).toBe(0);
  expect((await readReplica(area)).all.settings).toEqual([{ key: 'theme', value: 'rival 0' }]);
});
