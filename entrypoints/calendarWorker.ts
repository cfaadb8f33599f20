import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  answerAboutCall,
  type WorkerAnswer,
  type WorkerQuestion,
} from '../core/calls/calendar/readCalendar.ts';
import type { Progress } from '../core/files/reading.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads a calendar file, or the text of an invitation, in a worker (`store/calls/callHosts.ts`). */
export default defineUnlistedScript(() =>
  answerAsWorker<WorkerQuestion, Progress, WorkerAnswer>(answerAboutCall),
);
