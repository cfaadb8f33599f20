import { words } from '../../locales/libraryWords.ts';
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { AfterCall } from './AfterCall.tsx';
import { CallHosts } from './CallHosts.tsx';
import { CallKinds } from './CallKinds.tsx';
import { CallSwitches } from './CallSwitches.tsx';
import styles from './CallsSection.module.css';
import { ImportCalendar } from './calendar/ImportCalendar.tsx';
import { NextCalls } from './NextCalls.tsx';

const texts = words.callSettings;

/** The library's calls section. */
export function CallsSection() {
  const call = callAwaitingFeedback.value;
  return (
    <div class={styles.section}>
      {call && (
        <section>
          <h2>{texts.asked}</h2>
          <AfterCall key={call.id} call={call} isBrief={false} onSettled={focusTitle} />
        </section>
      )}
      <section>
        <h2>{texts.next}</h2>
        <NextCalls />
        <ImportCalendar />
        <p>
          <a class="quiet" href="/greenroom.html" target="_blank" rel="noreferrer">
            {words.calls.withCamera}
          </a>
        </p>
      </section>
      <section>
        <h2>{texts.kinds}</h2>
        <CallKinds />
      </section>
      <section>
        <h2>{texts.switches}</h2>
        <CallSwitches />
      </section>
      <section>
        <h2>{texts.hosts}</h2>
        <CallHosts />
      </section>
    </div>
  );
}

/** Moves the focus to the title when the question, which had it, disappears. */
function focusTitle(): void {
  document.querySelector('h1')?.focus();
}
