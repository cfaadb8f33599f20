import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Call } from '../../core/calls/call.ts';
import { BASE, type CallKind } from '../../core/calls/kinds.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/panelWords.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import { AboutCall } from './AboutCall.tsx';
import { AfterCall, type AfterCallStore } from './AfterCall.tsx';
import { BesideCall, type BesideCallStore } from './BesideCall.tsx';
import { CallHead } from './CallHead.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import { ChecklistEditor, type ChecklistStore } from './ChecklistEditor.tsx';
import type { CallModel } from './callModel.ts';
import { NextCalls, type ReminderStore } from './NextCalls.tsx';
import { type FootStore, PanelFoot } from './PanelFoot.tsx';
import { Progress } from './Progress.tsx';

const texts = words.calls;

/** What a panel shows first, and asks of the store. */
export interface PanelStore
  extends AfterCallStore,
    BesideCallStore,
    ChecklistStore,
    FootStore,
    ReminderStore {
  kinds: ReadonlySignal<readonly CallKind[] | undefined>;
  peopleOfCall: ReadonlySignal<Person[] | undefined>;
  /** The call that the user is to be asked about; null where there is none. */
  askedCall: ReadonlySignal<Call | null | undefined>;
}

interface Props {
  model: CallModel;
  store: PanelStore;
  /** Opens the panel beside the call; null where this is it. */
  onPanel: (() => void) | null;
}

const TITLES = { editor: texts.editTitle, nextCalls: texts.next };

/** What the popup shows, and the panel beside a call: the checklist and what belongs to the call. */
export function CallPanel({ model, store, onPanel }: Props) {
  /** What stands in the place of the checklist. */
  const [view, setView] = useState<keyof typeof TITLES | null>(null);
  const [isBeside, setBeside] = useState(false);
  /** Whether the checklist is put away, so that the notes are in sight. */
  const [isFolded, setFolded] = useState(false);
  const asked = store.askedCall.value;
  return (
    <div
      class={styles.panel}
      data-began={model.call.value?.startedAt}
      data-passing={view || isBeside || isFolded ? '' : undefined}
    >
      <header>
        <div class={styles.head}>
          <h1>{view ? TITLES[view] : texts.title}</h1>
          <button type="button" class="quiet" onClick={() => setView(view ? null : 'editor')}>
            {view ? texts.done : texts.edit}
          </button>
        </div>
        {!view && (
          <>
            <CallHead model={model} kinds={store.kinds} />
            <Progress model={model} onAfresh={() => void model.startAfresh().then(focusList)} />
          </>
        )}
        <DatabaseNote />
      </header>
      <main>
        {view === 'editor' && (
          <ChecklistEditor
            kindId={model.kindId.value ?? BASE}
            items={model.items}
            store={store}
            title={texts.editTitle}
          />
        )}
        {view === 'nextCalls' && <NextCalls store={store} />}
        {!view && (
          <>
            <p class={styles.head}>
              <button
                type="button"
                class="quiet"
                aria-expanded={isBeside}
                onClick={() => setBeside(!isBeside)}
              >
                {texts.beside}
              </button>
              {onPanel ? (
                <button type="button" class="quiet" onClick={onPanel}>
                  {texts.panel}
                </button>
              ) : (
                <button type="button" class="quiet" onClick={() => setFolded(!isFolded)}>
                  {isFolded ? texts.unfold : texts.fold}
                </button>
              )}
            </p>
            {isBeside && <BesideCall call={model.call} store={store} />}
            <AboutCall model={model} peopleOfCall={store.peopleOfCall} withPoints={!isBeside} />
            {!isFolded && <Checklist model={model} />}
          </>
        )}
      </main>
      <div class={styles.after} data-passing="">
        {asked && !view && (
          <AfterCall
            key={asked.id}
            call={asked}
            isBrief={model.call.value !== null}
            onSettled={focusList}
            store={store}
          />
        )}
      </div>
      <Notices />
      <PanelFoot store={store} onNextCalls={view ? null : () => setView('nextCalls')} />
    </div>
  );
}

/** For buttons that go with what they did: they must not take the focus with them. */
function focusList(): void {
  document.querySelector<HTMLElement>('main input[type="checkbox"]')?.focus();
}
