/** What can be done with a quote that was just saved. */
export type ToastAct = 'undo' | 'edit';

/** A line that a page shows for a while, of what was done with a passage of it. */
export interface Toast {
  /** The language of its words. */
  language: string;
  says: string;
  /** What can be done about it, with the words for that. */
  acts: readonly { act: ToastAct; label: string }[];
  /** By which the background knows of which quote; made for this toast alone. */
  token: string;
  /** The words for closing it. */
  close: string;
  /** What is said where nobody answers any more: Nahbar was updated, or reloaded. */
  gone: string;
}

/** Under this name the session keeps what is said where no page can say it. */
export const SAID = 'said';

/** What the toast asks of the background; the answer is what it says then, and null where it goes. */
export interface ToastRequest {
  toast: string;
  act: ToastAct;
}

/** The request that `message` is; null if it is none, whatever else it may be. */
export function readToastRequest(message: unknown): ToastRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { toast, act } = message as Partial<Record<keyof ToastRequest, unknown>>;
  const isRequest = typeof toast === 'string' && (act === 'undo' || act === 'edit');
  return isRequest ? { toast, act } : null;
}
