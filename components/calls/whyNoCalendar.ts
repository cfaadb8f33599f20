import type { CalendarFault } from '../../core/calls/calendar/calendarError.ts';
import { words } from '../../locales/libraryWords.ts';
import { inMegabytes } from '../page/megabytes.ts';

const texts = words.calendarFaults;

/** Sentences that say why nothing came of a calendar file, and that nothing was changed. */
export function whyNoCalendar(fault: CalendarFault | null): string {
  return `${fault ? sentenceFor(fault) : texts.failed} ${texts.nothingChanged}`;
}

function sentenceFor(fault: CalendarFault): string {
  switch (fault.what) {
    case 'too-large':
      return texts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return texts.binary[fault.looksLike];
    case 'not-a-calendar':
      return texts.notACalendar[fault.looksLike];
    case 'cut-short':
      return texts.cutShort;
    case 'too-full':
      return texts.tooFull(fault.limit);
    case 'too-many':
      return texts.tooMany(fault.limit);
    default:
      return texts[fault.what];
  }
}
