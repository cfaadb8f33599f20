import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BASE } from '../../core/calls/kinds.ts';
import { beginsAt } from '../../core/calls/reminder.ts';
import { introductionIn } from '../../core/settings/introduction.ts';
import { unbroken } from '../../core/typography.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLanguage, uiLocale } from '../../platform/language.ts';
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { discretion } from '../../store/calls/discretion.ts';
import { nextCall } from '../../store/calls/reminders.ts';
import { takePersonOfActiveTab } from '../../store/people/takePerson.ts';
import { introduction } from '../../store/settings/introduction.ts';
import { clockOf } from '../page/clockOf.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { PERSON } from '../page/Icon.tsx';
import { pressOf } from '../page/keys.ts';
import { Menu, type MenuEntry } from '../page/Menu.tsx';
import { Notices } from '../page/Notices.tsx';
import { hush, say } from '../page/notices.ts';
import { AfterCall } from './AfterCall.tsx';
import { BesideCall } from './BesideCall.tsx';
import {
  CallKind,
  CallPeople,
  HiddenDetails,
  hasDetails,
  Progress,
  peopleSaid,
} from './CallHead.tsx';
import styles from './CallPanel.module.css';
import { CallSheet } from './CallSheet.tsx';
import { Checklist, pointsFirst } from './Checklist.tsx';
import type { CallModel } from './callModel.ts';
import {
  AGAIN,
  ASK,
  CALENDAR,
  CAMERA,
  EDIT,
  FLAG,
  LIST,
  PEOPLE,
  SETTINGS,
  SIDE,
  TALK,
} from './icons.ts';
import { NewReminder, NextCalls } from './NextCalls.tsx';

const texts = words.calls;

interface Props {
  model: CallModel;
  /** Opens the side panel; null if this is the side panel. */
  onPanel: (() => void) | null;
  /** Whether it is over a private window: then there is the checklist alone, and nothing is kept. */
  isPrivate: boolean;
}

/** What is shown: the call, the question after one, or what the menu leads to. */
type View = 'call' | 'after' | 'beside' | 'nextCalls' | 'remind';

