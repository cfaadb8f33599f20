import { sharesMinute } from '../../core/backup/snapshots.ts';
import { element, replaceDifferent } from './element.ts';
import type { Findings } from './findings.ts';
import { foundIn, messageOf, type Reading, readingOf } from './reading.ts';
import { NotRestored, obstacleIn, restoreRows } from './restore.ts';
import { checkSnapshots, listSnapshots, type Snapshot } from './snapshots.ts';
import { formatDate, texts } from './texts.ts';

/** The part of the page with the snapshots. */
export interface Restoring {
  section: HTMLElement;
  /** Brings it up to date with the findings. */
  show(): void;
}

/**
 * The list of snapshots, each with a button to restore it, and the undo of the last restoration, which restores
 * the snapshot of what was there before it: what is there by now is kept first, as always.
 *
 * @param copyChanged called after a restoration
 */
export function restoring(findings: Findings, copyChanged: () => void): Restoring {
  const outcome = element('div', { role: 'status', tabindex: -1 });
  const hint = element('p', {});
  const list = element('ul', {});
  let isBusy = false;
  let listed: Reading<Snapshot[]> | undefined;

  /** When it was taken, with the seconds where others were taken in the same minute. */
  const dateOf = ({ name, madeAt }: Snapshot) =>
    madeAt ? formatDate(madeAt, sharesMinute(name, foundIn(findings.snapshots, []))) : name;
  const announce = (...content: (Node | string)[]) => {
    outcome.replaceChildren(...content);
    outcome.focus();
  };
  const fails = (error: unknown) => {
    const { obstacle, cause } =
      error instanceof NotRestored ? error : { obstacle: 'failed' as const, cause: error };
    announce(
      element('p', {}, texts.obstacles[obstacle]),
      ...(cause === undefined ? [] : [element('small', {}, messageOf(cause))]),
    );
  };

  const restore = async (snapshot: Snapshot, done: string) => {
    const says = (text: string) => () => announce(element('p', {}, text));
    const begins = says(texts.restoringNow);
    begins();
    const waits = says(texts.waiting);
    const kept = await restoreRows(await snapshot.tables(), findings, { waits, begins });
    // A folder that cannot be listed does not make the restoration fail.
    findings.snapshots = await readingOf(listSnapshots);
    copyChanged();
    const before = foundIn(findings.snapshots, []).find(({ name }) => name === kept);
    announce(
      element('p', {}, done),
      element(
        'div',
        { class: 'row' },
        element('a', { class: 'edged', href: '/library.html' }, texts.openLibrary),
        ...(before ? [undoButton(before)] : []),
      ),
    );
  };
  const act = (snapshot: Snapshot, done: string) => {
    isBusy = true;
    show();
    void restore(snapshot, done)
      .catch(fails)
      .finally(() => {
        isBusy = false;
        show();
      });
  };
  const undoButton = (before: Snapshot) =>
    element(
      'button',
      {
        type: 'button',
        class: 'edged',
        onClick: () =>
          confirmed(
            texts.confirmUndo,
            texts.confirmUndoNote(dateOf(before)),
            texts.confirmedUndo,
            () => act(before, texts.undone),
          ),
      },
      texts.undo,
    );
  const ask = (snapshot: Snapshot, records: number) =>
    confirmed(
      texts.confirm(dateOf(snapshot)),
      texts.confirmNote(texts.records(records)),
      texts.confirmed,
      () => act(snapshot, texts.restored(dateOf(snapshot))),
    );

  const show = () => {
    const all = foundIn(findings.snapshots, []);
    if ('found' in findings.snapshots && listed !== findings.snapshots) {
      const [last] = all.filter(({ isSafety }) => isSafety);
      if (!listed && last) {
        outcome.append(element('p', {}, texts.undoable(dateOf(last))), undoButton(last));
      }
      listed = findings.snapshots;
      void checkSnapshots(all, show);
    }
    const obstacle = obstacleIn(findings);
    const isPossible = !isBusy && obstacle === null;
    hint.textContent =
      all.length > 0
        ? texts.obstacles[obstacle ?? 'none']
        : 'found' in findings.snapshots
          ? texts.noSnapshots
          : '';
    replaceDifferent(
      list,
      all.map((snapshot) => entry(snapshot, dateOf(snapshot), isPossible, ask)),
    );
    for (const button of outcome.querySelectorAll('button')) button.disabled = !isPossible;
  };
  const section = element('div', {}, element('h2', {}, texts.restoring), hint, list, outcome);
  return { section, show };
}

function entry(
  snapshot: Snapshot,
  date: string,
  isPossible: boolean,
  ask: (snapshot: Snapshot, records: number) => void,
): HTMLElement {
  const { isSafety, records } = snapshot;
  const when = element('span', {}, date);
  const note = (...said: string[]) =>
    element('span', { class: 'note' }, [...said, ...(isSafety ? [texts.safety] : [])].join(' · '));
  if (!('found' in records)) {
    return element('li', {}, when, note('failed' in records ? texts.damaged : texts.reading));
  }
  return element(
    'li',
    {},
    when,
    note(texts.records(records.found)),
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': texts.restoreOf(date),
        ...(isPossible ? {} : { disabled: '' }),
        onClick: () => ask(snapshot, records.found),
      },
      texts.restore,
    ),
  );
}

/** Asks in a dialog; calls `act` on "yes". */
function confirmed(question: string, note: string, yes: string, act: () => void): void {
  const answer = (text: string, value: string) =>
    element('button', { type: 'submit', class: 'edged', value }, text);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'question' },
    element('h2', { id: 'question' }, question),
    element('p', {}, note),
    element(
      'form',
      { method: 'dialog', class: 'row' },
      answer(yes, 'yes'),
      answer(texts.cancel, 'no'),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'yes') act();
  });
  document.body.append(dialog);
  dialog.showModal();
}
