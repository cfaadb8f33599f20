import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/calls/calendar/readCalendar.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a calendar file in a worker (`store/calls/callHosts.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
