/**
 * Words that are being written and not saved yet. They are kept at each keystroke, in a place that
 * needs no transaction, so that they outlive the tab.
 */

/** The draft called `name`; null where nothing is half written. */
export function readDraft(name: string): string | null {
  try {
    return localStorage.getItem(`draft.${name}`);
  } catch {
    return null;
  }
}

/** Keeps `text` as the draft called `name`, or forgets it if `text` is null. */
export function keepDraft(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`draft.${name}`);
    else localStorage.setItem(`draft.${name}`, text);
  } catch {
    // Without localStorage the words live as long as the page does.
  }
}
