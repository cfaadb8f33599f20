import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/backup/parse.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a backup in a worker (`store/backup/readBackup.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
