/** What can be done with a quote that was just saved. */
export type ToastAct = 'undo' | 'edit';

/** A message shown in a page for a while, about a passage that was saved. */
export interface Toast {
  language: string;
  says: string;
  /** The actions, with their labels. */
  acts: readonly { act: ToastAct; label: string }[];
  /** Identifies the quote to the background; made for this toast alone. */
  token: string;
  /** The label of the close button. */
  close: string;
  /** The message if the background does not answer, because Nahbar was updated or reloaded. */
  gone: string;
}

/** The key in `storage.session` of a message that could not be shown in a page. */
export const SAID = 'said';

/**
 * A message from the toast to the background. The answer is the next text to show, or null to close it.
 */
export interface ToastRequest {
  toast: string;
  act: ToastAct;
}

/** Parses an untrusted message; null if it is no such request. */
export function readToastRequest(message: unknown): ToastRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { toast, act } = message as Partial<Record<keyof ToastRequest, unknown>>;
  const isRequest = typeof toast === 'string' && (act === 'undo' || act === 'edit');
  return isRequest ? { toast, act } : null;
}
