/**
 * Unsaved text, stored at each keystroke in localStorage, whose writes are synchronous, so that it
 * survives the tab.
 */

/** Null if there is no such draft. */
export function readDraft(name: string): string | null {
  try {
    return localStorage.getItem(`draft.${name}`);
  } catch {
    return null;
  }
}

/** The fields of a draft that is kept as JSON; none, if there is no such draft, or it is garbled. */
export function readDraftFields(name: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readDraft(name) ?? 'null'));
  } catch {
    return {};
  }
}

/** Stores a draft, or removes it if `text` is null. */
export function keepDraft(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`draft.${name}`);
    else localStorage.setItem(`draft.${name}`, text);
  } catch {
    // Without localStorage the text lives only as long as the page.
  }
}