/** The content of the popup and of the side panel: the checklist and the details of the call. */
export function CallPanel({ model, onPanel, isPrivate }: Props) {
  const [chosen, setView] = useState<View | null>(null);
  /** The call whose names and notes the panel shows on demand. */
  const [revealed, setRevealed] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const call = model.call.value;
  const asked = isPrivate ? null : callAwaitingFeedback.value;
  // A shared screen shows no names and no notes: who wants to see them presses for it.
  const isDiscreet = !isPrivate && (!!call || discretion.value === 'asked');
  // The question takes the place of the list, unless that is needed now, for a call that is under way, or names people.
  const usual = asked && !isDiscreet ? 'after' : 'call';
  const view = chosen === 'after' && !asked ? usual : (chosen ?? usual);
  const isCall = view === 'call';
  const { allSet } = model.progress.value;
  /** Whether the checklist is all there is, as in a popup; otherwise it is one part of a sheet. */
  const isList = onPanel !== null || isPrivate;
  const isReady = isCall && isList && allSet;
  const areNamesShown = !isDiscreet || revealed === call?.id;
  // The first note makes a call, too: which one is known when it is asked for.
  const reveal = () => setRevealed(model.call.peek()?.id ?? null);
  const titles: Record<View, string> = {
    call: isReady ? texts.allSet : isList ? texts.title : titleOf(model, areNamesShown),
    after: words.afterCall.title,
    beside: texts.beside,
    nextCalls: texts.next,
    remind: words.nextCalls.new,
  };
  const hangUp = async () => {
    await model.hangUp();
    // The button is gone with the call, and what follows need not be a question, which takes the focus.
    if (document.activeElement === document.body) title.current?.focus();
  };
  // What was announced may name somebody.
  useLayoutEffect(hush, [view, areNamesShown, call?.id]);
  const isFirst = useRef(true);
  // What had the focus may have gone with the view before. The question is answered by typing.
  useLayoutEffect(() => {
    const note = view === 'after' ? document.querySelector<HTMLElement>('main textarea') : null;
    const next = note ?? (isFirst.current ? null : title.current);
    isFirst.current = false;
    if (document.activeElement === document.body) next?.focus();
  }, [view]);

  const heading = (
    <h1
      ref={title}
      tabIndex={-1}
      dir="auto"
      class={isReady ? styles.ready : undefined}
      data-afresh={isCall && isList ? texts.title : undefined}
    >
      {titles[view]}
    </h1>
  );
  const leave = (event: KeyboardEvent) => {
    if (view === usual || pressOf(event) !== 'Escape') return;
    // Browsers close a popup on Escape: only from where it began.
    event.preventDefault();
    setView(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of everything in it
    <div
      class={styles.panel}
      onKeyDown={leave}
      data-began={call?.startedAt}
      data-passing={isCall && revealed === null ? undefined : ''}
    >
      <header>
        <div class={styles.head}>
          {isCall && !isList ? <CallKind model={model} /> : heading}
          {isCall && isList && <Progress model={model} />}
          {isPrivate ? null : isCall || view === usual ? (
            <Menu label={texts.more} groups={entriesOf(model, view, setView, hangUp, onPanel)} />
          ) : (
            <button type="button" class="plain" onClick={() => setView(null)}>
              {texts.done}
            </button>
          )}
        </div>
        {isCall && !isList && heading}
        {isCall && isList && <CallKind model={model} />}
        {isPrivate && <p>{texts.isPrivate}</p>}
        {isCall && !isList && areNamesShown && (
          <CallPeople model={model} onOpen={() => setView('beside')} />
        )}
        {isCall && !isPrivate && !areNamesShown && hasDetails(model) && (
          <HiddenDetails onShow={isList ? () => setView('beside') : reveal} />
        )}
        <DatabaseNote />
      </header>
      <main>
        {view === 'after' && asked && (
          <AfterCall key={asked.id} call={asked} onSettled={() => setView(null)} />
        )}
        {view === 'beside' && <BesideCall model={model} />}
        {view === 'nextCalls' && (
          <>
            <NextCalls />
            <p>
              <button type="button" class="edged" onClick={() => setView('remind')}>
                {words.nextCalls.new}
              </button>
            </p>
          </>
        )}
        {view === 'remind' && (
          <>
            <NewReminder onSaved={() => setView('nextCalls')} onCancel={() => setView(null)} />
            <NextCalls />
          </>
        )}
        {isCall &&
          (isList ? (
            <Checklist model={model} />
          ) : (
            <CallSheet model={model} areNamesShown={areNamesShown} onShow={reveal} />
          ))}
      </main>
      <Notices />
      {isCall && !isPrivate && (
        <footer class={styles.foot}>
          {!onPanel && call && (
            <button type="button" class="primary" onClick={() => void hangUp()}>
              {texts.over}
            </button>
          )}
          <NextCallLine isNamed={!isDiscreet} onOpen={() => setView('nextCalls')} />
        </footer>
      )}
    </div>
  );
}

/** The title of the side panel: who the call is with, or what it is that is prepared, or only that there is one. */
function titleOf(model: CallModel, areNamesShown: boolean): string {
  if (!model.call.value) return texts.title;
  const planned = model.planned.value;
  const named = areNamesShown && (peopleSaid(model) || planned?.title);
  return named || (planned ? texts.callAt(clockOf(beginsAt(planned))) : texts.inCall);
}

/** The entries of the menu in `view`: only those that apply. */
function entriesOf(
  model: CallModel,
  view: View,
  show: (view: View) => void,
  hangUp: () => Promise<void>,
  onPanel: Props['onPanel'],
): MenuEntry[][] {
  const isCall = view === 'call';
  const call = model.call.value;
  const to = (label: string, icon: string, next: View): MenuEntry => ({
    ...{ label, icon },
    act: () => show(next),
  });
  const entries: (MenuEntry | false | null | undefined)[] = [
    isCall && callAwaitingFeedback.value && to(texts.whoBefore, ASK, 'after'),
    !isCall && to(texts.toList, LIST, 'call'),
    onPanel && { label: texts.panel, icon: SIDE, act: onPanel },
    isCall && to(texts.beside, TALK, 'beside'),
    isCall &&
      introduction.value &&
      introductionIn(introduction.value, uiLanguage) !== '' && {
        ...{ label: texts.introduce, icon: PERSON },
        act: () => void copyIntroduction(),
      },
    to(words.nextCalls.new, CALENDAR, 'remind'),
    onPanel && call && { label: texts.over, icon: FLAG, act: () => void hangUp() },
    isCall &&
      model.ticked.value?.length !== 0 && {
        ...{ label: texts.newCall, icon: AGAIN },
        act: () => void model.startAfresh(),
      },
    isCall &&
      pointsFirst(model.items.value ?? []) === 0 && {
        ...{ label: texts.withCamera, icon: CAMERA, href: '/greenroom.html' },
      },
  ];
  return [
    entries.filter((entry) => !!entry),
    [
      {
        ...{ label: texts.edit, icon: EDIT },
        href: `/library.html#lists/${model.kindId.value ?? BASE}`,
      },
      // The panel is over no page that the user has let Nahbar look into.
      ...(onPanel ? [{ label: texts.takePerson, icon: PERSON, act: () => void takePerson() }] : []),
      { label: texts.people, icon: PEOPLE, href: '/library.html#people' },
      { label: texts.settings, icon: SETTINGS, href: '/library.html#settings' },
    ],
  ];
}

/** Takes the person of the page under the popup, which closes: what is found stands in the library. */
async function takePerson(): Promise<void> {
  if (await takePersonOfActiveTab().catch(() => false)) close();
  else say(texts.noPage);
}

/** Copies what the user says of themself, for the chat of a call. */
async function copyIntroduction(): Promise<void> {
  const text = introduction.value && introductionIn(introduction.value, uiLanguage);
  try {
    await navigator.clipboard.writeText(text ?? '');
    say(texts.introduced);
  } catch {
    say(texts.notCopied);
  }
}

/** How often the line says anew how long it is until the next call. */
const MINUTE_MS = 60_000;

/** The line about the next call. Renders nothing if there is none. */
function NextCallLine({ isNamed, onOpen }: { isNamed: boolean; onOpen: () => void }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const next = nextCall.value;
  if (!next) return null;
  return (
    <p class={styles.next}>
      <button type="button" onClick={onOpen}>
        {/* Not cached: the next popup may be opened at any time, with others looking on. */}
        <b>{clockOf(next.at)}</b>{' '}
        <span dir="auto" data-passing="">
          {(isNamed && next.name) || words.nextCalls.aCall}
        </span>
      </button>
      <span data-passing="">{soonSaid(next.at - now)}</span>
    </p>
  );
}

/** In how much time something is, in minutes or hours; that it has begun, if the time is negative. */
function soonSaid(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes <= 0) return words.nextCalls.begun;
  const said = new Intl.RelativeTimeFormat(uiLocale);
  return unbroken(
    minutes < 60 ? said.format(minutes, 'minute') : said.format(Math.round(minutes / 60), 'hour'),
  );
}
