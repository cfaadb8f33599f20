import { useLayoutEffect } from 'preact/hooks';
import { dayOf } from '../../../core/calendar/day.ts';
import { words } from '../../../locales/libraryWords.ts';
import { readCalendarFile } from '../../../store/calls/callHosts.ts';
import { whyNoCalendar } from '../../files/fileFaults.ts';
import { ImportFile } from '../../files/ImportFile.tsx';
import { useImport } from '../../files/useImport.ts';
import { Disclosure } from '../../page/Disclosure.tsx';
import { CalendarPreview } from './CalendarPreview.tsx';

const texts = words.calendarImport;

/** Imports today's calls from a calendar file, chosen, dropped, or pasted as its text: preview, import. */
export function ImportCalendar() {
  const flow = useImport({
    read: (file: File, options) => readCalendarFile(file, dayOf(Date.now()), options),
    nameOf: (file) => file.name,
    why: whyNoCalendar,
    texts,
  });
  const { offer, open } = flow;
  // Listening as soon as the page says that it does.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isInField = (event.target as Element | null)?.closest?.('input, textarea');
      if (isInField || !/^\s*BEGIN:VCALENDAR/i.test(text)) return;
      event.preventDefault();
      void open(new File([text], texts.pasted, { type: 'text/calendar' }));
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [open]);
  return (
    <Disclosure label={texts.title}>
      <ImportFile flow={flow} accept=".ics,.ical,.ifb,.icalendar,text/calendar" texts={texts}>
        {offer && <CalendarPreview key={offer.name} offer={offer} flow={flow} />}
      </ImportFile>
    </Disclosure>
  );
}
