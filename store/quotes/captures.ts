import { draftOnPage } from '../../core/quotes/capture/draftOnPage.ts';
import { limitedFacts, type PageFacts } from '../../core/quotes/capture/pageFacts.ts';
import { pageOf } from '../../core/quotes/capture/textFragment.ts';
import type { Toast, ToastRequest } from '../../core/quotes/capture/toast.ts';
import { MINE } from '../../core/quotes/deck.ts';
import type { QuoteDraft } from '../../core/quotes/ownQuote.ts';
import { type Reason, Refused } from '../../core/refusal.ts';
import { runInPage } from '../../platform/page/pageScripts.ts';
import { askOwnPageToSave, isOwnPage, type SaveRequest } from '../../platform/saveRequest.ts';
import { readSession, writeSession } from '../../platform/storageArea.ts';
import { openPage } from '../../platform/tabs.ts';
import type { Reconciler } from '../replica/reconciler.ts';
import { sayOnPage } from '../sayOnPage.ts';
import type { Tables } from '../storageBackend.ts';
import { type RowChange, recordRowChanges, revert } from '../undo.ts';
import { putQuote } from './deckRows.ts';

/** The texts of toasts. */
export interface CaptureWords {
  language: string;
  saved: string;
  known: string;
  nothing: string;
  /** For pages in private windows. */
  isPrivate: string;
  /** For pages in which no script can read the selection. */
  unseen: string;
  refused(reason: Reason): string;
  failed: string;
  undo: string;
  undone: string;
  left: string;
  edit: string;
  close: string;
  /** For toasts that were left behind by an update. */
  gone: string;
  /** For Nahbar's own pages. */
  own: string;
}

/** What the background knows of a toast. Its token authorizes the undo of this capture, from this tab alone. */
interface ShownToast {
  token: string;
  tabId: number;
  id: string;
  changes: readonly RowChange[];
}

/** The key in `storage.session`: the background may be stopped before a button is pressed. */
const TOASTS = 'toasts';

/** How many toasts are remembered; older ones are not on the screen any more. */
const TOASTS_KEPT = 20;

/** Saves passages of pages as quotes, and shows a toast in the page. Runs in the background. */
export class Captures {
  /**
   * @param words loads the texts in the chosen language
   * @param restoreBadge shows again what the badge showed before
   */
  constructor(
    readonly reconciler: Reconciler,
    readonly words: () => Promise<CaptureWords>,
    readonly restoreBadge: () => void,
  ) {}

  /** Saves the selection as a quote, and shows the result. Does not even look into a private window. */
  async take(asked: SaveRequest): Promise<void> {
    const { tabId } = asked;
    const loading = this.words();
    if (asked.isPrivate && !isOwnPage(asked.url)) {
      const words = await loading;
      return this.#say(tabId, words, words.isPrivate, '!');
    }
    const found = await runInPage<PageFacts | null>(tabId, '/capture.js', asked.frameId);
    // No script may run in Nahbar's own pages: they answer for themselves.
    const own = found ? null : await askOwnPageToSave(tabId);
    if (own === 'saving') return;
    const words = await loading;
    if (own) return this.#say(tabId, words, words[own], '!');
    if (isOwnPage(asked.url)) return this.#say(tabId, words, words.own, '!');
    const facts = limitedFacts(factsOf(asked, found));
    if (facts.text.trim() === '') {
      return this.#say(tabId, words, facts.mayBeUnseen ? words.unseen : words.nothing, '!');
    }
    let captured: Captured;
    try {
      // Before the act, for which other tabs wait.
      const draft = draftOnPage(facts);
      captured = await this.reconciler.write(['decks', 'quotes'], (rows) =>
        saveCaptured(rows, draft, crypto.randomUUID(), Date.now()),
      );
    } catch (error) {
      if (!(error instanceof Refused)) console.warn('Nahbar could not save a passage.', error);
      const why = error instanceof Refused ? words.refused(error.reason) : words.failed;
      return this.#say(tabId, words, why, '!');
    }
    await this.#sayCaptured(tabId, words, captured);
  }

  /**
   * Carries out an act of a toast.
   *
   * @param tabId the tab of the toast; null if it is in one of Nahbar's own pages
   * @returns the next text of the toast; null if it closes
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

  async #sayCaptured(tabId: number, words: CaptureWords, { id, changes }: Captured): Promise<void> {
    const isNew = changes.length > 0;
    const token = crypto.randomUUID();
    const known: ShownToast = { token, tabId, id, changes };
    await writeSession(TOASTS, [...(await toasts()), known].slice(-TOASTS_KEPT));
    const undo = { act: 'undo' as const, label: words.undo };
    const edit = { act: 'edit' as const, label: words.edit };
    await this.#say(tabId, words, isNew ? words.saved : words.known, '✓', {
      token,
      acts: isNew ? [undo, edit] : [edit],
    });
  }

  #say(
    tabId: number,
    words: CaptureWords,
    says: string,
    brief: string,
    more?: Pick<Toast, 'token' | 'acts'>,
  ): Promise<void> {
    return sayOnPage(tabId, words, says, brief, this.restoreBadge, more);
  }
}

/** The facts that the script read from the page; without them, what the browser reports. */
function factsOf(
  { selection, url, title }: SaveRequest,
  found: (PageFacts | null)[] | null,
): PageFacts {
  const selected = found?.filter((facts) => facts !== null && facts.text.trim() !== '') ?? [];
  const seen = selected.find((facts) => facts?.isInFront) ?? selected[0];
  // A frame without a URL of its own belongs to the page.
  if (seen)
    return /^about:(?:blank|srcdoc)/.test(seen.url) ? { ...seen, url, fragment: null } : seen;
  const nothing = { language: '', fragment: null, citations: [], metas: {}, things: [] };
  const mayBeUnseen = found === null || found.some((facts) => facts?.mayBeUnseen);
  return { text: selection, mayBeUnseen, isInFront: true, url, title, ...nothing };
}

async function toasts(): Promise<ShownToast[]> {
  return ((await readSession(TOASTS)) as ShownToast[] | undefined) ?? [];
}

/** The result of saving a passage. */
export interface Captured {
  /** The id of the quote. */
  id: string;
  /** What it changed; empty if the passage was saved already. */
  changes: readonly RowChange[];
}

/**
 * Saves a passage of a page as a quote, unless the same words of the same page are saved already.
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
  // In any deck: it may have been moved.
  const known = (await rows.quotes.toArray()).find(
    ({ quote }) =>
      quote.original.text === draft.original.text && pageOf(quote.source.url ?? '') === page,
  );
  if (known) return { id: known.id, changes: [] };
  const input = { draft, tags: [], deckId: MINE };
  const { changes } = await recordRowChanges(rows, (noted) => putQuote(noted, input, id, now));
  return { id, changes };
}
