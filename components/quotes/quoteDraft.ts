import { keepDraft, readDraft } from '../../platform/drafts.ts';
import type { Written } from './writtenQuote.ts';

/** The name of the draft of a quote; of a new one for null. */
function nameOf(id: string | null): string {
  return `quote.${id ?? 'new'}`;
}

/** Keeps what stands in a form while it is not saved. `over` is what the form began with. */
export function keepQuoteDraft(id: string | null, written: Written | null, over: Written): void {
  keepDraft(nameOf(id), written && JSON.stringify({ written, over }));
}

/**
 * What was half written when the page was left; null where nothing was. Not what was begun on other
 * words than those that are saved now: then it may have been saved and left long ago.
 */
export function quoteDraft(id: string | null, over: Written): Written | null {
  try {
    const draft = JSON.parse(readDraft(nameOf(id)) ?? 'null');
    const isCurrent = id === null || JSON.stringify(draft.over) === JSON.stringify(over);
    return isCurrent && isWritten(draft.written, over) ? draft.written : null;
  } catch {
    return null;
  }
}

/** Whether a new quote was half written when the page was left. */
export function hasNewDraft(): boolean {
  return readDraft(nameOf(null)) !== null;
}

/** An older Nahbar may have left the draft. */
function isWritten(value: unknown, like: Written): value is Written {
  const fields = value as Record<string, unknown>;
  return Object.keys(like).every((key) => typeof fields?.[key] === 'string');
}
