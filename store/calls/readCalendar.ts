import type { CalendarReading } from '../../core/calls/calendar/calendarCall.ts';
import type { CalendarFault } from '../../core/calls/calendar/calendarError.ts';
import type { Progress } from '../../core/calls/calendar/readCalendar.ts';
import type { Answer, Question } from '../../core/calls/calendar/reading.ts';
import { askWorker } from '../../platform/worker.ts';
import { read } from '../open.ts';
import { callHostsIn } from './callHosts.ts';

const WORKER = '/calendarWorker.js';

/**
 * What a calendar file has for a day of the user's, in the time zone of this computer; nothing is
 * written. The calls become reminders by `reminderOf` and `takeOverCalls`.
 *
 * @param tell is told how far the reading is
 * @param signal ends it; then the promise rejects with its reason
 */
export async function readCalendarFile(
  question: Pick<Question, 'file' | 'day'>,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<CalendarReading | { fault: CalendarFault }> {
  const hosts = await read(callHostsIn);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return askWorker<Question, Progress, Answer>(
    WORKER,
    { ...question, timeZone, hosts },
    tell,
    signal,
  );
}
