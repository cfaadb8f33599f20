import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOf, isMonth, type Month, monthsAfter } from '../../core/calendar/day.ts';
import { ownValue } from '../../core/ownValue.ts';
import { type InContact, inContactWith } from '../../core/people/lookBack.ts';
import { words } from '../../locales/libraryWords.ts';
import { contactsIn } from '../../store/people/contacts.ts';
import { people } from '../../store/people/people.ts';
import { isAnyUnreadable } from '../../store/readable.ts';
import { today } from '../../store/today.ts';
import { Empty } from '../page/Empty.tsx';
import { useFocusOnChange } from '../page/focus.ts';
import { useMore } from '../page/More.tsx';
import { noonOf } from '../steps/stepToday.ts';
import styles from './LookBack.module.css';

const texts = words.lookBack;

/**
 * With whom the user was in contact in a month, how, and what they noted. Counts nothing and compares nothing.
 *
 * @param part the month in the address. Where there is none, or one to come, it is the last that is over, or this one
 *   if nobody is in that
 */
export function LookBack({ part }: { part: string | null }) {
  const present = today.value.slice(0, 7);
  const isAsked = part !== null && isMonth(part) && part <= present;
  const [isLastEmpty, setLastEmpty] = useState(false);
  const month = isAsked ? part : isLastEmpty ? present : monthsAfter(present, -1);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever leafs through the months goes on at the beginning of another.
  useFocusOnChange(part, () => title.current);
  const found = useMemo(() => contactsIn(month), [month]).value;
  useEffect(() => {
    if (!isAsked && found?.contacts.length === 0 && !isAnyUnreadable('contacts'))
      setLastEmpty(true);
  }, [isAsked, found]);
  const everybody = people.value;
  return (
    <>
      <p class={styles.why}>{texts.why}</p>
      <h2 ref={title} tabIndex={-1} class={styles.month}>
        {texts.yourMonth(noonOf(`${month}-01`))}
      </h2>
      <nav class={styles.turns} aria-label={texts.otherMonths}>
        {found?.hasEarlier && <MonthLink month={monthsAfter(month, -1)} />}
        {month < present && <MonthLink month={monthsAfter(month, 1)} />}
      </nav>
      {found && everybody && (
        <Everybody key={month} met={inContactWith(found.contacts, everybody)} />
      )}
    </>
  );
}

function MonthLink({ month }: { month: Month }) {
  return (
    <a class="quiet" href={`#month/${month}`}>
      {texts.month(noonOf(`${month}-01`))}
    </a>
  );
}

function Everybody({ met }: { met: readonly InContact[] }) {
  const { shown, end } = useMore(met, words.people.showMore);
  if (met.length === 0) {
    return (
      <Empty of={['contacts', 'people']}>
        <p class={styles.nothing}>{texts.nothing}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul>
        {shown.map(({ person: { id, name }, channels, noted }) => (
          <li key={id} class={styles.person}>
            <h3 dir="auto">
              <a href={`#people/${id}`}>{name}</a>
            </h3>
            {channels.length > 0 && (
              <p class={styles.ways}>
                {channels.map((kind) => ownValue(words.channels, kind) ?? kind).join(' · ')}
              </p>
            )}
            {noted.map(({ id, at, note }) => (
              <p key={id} class={styles.note}>
                <time dateTime={dayOf(at)}>{texts.day(new Date(at))}</time>
                <span dir="auto">{note}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {end}
    </>
  );
}
