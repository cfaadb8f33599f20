import { draftOnPage } from '../../core/quotes/capture/draftOnPage.ts';
import type { PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import { pageOf } from '../../core/quotes/capture/textFragment.ts';
import { SAID, type Toast, type ToastRequest } from '../../core/quotes/capture/toast.ts';
import { MINE } from '../../core/quotes/deck.ts';
import type { QuoteDraft } from '../../core/quotes/ownQuote.ts';
import { type Reason, Refused } from '../../core/refusal.ts';
import { callInPage, runInPage } from '../../platform/page/pageScripts.ts';
import { askOwnPageToSave, isOwnPage, type SaveRequest } from '../../platform/saveRequest.ts';
import { readSession, writeSession } from '../../platform/storageArea.ts';
import { openPage } from '../../platform/tabs.ts';
import { openBubble, setBadge } from '../../platform/toolbar.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import type { Tables } from '../storageBackend.ts';
import { type RowChange, recordRowChanges, revert } from '../undo.ts';
import { putQuote } from './deckRows.ts';

/** What is said of a passage, and of the acts on it. */
export interface CaptureWords {
  language: string;
  saved: string;
  known: string;
  nothing: string;
  /** Where no script sees whether something is selected. */
  unseen: string;
  refused(reason: Reason): string;
  failed: string;
  undo: string;
  undone: string;
  left: string;
  edit: string;
  close: string;
  /** Where nobody answers any more. */
  gone: string;
  /** On a page of Nahbar's. */
  own: string;
}

/** So long the icon says what no page can say, in milliseconds. */
const FLASH = 4000;

/** What a toast is about: it alone may take that back, in the tab that it is in, and nothing else. */
interface Known {
  token: string;
  tabId: number;
  id: string;
  changes: readonly RowChange[];
}

/** Where it is kept: the background may sleep before somebody presses a button. */
const TOASTS = 'toasts';

/** So many toasts are answered: those of a while ago are gone. */
const TOASTS_KEPT = 20;

/** Keeps passages of pages as quotes, from the background, and says so on the page. */
export class Captures {
  /**
   * @param words brings what is said, in the language that is chosen by then
   * @param afterFlash lets the icon say again what it said before
   */
  constructor(
    readonly reconciler: Reconciler,
    readonly words: () => Promise<CaptureWords>,
    readonly afterFlash: () => void,
  ) {}

  /** Keeps what is selected, and says on the page what became of it. */
  async take(asked: SaveRequest): Promise<void> {
    const { tabId } = asked;
    const coming = this.words();
    const found = await runInPage<PageFacts | null>(tabId, '/capture.js', asked.frameId);
    // No script may run there, and none needs to.
    const own = found ? null : await askOwnPageToSave(tabId);
    if (own === 'saving') return;
    const words = await coming;
    if (own) return this.#say(tabId, words, words[own], '!');
    if (isOwnPage(asked.url)) return this.#say(tabId, words, words.own, '!');
    const facts = factsOf(asked, found);
    if (facts.text.trim() === '') {
      return this.#say(tabId, words, facts.mayBeUnseen ? words.unseen : words.nothing, '!');
    }
    let captured: Captured;
    try {
      captured = await this.reconciler.write(['decks', 'quotes'], (rows) =>
        saveCaptured(rows, draftOnPage(facts), crypto.randomUUID(), Date.now()),
      );
    } catch (error) {
      if (!(error instanceof Refused)) console.warn('Nahbar could not save a passage.', error);
      const why = error instanceof Refused ? words.refused(error.reason) : words.failed;
      return this.#say(tabId, words, why, '!');
    }
    await this.#tell(tabId, words, captured);
  }

  /**
   * Does what a toast asks for.
   *
   * @param tabId the tab that it is in; null where it is on a page of Nahbar's
   * @returns what the toast says then; null where it goes
   */
  async answer({ toast, act }: ToastRequest, tabId: number | null): Promise<string | null> {
    const words = await this.words();
    const known = (await toasts()).find(
      (each) => each.token === toast && (tabId === null || each.tabId === tabId),
    );
    if (!known) return words.failed;
    if (act === 'edit') {
      await openPage(`/library.html#quotes/${known.id}`);
      return null;
    }
    if (known.changes.length === 0) return words.failed;
    try {
      const left = await this.reconciler.write(['decks', 'quotes'], async (rows) => {
        // Asked again, because the background was stopped before it could answer, it is done as well.
        const isThere = await rows.quotes.get(known.id);
        return isThere ? revert(rows, known.changes) : 0;
      });
      return left > 0 ? words.left : words.undone;
    } catch (error) {
      console.warn('Nahbar could not take a passage back.', error);
      return words.failed;
    }
  }

  async #tell(tabId: number, words: CaptureWords, { id, changes }: Captured): Promise<void> {
    const isNew = changes.length > 0;
    const token = crypto.randomUUID();
    const known: Known = { token, tabId, id, changes };
    await writeSession(TOASTS, [...(await toasts()), known].slice(-TOASTS_KEPT));
    const undo = { act: 'undo' as const, label: words.undo };
    const edit = { act: 'edit' as const, label: words.edit };
    await this.#say(tabId, words, isNew ? words.saved : words.known, '✓', {
      token,
      acts: isNew ? [undo, edit] : [edit],
    });
  }

  /** On the page; where it lets nobody in or shows nothing, under the icon, and on it as shortly as that can. */
  async #say(
    tabId: number,
    { language, close, gone }: CaptureWords,
    says: string,
    brief: string,
    more: Pick<Toast, 'token' | 'acts'> = { token: '', acts: [] },
  ): Promise<void> {
    const toast: Toast = { language, says, close, gone, ...more };
    const isOnPage = await runInPage(tabId, '/toast.js', 0);
    if (isOnPage && (await callInPage(tabId, 'nahbarToast', toast))) return;
    await setBadge(brief, tabId);
    setTimeout(() => void setBadge('', tabId).then(this.afterFlash), FLASH);
    await writeSession(SAID, toast);
    await openBubble('/said.html', tabId);
  }
}

