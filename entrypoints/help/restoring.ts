import { readStorage, type StorageEntries } from './copy.ts';
import { element } from './element.ts';
import type { Findings } from './findings.ts';
import { foundIn, messageOf } from './reading.ts';
import { BEFORE, restoreSnapshot, type StateBefore, undoRestore } from './restore.ts';
import type { Snapshot } from './snapshots.ts';
import { formatDate, texts } from './texts.ts';

/**
 * The list of snapshots, each with a button to restore it, and the undo of the last restore.
 *
 * @param copyChanged called after a restore and after its undo
 */
export function restoring(
  { database, copy, snapshots }: Findings,
  copyChanged: () => void,
): HTMLElement {
  const outcome = element('div', { role: 'status', tabindex: -1 });
  const announce = (...content: (Node | string)[]) => {
    outcome.replaceChildren(...content);
    outcome.focus();
  };
  const fails = (error: unknown) =>
    announce(element('p', {}, texts.notDone), element('small', {}, messageOf(error)));

  const undoLast = async () => {
    const before = (await readStorage())[BEFORE] as StateBefore | undefined;
    if (before) await undoRestore(before);
    copyChanged();
    announce(element('p', {}, texts.undone));
  };
  const undoButton = () =>
    element(
      'button',
      { type: 'button', class: 'edged', onClick: () => void undoLast().catch(fails) },
      texts.undo,
    );

  const restore = async ({ tables }: Snapshot, date: string) => {
    await restoreSnapshot(await tables(), foundIn(database, null));
    copyChanged();
    announce(
      element('p', {}, texts.restored(date)),
      element(
        'div',
        { class: 'row' },
        element('a', { class: 'edged', href: '/library.html' }, texts.openLibrary),
        undoButton(),
      ),
    );
  };
  const ask = (snapshot: Snapshot, date: string, records: number) =>
    confirmed(date, texts.records(records), () => {
      void restore(snapshot, date).catch(fails);
    });

  const before = foundIn<StorageEntries, StorageEntries>(copy, {})[BEFORE] as
    | StateBefore
    | undefined;
  if (before?.at) {
    const date = formatDate(new Date(before.at));
    outcome.append(element('p', {}, texts.undoable(date)), undoButton());
  }
  const all = foundIn(snapshots, []);
  return element(
    'div',
    {},
    element('h2', {}, texts.restoring),
    all.length > 0
      ? element('p', {}, texts.restoringNote)
      : element('p', { class: 'note' }, texts.noSnapshots),
    element('ul', {}, ...all.map((snapshot) => entry(snapshot, ask))),
    outcome,
  );
}

function entry(
  snapshot: Snapshot,
  ask: (snapshot: Snapshot, date: string, records: number) => void,
): HTMLElement {
  const { name, madeAt, records } = snapshot;
  const date = madeAt ? formatDate(madeAt) : name;
  const when = element('span', {}, date);
  if ('failed' in records) {
    return element('li', {}, when, element('span', { class: 'note' }, texts.damaged));
  }
  return element(
    'li',
    {},
    when,
    element('span', { class: 'note' }, texts.records(records.found)),
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': texts.restoreOf(date),
        onClick: () => ask(snapshot, date, records.found),
      },
      texts.restore,
    ),
  );
}

/** Asks in a dialog; calls `act` on "yes". */
function confirmed(date: string, records: string, act: () => void): void {
  const answer = (text: string, value: string) =>
    element('button', { type: 'submit', class: 'edged', value }, text);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'question' },
    element('h2', { id: 'question' }, texts.confirm(date)),
    element('p', {}, texts.confirmNote(records)),
    element(
      'form',
      { method: 'dialog', class: 'row' },
      answer(texts.confirmed, 'yes'),
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
