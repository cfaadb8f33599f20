import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { Discreet } from '../../components/calls/Discreet.tsx';
import { QuickAnswer } from '../../components/calls/QuickAnswer.tsx';
import { TopLine } from '../../components/calls/TopLine.tsx';
import { SectionLinks } from '../../components/library/SectionLinks.tsx';
import { DatabaseNote } from '../../components/page/DatabaseNote.tsx';
import { Notices } from '../../components/page/Notices.tsx';
import { attempt, dismiss, hush, notice } from '../../components/page/notices.ts';
import { NothingLeft } from '../../components/quotes/NothingLeft.tsx';
import { newTabModel } from '../../components/quotes/newTab.ts';
import { QuoteActs, type StepKeys } from '../../components/quotes/QuoteActs.tsx';
import type { QuoteElement } from '../../components/quotes/QuoteElement.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { StepOfDay } from '../../components/steps/StepOfDay.tsx';
import { stepToday } from '../../components/steps/stepToday.ts';
import { dayOf } from '../../core/calendar/day.ts';
import { answerSaveRequests } from '../../platform/saveRequest.ts';
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { discretion } from '../../store/calls/discretion.ts';
import { peopleWith } from '../../store/people/people.ts';
import { isFavourite as isFavouriteIn } from '../../store/quotes/favourites.ts';
import { isAnyOn, pinned, showAll } from '../../store/quotes/rotation.ts';
import { noteNewTab } from '../../store/settings/newTab.ts';
import { settings } from '../../store/settings/settings.ts';
import { followDay, followMinute, today } from '../../store/today.ts';
import '../../styles/buttons.css';
import '../../styles/fields.css';

const place = document.querySelector('nahbar-quote') as QuoteElement;
const tab = newTabModel(place);

const step = stepToday();
followDay();
followMinute();
noteNewTab();

/** As the first paint had it; a change takes effect in the next tab. */
const showsQuote = document.documentElement.dataset.withoutQuote === undefined;
const hasClock = computed(() => settings.value?.clock === 'on');

const isFavourite = isFavouriteIn(tab.shownId);
const keysAct = computed(() => settings.value && settings.value.keys === 'on');
const openLibrary = () => location.assign('/library.html#today');

effect(() => {
  if (settings.value) void tab.setLanguage(settings.value.quoteLanguage);
});

let isFilling = false;

/** Shows a quote if none is shown. Concurrent calls show only one. */
async function fillEmptyPage(): Promise<void> {
  if (isFilling || tab.shown.value !== null) return;
  isFilling = true;
  await tab.next();
  isFilling = false;
}

// Every quote was hidden or switched off, and now there is one again, perhaps by an act in another page.
effect(() => {
  if (showsQuote && tab.shown.value === null && isAnyOn.value) void fillEmptyPage();
});

// A tab may be looked at for days, or for the first time long after it was opened.
let day = dayOf(place.shownAt);
effect(() => {
  if (!showsQuote || today.value === day) return;
  day = today.value;
  void tab.showQuoteOfDay();
});

const main = document.getElementById('quote') as HTMLElement;

// A selection within the quote is not saved as another quote: the quote becomes a favourite.
answerSaveRequests(() => {
  const selection = getSelection();
  const isOfQuote = !selection?.isCollapsed && selection?.containsNode(place, true);
  if (!isOfQuote || !tab.shown.value) return 'nothing';
  if (isFavourite.value) return 'known';
  void tab.toggleFavourite(false);
  return 'saving';
});

async function bringBack(): Promise<void> {
  // The button disappears: the focus goes to the page, for the keyboard.
  if (!(await attempt(showAll))) return;
  main.focus();
  // Not left to the effect: the signal does not change if it had not been updated to "none" yet.
  await fillEmptyPage();
}

function InsteadOfQuote() {
  return showsQuote && tab.shown.value === null ? (
    <NothingLeft onShowAll={() => void bringBack()} />
  ) : null;
}

const topLine = document.getElementById('top') as HTMLElement;

// A notice comes under the line, which has one row or, in a narrow window, more.
effect(() => {
  if (!notice.value) return;
  const { bottom, height } = topLine.getBoundingClientRect();
  document.documentElement.style.setProperty('--line-end', `${height && bottom}px`);
});

// What has just been said may name somebody.
effect(() => {
  if (!discretion.value) return;
  hush();
  dismiss();
});

const foot = document.getElementById('step') as HTMLElement;
const peopleAsked = peopleWith(computed(() => callAwaitingFeedback.value?.personIds));

/** The question after a call, else the step of the day: only one of them at a time, and nobody's name in a call. */
function Foot() {
  const why = discretion.value;
  if (why) return <Discreet why={why} />;
  // Not before it is known: a name that goes away again was seen.
  if (why === undefined) return null;
  const call = callAwaitingFeedback.value;
  if (call === undefined) return null;
  if (call === null)
    return settings.value?.stepOnTab === 'on' && <StepOfDay step={step} place={foot} />;
  return (
    <QuickAnswer
      key={call.id}
      call={call}
      people={peopleAsked}
      onSettled={() => foot.focus()}
      titleId="step-title"
    />
  );
}

/** By a key that is pressed nowhere the focus goes to the step, into no field: from there the next Tab goes on. */
function byKey(act: () => void): void {
  if (document.activeElement === document.body) foot.focus({ preventScroll: true });
  act();
}

const stepKeys: StepKeys = {
  done: () => byKey(step.done),
  putOff: (until) => byKey(() => step.putOff(until)),
  another: () => byKey(step.another),
};

/** What stands under the quote, or in its place. */
function UnderQuote() {
  return (
    <>
      <InsteadOfQuote />
      <QuoteActs
        tab={tab}
        step={stepKeys}
        isFavourite={isFavourite}
        pinned={pinned}
        keysAct={keysAct}
        discretion={discretion}
        takePressedKeys={() => place.takePressedKeys()}
        onLibrary={openLibrary}
      />
    </>
  );
}

function Edge() {
  return (
    <>
      <DatabaseNote />
      <SectionLinks />
      <Notices />
    </>
  );
}

render(<TopLine discretion={discretion} hasClock={hasClock} />, topLine);
render(<UnderQuote />, document.getElementById('under') as HTMLElement);
render(<Foot />, foot);
render(<Edge />, document.getElementById('edge') as HTMLElement);
followLook(settings);
if (showsQuote) void tab.begin();
document.documentElement.dataset.started = '';
