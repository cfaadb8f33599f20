/** What a page and the worker that reads a calendar file for it tell each other. */
import { bytesOf } from '../../files/bytesOf.ts';
import { FileError } from '../../files/fileError.ts';
import type { CallHost } from '../callHost.ts';
import { invitedTo, roomKey } from '../room.ts';
import type { CalendarReading } from './calendarCall.ts';
import { CalendarError, type CalendarFault } from './calendarError.ts';
import { type DayAsked, type Progress, readCalendar } from './readCalendar.ts';

/** What the worker is asked: what a file has for one day. */
export interface Question extends DayAsked {
  file: File;
  /** Those that the user added, whose calls are recognised as well. */
  hosts: readonly CallHost[];
}

export type Answer = CalendarReading | { fault: CalendarFault };

/** The most that a page is told of one day: it shows them all. */
const DAY_LIMIT = 500;

/** Answers the worker's question. @throws only what is a mistake of Nahbar's own */
export async function answer(
  { file, hosts, ...asked }: Question,
  tell: (progress: Progress) => void,
): Promise<Answer> {
  try {
    const roomOf = (address: string) => {
      const room = invitedTo(address, hosts);
      return room && roomKey(room);
    };
    const reading = readCalendar(await bytesOf(file), file.name, asked, roomOf, tell);
    if (reading.calls.length > DAY_LIMIT) {
      throw new CalendarError({ what: 'too-full', limit: DAY_LIMIT });
    }
    return reading;
  } catch (error) {
    if (error instanceof CalendarError || error instanceof FileError) return { fault: error.fault };
    throw error;
  }
}
