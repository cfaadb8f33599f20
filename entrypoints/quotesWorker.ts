import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/quotes/deckFile/readDeckFile.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a file of quotes in a worker (`store/quotes/deckFiles.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
