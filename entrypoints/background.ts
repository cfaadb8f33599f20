import { defineBackground } from 'wxt/utils/define-background';
import { openingWords } from '../content/openings.ts';
import { stepWords } from '../content/steps.ts';
import { readToastRequest } from '../core/quotes/capture/toast.ts';
import { backgroundWords } from '../locales/background.ts';
import { reasonFor } from '../locales/reasonFor.ts';
import { localArea } from '../platform/area.ts';
import { onAsked } from '../platform/asking.ts';
import {
  answerPages,
  answerScripts,
  hasOpenPage,
  onEvery,
  onStart,
  reloadForUpdate,
} from '../platform/background.ts';
import { uiLanguage } from '../platform/language.ts';
import { listSnapshots, takeSnapshotIfDue } from '../store/backup/snapshots.ts';
import { answerCall, unanswerCall } from '../store/calls/afterCall.ts';
import { CallWatch } from '../store/calls/callWatch.ts';
import { reminding } from '../store/calls/reminding.ts';
import { Keeper } from '../store/keeper/keeper.ts';
import { readRequest } from '../store/keeper/readRequest.ts';
import { openingTo } from '../store/people/openings.ts';
import { Captures } from '../store/quotes/capture/captures.ts';
import { allRows } from '../store/shelf.ts';
import { settleStep, unsettleStep } from '../store/steps/acts.ts';
import { propose } from '../store/steps/propose.ts';
import { emptyOverdue } from '../store/trash/emptyOverdue.ts';

/**
 * How often is looked whether a snapshot is due, in minutes: the machine may sleep at night, and
 * until the first one there is nothing to go back to.
 */
const LOOK_MINUTES = 15;

/** Behind the pages: keeps what is remembered in step, and answers the pages that cannot. */
export default defineBackground(() => {
  const words = backgroundWords(uiLanguage);
  const keeper = new Keeper(localArea, recordsInLastSnapshot);
  const lookAtReminders = reminding(keeper, words.reminder);
  const watch = new CallWatch(keeper, () => void lookAtReminders().catch(warn));
  const captures = new Captures(keeper, words.capture, () => void watch.showOpen().catch(warn));
  onAsked('save-quote', 'menu_save_quote', (asked) => void captures.take(asked).catch(warn));
  answerScripts((message, tabId) => {
    const request = readToastRequest(message);
    return request ? captures.answer(request, tabId) : undefined;
  });

  answerPages((message) => {
    const ofToast = readToastRequest(message);
    if (ofToast) return captures.answer(ofToast, null);
    const request = readRequest(message);
    if (request?.ask === 'commit') return keeper.commit(request.act);
    if (request?.ask === 'miss') return keeper.miss();
    if (request?.ask === 'propose') return proposeToday(keeper);
    if (request?.ask === 'settleStep') {
      return keeper.write((rows) => settleStep(rows, request.id, request.act, Date.now()));
    }
    if (request?.ask === 'unsettleStep') {
      return keeper.write((rows) => unsettleStep(rows, request.trace));
    }
    if (request?.ask === 'reason') return reason(keeper, request.id);
    if (request?.ask === 'answerCall') {
      return keeper.write((rows) => answerCall(rows, request.answer, Date.now()));
    }
    if (request?.ask === 'unanswerCall') {
      return keeper.write((rows) => unanswerCall(rows, request.trace));
    }
    if (request?.ask === 'lookAtReminders') return lookAtReminders();
    if (request?.ask === 'enterCall') return watch.enter(request.tabId, request.url);
    if (request?.ask === 'lookForCalls') return watch.lookForCalls();
    if (request?.ask === 'showOpen') return watch.showOpen();
    if (request?.ask === 'opening') return opening(keeper, request.personId, request.turn);
    return request && keeper.settle();
  });
  const keepSnapshot = () => takeSnapshotIfDue(() => keeper.read(allRows), Date.now());
  onStart(() => {
    keeper.settle().then(keepSnapshot).catch(warn);
    lookAtReminders().catch(warn);
  });
  onEvery('snapshot', LOOK_MINUTES, () => {
    // One after the other, so that what leaves the trash is in a snapshot: see core/trash.ts.
    keepSnapshot()
      .catch(warn)
      .then(() => emptyOverdue(keeper, Date.now()))
      .catch(warn);
    lookAtReminders().catch(warn);
  });
  // A page may hold a draft: the update comes with the next start of the browser instead. Chrome
  // waits for open pages by itself, and only for as long as nobody asks it to reload.
  if (import.meta.env.FIREFOX) reloadForUpdate(() => !hasOpenPage());
});

async function proposeToday(keeper: Keeper): Promise<boolean> {
  // Before the act: a transaction does not wait for anything else.
  const words = await stepWords[uiLanguage]();
  return keeper.write((rows) => propose(rows, Date.now(), words));
}

async function reason(keeper: Keeper, id: string): Promise<string> {
  const row = await keeper.read((rows) => rows.steps.get(id));
  return row ? reasonFor(row.why, uiLanguage) : '';
}

async function opening(keeper: Keeper, personId: string, turn: number): Promise<string> {
  const words = await openingWords[uiLanguage]();
  const person = await keeper.read((rows) => rows.people.get(personId));
  return person ? openingTo(person, words, Date.now(), turn) : '';
}

async function recordsInLastSnapshot(): Promise<number | null> {
  // A place without files has no snapshots either.
  const snapshots = await listSnapshots().catch(() => []);
  return snapshots.find(({ isDamaged }) => !isDamaged)?.records ?? null;
}

function warn(error: unknown): void {
  console.warn('Nahbar could not look after its data.', error);
}
