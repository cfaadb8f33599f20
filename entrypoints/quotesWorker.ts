import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/quotes/deckFile/readDeckFile.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a file of quotes beside the page. */
export default defineUnlistedScript(() => answerAsWorker(answer));
