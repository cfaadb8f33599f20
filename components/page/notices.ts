import { type ReadonlySignal, signal } from '@preact/signals';
import { words } from '../../locales/words.ts';
import type { Undo } from '../../store/undo.ts';
import { refusalText } from './refusalText.ts';

/** A sentence about what has just happened, shown and read aloud. */
export interface Notice {
  text: string;
  /** Takes back what the sentence tells of. A text is said of it in place of the usual words. */
  undo: Undo<unknown> | null;
}

const current = signal<Notice | null>(null);
const aloud = signal('');

/** The notice on the page; null where there is none. */
export const notice: ReadonlySignal<Notice | null> = current;

/** What a screen reader says next, without anything being shown. */
export const spoken: ReadonlySignal<string> = aloud;

/** The acts that are being carried out. */
const underWay = new Set<Promise<unknown>>();

/** The acts that can be taken back, the latest last: longer than their notices are shown. */
const undoable: Undo<unknown>[] = [];

/** Shows a notice in place of the one before. */
export function say(text: string, undo: Notice['undo'] = null): void {
  if (undo) undoable.push(undo);
  current.value = { text, undo };
}

/** Takes the notice off the page. */
export function dismiss(): void {
  current.value = null;
}

/** Has a screen reader say `text`, for a change that everybody else can see. */
export function speak(text: string): void {
  // A live region only speaks when its text changes: a space tells the second time from the first.
  aloud.value = aloud.value === text ? `${text} ` : text;
}

/**
 * Carries out an act of the user and then says so, or says in a sentence why it was not done.
 * Nothing is said to be done before it is.
 *
 * @returns whether it was done
 */
export function attempt(...args: Parameters<typeof attempted>): Promise<boolean> {
  const attempting = attempted(...args).finally(() => underWay.delete(attempting));
  underWay.add(attempting);
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

/** The same for an act that can be undone. */
export function attemptUndoable(
  act: () => Promise<Undo<unknown>>,
  words: string,
): Promise<boolean> {
  return attempt(async () => {
    const undo = await act();
    say(words, async () => void (await undo()));
  });
}

/** Takes back the latest act that can be taken back and was not yet. */
export async function undo(): Promise<void> {
  // What can be seen of an act may be there before it is done.
  await Promise.all(underWay);
  const act = undoable.pop();
  if (!act) return say(words.page.nothingToUndo);
  let result: unknown;
  const isDone = await attempt(async () => {
    result = await act();
  });
  if (isDone) say(typeof result === 'string' ? result : words.page.undone);
  else undoable.push(act);
}
