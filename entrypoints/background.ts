import { defineBackground } from 'wxt/utils/define-background';
import { localArea } from '../platform/area.ts';
import { answerPages, hasOpenPage, onStart, onUpdate } from '../platform/background.ts';
import { Keeper } from '../store/keeper/keeper.ts';
import { readRequest } from '../store/keeper/readRequest.ts';

/** Behind the pages: keeps what is remembered in step, and answers the pages that cannot. */
export default defineBackground(() => {
  const keeper = new Keeper(localArea, async () => null);

  answerPages((message) => {
    const request = readRequest(message);
    return request?.ask === 'commit' ? keeper.commit(request.act) : request && keeper.settle();
  });
  onStart(() => {
    keeper.settle().catch((error) => console.warn('Nahbar could not look after its data.', error));
  });
  // A page may hold a draft; the update comes with the next start of the browser instead.
  onUpdate(() => !hasOpenPage());
});
