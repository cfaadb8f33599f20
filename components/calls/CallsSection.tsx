import { useRef, useState } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { focusTitle, useFocusOnChange } from '../page/focus.ts';
import { Icon, PLUS } from '../page/Icon.tsx';
import { LinkRow } from '../page/LinkRow.tsx';
import { TitleBar } from '../page/TitleBar.tsx';
import { AfterCall } from './AfterCall.tsx';
import { CallNow, callNow } from './CallNow.tsx';
import styles from './CallsSection.module.css';
import { ImportCalendar } from './calendar/ImportCalendar.tsx';
import { PasteInvitation } from './calendar/PasteInvitation.tsx';
import { NewReminder, NextCalls } from './NextCalls.tsx';
import { PastCalls } from './PastCalls.tsx';

const texts = words.callSettings;
const library = words.library;

/** The library's calls section: the question after a call, the calls to come, and ways to prepare for them. */
export function CallsSection() {
  const call = callAwaitingFeedback.value;
  const [isNew, setNew] = useState(false);
  const next = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setNew(false);
    button.current?.focus();
  };
  // Whoever asked for the form goes on in it.
  useFocusOnChange(isNew, () => isNew && next.current?.querySelector('select'));
  return (
    <div class={styles.section}>
      <TitleBar>
        <button
          type="button"
          ref={button}
          class={`edged ${styles.new}`}
          aria-expanded={isNew}
          onClick={() => setNew(!isNew)}
        >
          <Icon path={PLUS} />
          {words.nextCalls.new}
        </button>
      </TitleBar>
      {call && (
        <section>
          <h2>{texts.asked}</h2>
          <AfterCall key={call.id} call={call} onSettled={focusTitle} />
        </section>
      )}
      {callNow.value && (
        <section>
          <h2>{library.callNow}</h2>
          <ul>
            <CallNow />
          </ul>
        </section>
      )}
      <section ref={next}>
        <h2>{texts.next}</h2>
        {isNew && <NewReminder onSaved={close} onCancel={close} />}
        <NextCalls />
        <ImportCalendar />
        <PasteInvitation />
      </section>
      <section>
        <h2>{library.pastCalls}</h2>
        <PastCalls />
      </section>
      <section>
        <h2>{library.preparation}</h2>
        <LinkRow href="#lists" name={library.lists} why={library.listsWhy} />
        <LinkRow
          href="/greenroom.html"
          name={library.greenroom}
          why={library.greenroomWhy}
          isOtherPage
        />
      </section>
    </div>
  );
}
