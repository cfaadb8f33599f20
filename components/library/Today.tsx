import { useState } from 'preact/hooks';
import { type Day, dayOf, mondayOf } from '../../core/calendar/day.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { onOneLine } from '../../core/wording.ts';
import { words } from '../../locales/libraryWords.ts';
import { contactsOfMonth, monthToLookBackAt } from '../../store/people/contacts.ts';
import { people } from '../../store/people/people.ts';
import { contactOf } from '../../store/people/putContact.ts';
import { stepLog } from '../../store/steps/stepLog.ts';
import { today } from '../../store/today.ts';
import { CallsToday } from '../calls/CallsToday.tsx';
import { Empty } from '../page/Empty.tsx';
import { useMore } from '../page/More.tsx';
import { ComingDays } from '../people/ComingDays.tsx';
import { NextPeople } from '../people/NextPeople.tsx';
import { MonthTable } from '../steps/MonthPicture.tsx';
import { StepOfDay } from '../steps/StepOfDay.tsx';
import { noonOf, type StepToday, stepToday } from '../steps/stepToday.ts';
import styles from './Today.module.css';
import { TodayLine } from './TodayLine.tsx';

const texts = words.library;

/** Asked for when somebody looks at it first, for it is stored. */
let step: StepToday | undefined;

/** A quiet look: who would be next, today's calls, the step of the day, and what was this week. */
export function Today() {
  step ??= stepToday();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <TodayLine />
      <div class={styles.today} data-wide="">
        <div>
          <section class={styles.block} aria-labelledby="whom">
            <h2 id="whom">{texts.whom}</h2>
            <NextPeople />
            <ComingDays />
          </section>
          <section class={styles.block} aria-labelledby="calls-today">
            <h2 id="calls-today">{texts.calls}</h2>
            <CallsToday />
            <p class={styles.ready}>
              <a class="quiet" href="/greenroom.html" title={texts.greenroomWhy}>
                {texts.greenroom}
              </a>
            </p>
          </section>
          <section
            ref={setPlace}
            tabIndex={-1}
            class={`${styles.block} ${styles.step}`}
            aria-labelledby="step-title"
          >
            {place && <StepOfDay step={step} place={place} />}
          </section>
        </div>
        <Lately noted={step.noted.value} />
      </div>
    </>
  );
}

/**
 * The days of this month with a contact, and what was this week.
 *
 * @param props.noted the row of the step whose note stands in a field beside it
 */
function Lately({ noted }: { noted: string | null }) {
  const [contacts, everybody, steps] = [contactsOfMonth.value, people.value, stepLog.value];
  if (!contacts || !everybody || !steps) return null;
  const day = today.value;
  const month = day.slice(0, 7);
  const days = contacts.map(({ at }) => dayOf(at)).filter((at) => at.startsWith(month));
  const marks = new Map(days.map((at) => [at, texts.inContact]));
  const week = weekOf(mondayOf(day), contacts, steps, everybody, noted);
  return (
    <aside class={styles.lately} aria-label={texts.thisWeek}>
      <MonthTable month={month} marks={marks} today={day} />
      {marks.size > 0 ? (
        <p class={styles.meaning}>{texts.contactDays}</p>
      ) : (
        <Empty of={['contacts']}>
          <p class={styles.meaning}>{texts.noContactDays}</p>
        </Empty>
      )}
      {monthToLookBackAt.value && (
        <p class={styles.all}>
          <a class="quiet" href={`#month/${monthToLookBackAt.value}`}>
            {words.lookBack.yours(noonOf(`${monthToLookBackAt.value}-01`))}
          </a>
        </p>
      )}
      <section class={styles.block} aria-labelledby="this-week">
        <h2 id="this-week">{texts.thisWeek}</h2>
        {week.length === 0 ? (
          <Empty of={['contacts', 'steps', 'people']}>
            <p class={styles.meaning}>{texts.quietWeek}</p>
          </Empty>
        ) : (
          <Week events={week} />
        )}
        <p class={styles.all}>
          <a class="quiet" href="#steps">
            {texts.allSteps}
          </a>
          <a class="quiet" href="#month">
            {words.lookBack.title}
          </a>
        </p>
      </section>
    </aside>
  );
}

function Week({ events }: { events: readonly Event[] }) {
  const { shown, end } = useMore(events, words.people.showMore);
  return (
    <>
      <ul class={styles.week}>
        {shown.map(({ id, day, words }) => (
          <li key={id}>
            <time dateTime={day}>{texts.weekday(noonOf(day))}</time>
            <span dir="auto">{words}</span>
          </li>
        ))}
      </ul>
      {end}
    </>
  );
}

interface Event {
  id: string;
  day: Day;
  words: string;
}

/**
 * The contacts and the completed steps since `monday`, in their order. A step that named a person is left
 * out: it is a contact. The note of the step `noted` stands elsewhere.
 */
function weekOf(
  monday: Day,
  contacts: readonly Contact[],
  steps: readonly DayStep[],
  everybody: readonly Person[],
  noted: string | null,
): Event[] {
  const nameOf = new Map(everybody.map(({ id, name }) => [id, name]));
  const from = new Date(`${monday}T00:00`).getTime();
  const ofWeek = contacts.filter(({ at }) => at >= from);
  const withPeople = ofWeek.flatMap(({ id, personId, at, channel, note }): Event[] => {
    const name = nameOf.get(personId);
    if (name === undefined) return [];
    const how = channel ? words.channels[channel] : '';
    const isShown = noted !== null && id === contactOf(noted);
    const said =
      note && !isShown ? texts.contactNote(name, onOneLine(note)) : texts.contact(name, how);
    return [{ id, day: dayOf(at), words: said }];
  });
  const alone = steps
    .filter(
      ({ outcome, personId, day }) => outcome === 'done' && personId === null && day >= monday,
    )
    .map(({ id, day, words }) => ({ id, day, words }));
  return [...withPeople, ...alone].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
