import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { channelsIn } from '../core/people/readChannel.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a pasted address (`store/people/channels.ts`), for the new tab, which needs it once. */
export default defineUnlistedScript(() => answerAsWorker(async (text: string) => channelsIn(text)));
