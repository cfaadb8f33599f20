import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/people/import/readContacts.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a file of contacts in a worker (`store/people/imports.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
