import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/people/import/reading.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a file of contacts beside the page (`store/people/import/readFile.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
