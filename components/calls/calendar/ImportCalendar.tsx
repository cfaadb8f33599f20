import type { Ref } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayOf } from '../../../core/calendar/day.ts';
import type { CalendarReading } from '../../../core/calls/calendar/calendarCall.ts';
import type { Progress } from '../../../core/calls/calendar/readCalendar.ts';
import { words } from '../../../locales/libraryWords.ts';
import { readCalendarFile } from '../../../store/calls/callHosts.ts';
import { type CalendarReminder, reminders, takeOverCalls } from '../../../store/calls/reminders.ts';
import { ChooseFile } from '../../files/ChooseFile.tsx';
import { whyNoCalendar } from '../../files/fileFaults.ts';
import { useReading } from '../../files/useReading.ts';
import { Work, work } from '../../files/Work.tsx';
import { Disclosure } from '../../page/Disclosure.tsx';
import { attemptUndoable } from '../../page/notices.ts';
import { CalendarPreview } from './CalendarPreview.tsx';
import styles from './ImportCalendar.module.css';

const texts = words.calendarImport;

/** Today's calls from a calendar file: chosen, looked at, taken over. */
export function ImportCalendar() {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [problem, setProblem] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const atWork = useMemo(work, []);
  const reading = useReading(
    (file, tell: (progress: Progress) => void, signal) =>
      readCalendarFile({ file, day: dayOf(Date.now()) }, tell, signal),
    atWork.tell,
  );

  const open = async (file: File) => {
    setProblem('');
    setOffered(null);
    const fileName = file.name;
    try {
      const read = await atWork.during(texts.reading(fileName), () => reading.start(file));
      if (read === null) return;
      if ('fault' in read) setProblem(texts.inFile(fileName, whyNoCalendar(read.fault)));
      else setOffered({ reading: read, fileName, now: Date.now() });
    } catch (error) {
      console.error(error);
      setProblem(texts.inFile(fileName, whyNoCalendar(null)));
    }
  };
  const close = () => {
    setOffered(null);
    // Where the preview was, there is the button again, a moment later.
    requestAnimationFrame(() => button.current?.focus());
  };
  const take = async (calls: readonly CalendarReminder[]) => {
    if (await attemptUndoable(() => takeOverCalls(calls), texts.taken(calls.length))) close();
  };
  return (
    <Disclosure label={texts.title}>
      <div class={styles.import}>
        {!offered && <ChooseCalendar button={button} onFile={(file) => void open(file)} />}
        <Work {...atWork} />
        {reading.isGoingOn && atWork.words.value !== '' && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              reading.stop();
              button.current?.focus();
            }}
          >
            {texts.cancel}
          </button>
        )}
        <div role="alert">{problem && <p class={styles.problem}>{problem}</p>}</div>
        {offered && (
          <CalendarPreview
            {...offered}
            noted={reminders.value ?? []}
            onTake={take}
            onClose={close}
          />
        )}
      </div>
    </Disclosure>
  );
}

interface Offered {
  reading: CalendarReading;
  fileName: string;
  /** When it was read, in milliseconds since 1970, UTC: what begins later lies ahead. */
  now: number;
}

interface Props {
  onFile: (file: File) => void;
  button: Ref<HTMLButtonElement>;
}

/** Where a calendar file is chosen, and how one gets it. */
export function ChooseCalendar({ onFile, button }: Props) {
  return (
    <>
      <p>{texts.intro}</p>
      <p>
        <ChooseFile
          label={texts.choose}
          accept=".ics,.ical,.ifb,.icalendar,text/calendar"
          onFile={onFile}
          button={button}
        />
      </p>
      <details class={styles.details}>
        <summary>{texts.helpTitle}</summary>
        <dl>
          {texts.help.map(({ from, how }) => (
            <div key={from}>
              <dt>{from}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
