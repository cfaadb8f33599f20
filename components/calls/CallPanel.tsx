import { useState } from 'preact/hooks';
import { BASE } from '../../core/calls/kinds.ts';
import { words } from '../../locales/panelWords.ts';
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { type NextCall, nextCall } from '../../store/calls/reminders.ts';
import { favouriteCount } from '../../store/quotes/favourites.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import { AboutCall } from './AboutCall.tsx';
import { AfterCall } from './AfterCall.tsx';
import { BesideCall } from './BesideCall.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import type { CallModel } from './callModel.ts';
import { NextCalls } from './NextCalls.tsx';
import { whenSaid } from './ReminderRow.tsx';

const texts = words.calls;

interface Props {
  model: CallModel;
  /** Opens the side panel; null if this is the side panel. */
  onPanel: (() => void) | null;
}

const TITLES = { editor: texts.editTitle, nextCalls: texts.next };

/** The content of the popup and of the side panel: the checklist and the details of the call. */
export function CallPanel({ model, onPanel }: Props) {
  /** The view that replaces the checklist, or null. */
  const [view, setView] = useState<keyof typeof TITLES | null>(null);
  const [isBeside, setBeside] = useState(false);
  /** Whether the checklist is collapsed, to make room for the notes. */
  const [isFolded, setFolded] = useState(false);
  const asked = callAwaitingFeedback.value;
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
            <CallHead model={model} />
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
            title={texts.editTitle}
          />
        )}
        {view === 'nextCalls' && <NextCalls />}
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
            {isBeside && <BesideCall call={model.call} />}
            <AboutCall model={model} withPoints={!isBeside} />
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
          />
        )}
      </div>
      <Notices />
      <PanelFoot onNextCalls={view ? null : () => setView('nextCalls')} />
    </div>
  );
}

/** Moves the focus to the list, for buttons that disappear when pressed. */
function focusList(): void {
  document.querySelector<HTMLElement>('main input[type="checkbox"]')?.focus();
}

/** The head of the panel: people and kind of the call, and the button to end it. */
export function CallHead({ model }: { model: CallModel }) {
  const all = kinds.value;
  const call = model.call.value;
  if (!all || call === undefined) return <div class={styles.callHead} />;
  const [provider = ''] = call?.room?.split('/') ?? [];
  const kindId = model.kindId.value;
  const name = texts.providers[provider];
  return (
    <div class={styles.callHead}>
      {name && <p role="status">{texts.here(name)}</p>}
      <select
        aria-label={texts.kind}
        onChange={(event) => void model.chooseKind(event.currentTarget.value)}
      >
        {all.map(({ id, name: kind }) => (
          <option key={id} value={id} selected={id === kindId}>
            {kind}
          </option>
        ))}
      </select>
      {call && (
        <button type="button" class="quiet" onClick={() => void model.hangUp()}>
          {texts.over}
        </button>
      )}
    </div>
  );
}

const callTexts = words.nextCalls;

interface PanelFootProps {
  /** Shows the next calls; null if that is not offered. */
  onNextCalls: (() => void) | null;
}

/** The foot of the panel: the next calls, and links to the library. */
function PanelFoot({ onNextCalls }: PanelFootProps) {
  const count = favouriteCount.value;
  return (
    <footer class={styles.foot}>
      {onNextCalls && (
        <button type="button" class="quiet" onClick={onNextCalls}>
          {nextCallSaid(nextCall.value)}
        </button>
      )}
      <nav aria-label="Nahbar">
        <a class="quiet" href="/library.html#favourites" target="_blank" rel="noreferrer">
          {count === undefined ? texts.favourites : texts.count(count)}
        </a>
        <a class="quiet" href="/library.html#settings" target="_blank" rel="noreferrer">
          {texts.settings}
        </a>
      </nav>
    </footer>
  );
}

/** The sentence about the next call. */
function nextCallSaid(call: NextCall | null | undefined): string {
  if (!call) return texts.next;
  return callTexts.nextAt(whenSaid(call.at, Date.now()), call.name || callTexts.aCall);
}

interface ProgressProps {
  model: CallModel;
  /** Unticks every item. */
  onAfresh: () => void;
}

/** The progress of the checklist, as a bar and as text for screen readers. */
export function Progress({ model, onAfresh }: ProgressProps) {
  const { done, total, allSet } = model.progress.value;
  const known = model.items.value !== undefined && model.ticked.value !== undefined;
  const sentence = allSet ? texts.allSet : texts.progress(done, total);
  if (known && total === 0) return null;
  return (
    <div class={styles.progress}>
      <progress max={Math.max(total, 1)} value={done} aria-label={texts.list} />
      <p
        role="status"
        class={allSet ? styles.allSet : undefined}
        data-afresh={texts.progress(0, total)}
      >
        {known ? sentence : ''}
      </p>
      <button type="button" class="quiet" disabled={!model.ticked.value?.length} onClick={onAfresh}>
        {texts.newCall}
      </button>
    </div>
  );
}
