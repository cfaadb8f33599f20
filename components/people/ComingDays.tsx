import type { ComponentChild } from 'preact';
import { dayOf, daysAfter, momentOf, startOfDay } from '../../core/calendar/day.ts';
import { linkOf, type MeetingAhead, meetingsAhead } from '../../core/people/meeting.ts';
import { type Occasion, occasionsAhead, occasionsOn } from '../../core/people/occasions.ts';
import { whyOf } from '../../core/steps/choose.ts';
import { standing } from '../../core/steps/day.ts';
import { occasionKey } from '../../core/steps/recent.ts';
import { words } from '../../locales/libraryWords.ts';
import { circles } from '../../store/people/circles.ts';
import { people } from '../../store/people/people.ts';
import { rowsOfToday } from '../../store/steps/today.ts';
import { today } from '../../store/today.ts';
import { useMore } from '../page/More.tsx';
import styles from './ComingDays.module.css';
import { yearlyName } from './YearlyDates.tsx';

const texts = words.occasions;

/** How many days ahead a birthday is told of. */
const DAYS_AHEAD = 7;

interface Line {
  day: string;
  line: () => ComponentChild;
}

/** A quiet line for each birthday and follow-up of today and of the week ahead, and for meetings of today and tomorrow. */
export function ComingDays() {
  const all = people.value;
  const day = today.value;
  if (!all) return null;
  // The last moment of the day: who was spoken to today has been greeted.
  const tonight = startOfDay(new Date(`${day}T12:00`).getTime(), { days: 1 }) - 1;
  const step = standing(rowsOfToday.value ?? [], day);
  // What is the step of today stands there already.
  const others = occasionsOn(all, tonight).filter(
    (occasion) =>
      !step ||
      occasionKey(occasion.person.id, whyOf(occasion)) !== occasionKey(step.personId, step.why),
  );
  const lines: Line[] = [
    ...others.map((occasion) => ({ day, line: () => occasionLine(occasion, day) })),
    ...meetingsAhead(circles.value ?? [], day).map((ahead) => ({
      day: ahead.meeting.day,
      line: () => meetingLine(ahead, day),
    })),
    ...occasionsAhead(all, day, DAYS_AHEAD).map((occasion) => ({
      day: occasion.day,
      line: () => occasionLine(occasion, day),
    })),
  ];
  if (lines.length === 0) return null;
  return <Lines lines={lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))} />;
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { shown, end } = useMore(lines, words.people.showMore);
  return (
    <>
      <ul class={styles.coming} aria-label={texts.coming}>
        {shown.map(({ line }) => line())}
      </ul>
      {end}
    </>
  );
}

function occasionLine(occasion: Occasion, day: string) {
  return (
    <li key={keyOf(occasion)} dir="auto">
      <a href={`#people/${occasion.person.id}`}>{sentence(occasion, day)}</a>
    </li>
  );
}

function meetingLine({ circle, meeting }: MeetingAhead, day: string) {
  const { id, name, meetsAt = '' } = circle;
  const link = linkOf(circle);
  const begins = momentOf(meeting.day, meeting.time);
  return (
    <li key={`circle ${id}`} dir="auto">
      <a href={`#people/circles/${id}`}>
        {words.meetings.ahead(
          name,
          whenOf(meeting.day, day),
          begins === null ? null : new Date(begins),
        )}
      </a>{' '}
      {link ? (
        <a href={link} target="_blank" rel="noreferrer" aria-label={words.meetings.openOf(name)}>
          {words.meetings.open}
        </a>
      ) : (
        meetsAt
      )}
    </li>
  );
}

function keyOf(occasion: Occasion): string {
  const what = occasion.kind === 'follow-up' ? occasion.followUp.id : yearlyName(occasion.date);
  return `${occasion.person.id} ${occasion.day} ${what}`;
}

function sentence(occasion: Occasion, day: string): string {
  const { name } = occasion.person;
  const when = whenOf(occasion.day, day);
  if (occasion.kind === 'follow-up') return texts.occasionOf(name, occasion.followUp.text, when);
  if (occasion.date.kind === 'birthday') return texts.birthdayOf(name, when);
  return texts.occasionOf(name, yearlyName(occasion.date), when);
}

/** Nothing is late: what waits from before is for today. */
function whenOf(day: string, now: string): string {
  if (day <= now) return texts.today;
  if (day === daysAfter(now, 1)) return texts.tomorrow;
  const date = new Date(`${day}T12:00`);
  return dayOf(date.getTime()) === daysAfter(now, DAYS_AHEAD)
    ? texts.onDate(date)
    : texts.onDay(date);
}