/** What the page tells; where it tells nothing, what the browser knows. */
function factsOf(
  { selection, url, title }: SaveRequest,
  found: (PageFacts | null)[] | null,
): PageFacts {
  const selected = found?.filter((facts) => facts !== null && facts.text.trim() !== '') ?? [];
  const seen = selected.find((facts) => facts?.isInFront) ?? selected[0];
  // A frame without an address of its own is a part of the page.
  if (seen)
    return /^about:(?:blank|srcdoc)/.test(seen.url) ? { ...seen, url, fragment: null } : seen;
  const nothing = { language: '', fragment: null, citations: [], metas: {}, things: [] };
  const mayBeUnseen = found === null || found.some((facts) => facts?.mayBeUnseen);
  return { text: selection, mayBeUnseen, isInFront: true, url, title, ...nothing };
}

async function toasts(): Promise<Known[]> {
  return ((await readSession(TOASTS)) as Known[] | undefined) ?? [];
}

/** What became of a passage. */
export interface Captured {
  /** Of its quote. */
  id: string;
  /** What takes it back; none where it was there already. */
  changes: readonly RowChange[];
}

/**
 * Keeps a passage of a page as a quote, once: the same words of the same page are there already.
 *
 * @param now in milliseconds since 1970, UTC
 * @throws Refused if there are no words, or too many
 */
export async function saveCaptured(
  rows: Pick<Tables, 'decks' | 'quotes'>,
  draft: QuoteDraft,
  id: string,
  now: number,
): Promise<Captured> {
  const page = pageOf(draft.source.url ?? '');
  // Wherever it was moved to meanwhile.
  const known = (await rows.quotes.toArray()).find(
    ({ quote }) =>
      quote.original.text === draft.original.text && pageOf(quote.source.url ?? '') === page,
  );
  if (known) return { id: known.id, changes: [] };
  const input = { draft, tags: [], deckId: MINE };
  const { changes } = await recordRowChanges(rows, (noted) => putQuote(noted, input, id, now));
  return { id, changes };
}
