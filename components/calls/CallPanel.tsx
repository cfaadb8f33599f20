import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Call } from '../../core/calls/call.ts';
import type { CallKind } from '../../core/calls/kinds.ts';
import type { Person } from '../../core/people/person.ts';
import { callsTexts as texts } from '../../locales/calls.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import { useBrought } from '../page/useBrought.ts';
import { AboutCall } from './AboutCall.tsx';
import { CallHead } from './CallHead.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import type { CallModel } from './callModel.ts';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelTitle } from './PanelTitle.tsx';
import { Progress } from './Progress.tsx';

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
  afterCall(): Promise<ComponentType<{ call: Call; onSettled: () => void }>>;
}

/** What stands in the place of the checklist; null where it stands there itself. */
export type PanelView = { of: 'editor' | 'nextCalls'; View: ComponentType } | null;

interface Props {
  content: PanelContent;
  bring: () => Promise<PanelParts>;
  /** Opens the panel beside the call; null where this is it. */
  onPanel: (() => void) | null;
}

/** What the popup shows, and the panel beside a call: the checklist and what belongs to the call. */
export function CallPanel({ content, bring, onPanel }: Props) {
  const { model, kinds, peopleOfCall, askedCall } = content;
  const [view, setView] = useState<PanelView>(null);
  const [isBeside, setBeside] = useState(false);
  const [isFolded, setFolded] = useState(false);
  const Beside = useBrought(isBeside, async () => (await bring()).beside());
  const asked = askedCall.value ?? null;
  const AfterCall = useBrought(asked !== null, async () => (await bring()).afterCall());

  const show = async (of: 'editor' | 'nextCalls') =>
    setView({ of, View: await (await bring())[of]() });
  const fold = () => {
    setFolded(!isFolded);
    if (!isFolded) setBeside(true);
  };
  // Its buttons go with what they did, and must not take the focus with them.
  const focusList = () => document.querySelector<HTMLElement>('main input')?.focus();
  return (
    <div
      class={styles.panel}
      data-began={model.call.value?.startedAt}
      data-passing={view || isBeside || isFolded ? '' : undefined}
    >
      <header>
        <PanelTitle
          view={view}
          isFolded={isFolded}
          onFold={onPanel ? null : fold}
          onPanel={onPanel}
          onEdit={() => (view ? setView(null) : void show('editor'))}
        />
        {!view && (
          <>
            <CallHead model={model} kinds={kinds} />
            <Progress model={model} />
          </>
        )}
        <DatabaseNote />
      </header>
      <main>
        {view ? (
          <view.View />
        ) : (
          <>
            <AboutCall model={model} peopleOfCall={peopleOfCall} />
            <button
              type="button"
              class="quiet"
              aria-expanded={isBeside}
              onClick={() => setBeside(!isBeside)}
            >
              {texts.beside}
            </button>
            {Beside && <Beside />}
            {!isFolded && <Checklist model={model} />}
          </>
        )}
      </main>
      <div class={styles.after} data-passing="">
        {asked && AfterCall && !view && (
          <AfterCall key={asked.id} call={asked} onSettled={focusList} />
        )}
      </div>
      <Notices />
      <PanelFoot
        model={model}
        favouriteCount={content.favouriteCount}
        view={view}
        onNextCalls={() => void show('nextCalls')}
        onAfresh={() => void model.startAfresh().then(focusList)}
      />
    </div>
  );
}
