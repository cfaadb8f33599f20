import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../core/calls/call.ts';
import type { CallKind } from '../../core/calls/kinds.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/words.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import { useBrought } from '../page/useBrought.ts';
import { AboutCall } from './AboutCall.tsx';
import type { AfterCallProps } from './AfterCall.tsx';
import { CallHead } from './CallHead.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import type { CallModel } from './callModel.ts';
import { PanelFoot } from './PanelFoot.tsx';
import { Progress } from './Progress.tsx';

const texts = words.calls;

/** What a panel shows from the store. */
export interface PanelContent {
  model: CallModel;
  kinds: ReadonlySignal<readonly CallKind[] | undefined>;
  peopleOfCall: ReadonlySignal<Person[] | undefined>;
  /** The call that the user is to be asked about; null where there is none. */
  askedCall: ReadonlySignal<Call | null | undefined>;
  favouriteCount: ReadonlySignal<number | undefined>;
}

/** What a panel shows only when it is wanted. */
export interface PanelParts {
  editor(): Promise<ComponentType>;
  nextCalls(): Promise<ComponentType>;
  beside(): Promise<ComponentType>;
  /** What the way to the next calls says, once the list stands. */
  nextCallLine(): Promise<ComponentType>;
  afterCall(): Promise<ComponentType<AfterCallProps>>;
}

interface Props {
  content: PanelContent;
  bring: () => Promise<PanelParts>;
  /** Opens the panel beside the call; null where this is it. */
  onPanel: (() => void) | null;
}

const TITLES = { editor: texts.editTitle, nextCalls: texts.next };

/** What the popup shows, and the panel beside a call: the checklist and what belongs to the call. */
export function CallPanel({ content, bring, onPanel }: Props) {
  const { model, kinds, peopleOfCall, askedCall } = content;
  /** What stands in the place of the checklist. */
  const [view, setView] = useState<{ of: keyof typeof TITLES; View: ComponentType } | null>(null);
  const [isBeside, setBeside] = useState(false);
  /** Whether the checklist is put away, so that the notes are in sight. */
  const [isFolded, setFolded] = useState(false);
  const Beside = useBrought(isBeside, async () => (await bring()).beside());
  const asked = askedCall.value ?? null;
  const AfterCall = useBrought(asked !== null, async () => (await bring()).afterCall());

  const [isIdle, setIdle] = useState(false);
  useEffect(() => void requestIdleCallback(() => setIdle(true)), []);
  const Line = useBrought(isIdle, async () => (await bring()).nextCallLine());

  const show = async (of: keyof typeof TITLES) =>
    setView({ of, View: await (await bring())[of]() });
  return (
    <div
      class={styles.panel}
      data-began={model.call.value?.startedAt}
      data-passing={view || isBeside || isFolded ? '' : undefined}
    >
      <header>
        <div class={styles.head}>
          <h1>{view ? TITLES[view.of] : texts.title}</h1>
          <button
            type="button"
            class="quiet"
            onClick={() => (view ? setView(null) : void show('editor'))}
          >
            {view ? texts.done : texts.edit}
          </button>
        </div>
        {!view && (
          <>
            <CallHead model={model} kinds={kinds} />
            <Progress model={model} onAfresh={() => void model.startAfresh().then(focusList)} />
          </>
        )}
        <DatabaseNote />
      </header>
      <main>
        {view ? (
          <view.View />
        ) : (
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
            {Beside && <Beside />}
            <AboutCall model={model} peopleOfCall={peopleOfCall} withPoints={!Beside} />
            {!isFolded && <Checklist model={model} />}
          </>
        )}
      </main>
      <div class={styles.after} data-passing="">
        {asked && AfterCall && !view && (
          <AfterCall
            key={asked.id}
            call={asked}
            isBrief={model.call.value !== null}
            onSettled={focusList}
          />
        )}
      </div>
      <Notices />
      <PanelFoot
        favouriteCount={content.favouriteCount}
        Line={Line}
        onNextCalls={view ? null : () => void show('nextCalls')}
      />
    </div>
  );
}

/** For buttons that go with what they did: they must not take the focus with them. */
function focusList(): void {
  document.querySelector<HTMLElement>('main input[type="checkbox"]')?.focus();
}
