import { defineBackground } from 'wxt/utils/define-background';
import { readToastRequest } from '../core/quotes/capture/toast.ts';
import type { Settings } from '../core/settings/settings.ts';
import { backgroundWords } from '../locales/background.ts';
import {
  answerPages,
  answerScripts,
  hasOpenPage,
  isBrowserPrivate,
  onEvery,
  onStart,
  onUpdated,
  reloadForUpdate,
} from '../platform/background.ts';
import { languageOf } from '../platform/language.ts';
import { onSaveRequested } from '../platform/saveRequest.ts';
import { closeStorageToPages, localStorageArea } from '../platform/storageArea.ts';
import { answerMessage } from '../store/answerMessages.ts';
import { listSnapshots, takeSnapshot, takeSnapshotIfDue } from '../store/backup/snapshots.ts';
import { CallTracker } from '../store/calls/callTracker.ts';
import { reminderScheduler } from '../store/calls/reminderScheduler.ts';
import { emptyExpiredTrash } from '../store/expiredTrash.ts';
import type { Messages } from '../store/messages.ts';
import { takePerson } from '../store/people/personOnPage.ts';
import { Captures } from '../store/quotes/captures.ts';
import { Reconciler } from '../store/replica/reconciler.ts';
import { noteUpdate } from '../store/settings/news.ts';
import { currentSettings } from '../store/settings/settings.ts';
import { allRows } from '../store/storageBackend.ts';

/**
 * How often is checked whether a snapshot is due, in minutes. Often, because the machine may be off most
 * of the day, and a new profile should soon have its first snapshot.
 */
const CHECK_MINUTES = 15;

/** The background: does what no page can do for itself. */
export default defineBackground(() => {
  const reconciler = new Reconciler(localStorageArea, {
    lastRecords: recordsInLastSnapshot,
    keep: (rows) => takeSnapshot(rows, Date.now(), 'safety'),
  });
  const words = () => reconciler.read(currentSettings).then(textsFor, () => textsFor(null));
  const lookAtReminders = reminderScheduler(reconciler, async () => (await words()).reminder);
  const watch = new CallTracker(reconciler, () => void lookAtReminders().catch(warn));
  const captures = new Captures(
    reconciler,
    async () => (await words()).capture,
    () => void watch.showOpen().catch(warn),
  );
  const lookForPerson = async (asked: Parameters<typeof takePerson>[0]) =>
    takePerson(asked, (await words()).person, () => void watch.showOpen().catch(warn));
  onSaveRequested({
    'save-quote': (asked) => void captures.take(asked).catch(warn),
    'take-person': (asked) => void lookForPerson(asked).catch(warn),
  });
  answerScripts((message, tabId) => {
    const request = readToastRequest(message);
    return request ? captures.answer(request, tabId) : undefined;
  });

  const answers: Messages = {
    settle: () => reconciler.settle(),
    rebuild: () => reconciler.rebuild(),
    commit: (act) => reconciler.commit(act),
    miss: () => reconciler.miss(),
    isBrowserPrivate: async () => isBrowserPrivate(),
    lookAtReminders,
    enterCall: ({ id, url }) => watch.enter(id, url),
    // A popup over a private window does not ask.
    takePerson: ({ id, url }) => lookForPerson({ tabId: id, url, isPrivate: false }),
    lookForCalls: () => watch.lookForCalls(),
    showOpen: () => watch.showOpen(),
  };
  answerPages((message) => {
    const ofToast = readToastRequest(message);
    return ofToast ? captures.answer(ofToast, null) : answerMessage(message, answers);
  });

  const keepSnapshot = () => takeSnapshotIfDue(() => reconciler.read(allRows), Date.now());
  // Chromium remembers it only as long as it runs.
  closeStorageToPages().catch(warn);
  onStart(() => {
    reconciler.verifyIfDue(Date.now()).catch(warn).then(keepSnapshot).catch(warn);
    lookAtReminders().catch(warn);
  });
  onUpdated((from) => void noteUpdate(from).catch(warn));
  onEvery('snapshot', CHECK_MINUTES, () => {
    emptyExpiredTrash(reconciler, keepSnapshot, Date.now()).catch(warn);
    reconciler.verifyIfDue(Date.now()).catch(warn);
    lookAtReminders().catch(warn);
  });
  // With a page open, the update waits for the next start of the browser: the user may be typing there.
  // Chrome does so by itself, unless it is asked to reload.
  if (import.meta.env.FIREFOX) reloadForUpdate(() => !hasOpenPage());
});

/** The texts in the chosen language; in the browser's if the settings cannot be read. */
function textsFor(settings: Settings | null) {
  return backgroundWords(languageOf(settings?.language ?? 'browser'));
}

async function recordsInLastSnapshot(): Promise<number | null> {
  // Where the browser cannot store files, there are no snapshots.
  const snapshots = await listSnapshots().catch(() => []);
  return snapshots.find(({ isDamaged }) => !isDamaged)?.records ?? null;
}

function warn(error: unknown): void {
  console.warn('Nahbar could not look after its data.', error);
}
