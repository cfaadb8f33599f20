import { type Kept, readKept } from './copy.ts';
import { element } from './element.ts';
import type { Findings } from './findings.ts';
import { foundIn, wordsOf } from './reading.ts';
import { BEFORE, type Before, putBack, undo } from './restore.ts';
import type { Snapshot } from './snapshots.ts';
import { said, texts } from './texts.ts';

/**
 * The snapshots, each with what puts it back, and what takes that back.
 *
 * @param copyChanged called whenever either was done
 */
export function restoring(
  { database, copy, snapshots }: Findings,
  copyChanged: () => void,
): HTMLElement {
  const outcome = element('div', { role: 'status', tabindex: -1 });
  const tell = (...told: (Node | string)[]) => {
    outcome.replaceChildren(...told);
    outcome.focus();
  };
  const fails = (error: unknown) =>
    tell(element('p', {}, texts.notDone), element('small', {}, wordsOf(error)));

  const undoLast = async () => {
    const before = (await readKept())[BEFORE] as Before | undefined;
    if (before) await undo(before);
    copyChanged();
    tell(element('p', {}, texts.undone));
  };
  const undoButton = () =>
    element(
      'button',
      { type: 'button', class: 'edged', onClick: () => void undoLast().catch(fails) },
      texts.undo,
    );

  const restore = async ({ tables }: Snapshot, date: string) => {
    await putBack(await tables(), foundIn(database, null));
    copyChanged();
    tell(
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

  const before = foundIn<Kept, Kept>(copy, {})[BEFORE] as Before | undefined;
  if (before?.at) {
    const date = said(new Date(before.at));
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
  const date = madeAt ? said(madeAt) : name;
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

/** Asks in a dialog, and calls `act` on "yes". */
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
