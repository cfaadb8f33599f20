import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Call } from '../../core/calls/call.ts';
import { words } from '../../locales/libraryWords.ts';
import { AfterCall, type AfterCallStore } from './AfterCall.tsx';
import { CallHosts, type HostStore } from './CallHosts.tsx';
import { CallKinds, type KindStore } from './CallKinds.tsx';
import { type BadgeStore, CallSwitches } from './CallSwitches.tsx';
import styles from './CallsSection.module.css';
import { NextCalls, type ReminderStore } from './NextCalls.tsx';

const texts = words.callSettings;

interface Props {
  /** The call that the user is to be asked about; null where there is none. */
  asked: ReadonlySignal<Call | null | undefined>;
  store: AfterCallStore & ReminderStore & KindStore & BadgeStore & HostStore;
  /** Takes over calls from a calendar. */
  calendar: ComponentChildren;
}

/** All that can be said of calls before and after them. */
export function CallsSection({ asked, store, calendar }: Props) {
  const call = asked.value;
  return (
    <div class={styles.section}>
      {call && (
        <section>
          <h2>{texts.asked}</h2>
          <AfterCall
            key={call.id}
            call={call}
            isBrief={false}
            onSettled={focusTitle}
            store={store}
          />
        </section>
      )}
      <section>
        <h2>{texts.next}</h2>
        <NextCalls store={store} />
        {calendar}
        <p>
          <a class="quiet" href="/greenroom.html" target="_blank" rel="noreferrer">
            {words.calls.withCamera}
          </a>
        </p>
      </section>
      <section>
        <h2>{texts.kinds}</h2>
        <CallKinds store={store} />
      </section>
      <section>
        <h2>{texts.switches}</h2>
        <CallSwitches store={store} />
      </section>
      <section>
        <h2>{texts.hosts}</h2>
        <CallHosts store={store} />
      </section>
    </div>
  );
}

/** The question goes with its answer, and must not take the focus with it. */
function focusTitle(): void {
  document.querySelector('h1')?.focus();
}
