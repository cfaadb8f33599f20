import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer } from '../core/calls/calendar/reading.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a calendar file beside the page (`store/calls/readCalendar.ts`). */
export default defineUnlistedScript(() => answerAsWorker(answer));
