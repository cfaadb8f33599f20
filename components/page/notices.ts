import { type ReadonlySignal, signal } from '@preact/signals';
import { words } from '../../locales/words.ts';
import type { Undo } from '../../store/undo.ts';
import { refusalText } from './refusalText.ts';

/** A sentence about what has just happened, shown and read aloud. */
export interface Notice {
  text: string;
  /** Undoes the act. If it resolves to a string, that is shown in place of the usual "undone". */
  undo: Undo<unknown> | null;
}

const current = signal<Notice | null>(null);
const announced = signal('');

/** The notice on the page, or null. */
export const notice: ReadonlySignal<Notice | null> = current;

/** The content of the page's live region: what screen readers announce next. */
export const announcement: ReadonlySignal<string> = announced;

/** Screen readers take the text as it comes: it has been heard, or waits to be, without the page. */
const ANNOUNCED_MS = 8000;
let forgetting: ReturnType<typeof setTimeout> | undefined;

/** The acts that are being carried out. */
const pending = new Set<Promise<unknown>>();

/** The undo stack, the latest act last. An act stays on it when its notice is gone. */
const undoable: Undo<unknown>[] = [];

/** Shows a notice, replacing the previous one, and puts its undo on the stack. */
export function say(text: string, undo: Notice['undo'] = null): void {
  if (undo) undoable.push(undo);
  current.value = { text, undo };
}

/** Removes the notice. Its act can still be undone. */
export function dismiss(): void {
  current.value = null;
}

/** Has screen readers announce `text`, for a change that is visible without a notice. */
export function announce(text: string): void {
  // A live region is only read when its text changes: a trailing space makes a repeated text differ.
  announced.value = announced.value === text ? `${text} ` : text;
  clearTimeout(forgetting);
  forgetting = setTimeout(hush, ANNOUNCED_MS);
}

/** Removes what was announced from the page, where a name would stay although names are hidden. */
export function hush(): void {
  clearTimeout(forgetting);
  announced.value = '';
}

/**
 * Carries out an act of the user. Shows the notice `done.say` once it has resolved, or the reason if it was
 * refused or failed. Never rejects.
 *
 * @returns whether it was done
 */
export function attempt(...args: Parameters<typeof attempted>): Promise<boolean> {
  const attempting = attempted(...args).finally(() => pending.delete(attempting));
  pending.add(attempting);
  return attempting;
}

async function attempted(act: () => Promise<unknown>, done?: { say: string }): Promise<boolean> {
  try {
    await act();
  } catch (error) {
    say(refusalText(error));
    return false;
  }
  if (done) say(done.say);
  return true;
}

/** As `attempt`, for an act that resolves to its undo, which the notice offers. */
export function attemptUndoable(
  act: () => Promise<Undo<unknown>>,
  words: string,
): Promise<boolean> {
  return attempt(async () => {
    const undo = await act();
    say(words, async () => void (await undo()));
  });
}

/** Undoes the latest act on the undo stack. */
export async function undo(): Promise<void> {
  // The latest act may be visible, but not finished, and so not on the stack yet.
  await Promise.all(pending);
  const act = undoable.pop();
  if (!act) return say(words.page.nothingToUndo);
  let result: unknown;
  const isDone = await attempt(async () => {
    result = await act();
  });
  if (isDone) say(typeof result === 'string' ? result : words.page.undone);
  else undoable.push(act);
}
