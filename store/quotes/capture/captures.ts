import { draftOnPage } from '../../../core/quotes/capture/draftOnPage.ts';
import type { PageFacts } from '../../../core/quotes/capture/pageFacts.ts';
import type { Toast, ToastRequest } from '../../../core/quotes/capture/toast.ts';
import { type Reason, Refused } from '../../../core/refusal.ts';
import type { Asked } from '../../../platform/asking.ts';
import { runInPage, tellPage } from '../../../platform/page/pageScripts.ts';
import { readSession, writeSession } from '../../../platform/sessionArea.ts';
import { openPage } from '../../../platform/tabs.ts';
import { setBadge } from '../../../platform/toolbar.ts';
import type { Keeper } from '../../keeper/keeper.ts';
import { type Turn, takeBack } from '../../undo.ts';
import { type Captured, saveCaptured } from './saveCaptured.ts';

/** What is said of a passage, and of the acts on it. */
export interface CaptureWords {
  language: string;
  /** The deck `MINE`, until it has a name of the user's. */
  mine: string;
  saved(deck: string): string;
  known(deck: string): string;
  nothing: string;
  refused(reason: Reason): string;
  failed: string;
  undo: string;
  undone: string;
  left: string;
  edit: string;
  close: string;
}

/** So long the icon says what no page can say, in milliseconds. */
const FLASH = 4000;

/** What the toast `token` is about. */
interface Known {
  id: string;
  turns: readonly Turn[];
}

/** Keeps passages of pages as quotes, from the background, and says so on the page. */
export class Captures {
  /** @param afterFlash lets the icon say again what it said before */
  constructor(
    readonly keeper: Keeper,
    readonly words: CaptureWords,
    readonly afterFlash: () => void,
  ) {}

  /** Keeps what is selected, and says on the page what became of it. */
  async take(asked: Asked): Promise<void> {
    const facts = await factsOf(asked);
    if (facts.text.trim() === '') return this.#say(asked.tabId, this.words.nothing, '!');
    try {
      const captured = await this.keeper.write((rows) =>
        saveCaptured(rows, draftOnPage(facts), crypto.randomUUID(), Date.now()),
      );
      await this.#tell(asked.tabId, captured);
    } catch (error) {
      if (!(error instanceof Refused)) console.warn('Nahbar could not save a passage.', error);
      const why = error instanceof Refused ? this.words.refused(error.reason) : this.words.failed;
      await this.#say(asked.tabId, why, '!');
    }
  }

  /** Does what a toast asks for. @returns what the toast says then; null where it goes */
  async answer({ toast, act }: ToastRequest): Promise<string | null> {
    const known = (await readSession(keyOf(toast))) as Known | undefined;
    if (!known) return this.words.failed;
    if (act === 'edit') {
      await openPage(`/library.html#quotes/${known.id}`);
      return null;
    }
    const left = await this.keeper.write((rows) => takeBack(rows, known.turns));
    return left > 0 ? this.words.left : this.words.undone;
  }

  async #tell(tabId: number, { id, turns, deckTitle }: Captured): Promise<void> {
    const { words } = this;
    const isNew = turns.length > 0;
    const deck = deckTitle ?? words.mine;
    const token = crypto.randomUUID();
    await writeSession(keyOf(token), { id, turns } satisfies Known);
    const undo = { act: 'undo' as const, label: words.undo };
    const edit = { act: 'edit' as const, label: words.edit };
    await this.#say(tabId, isNew ? words.saved(deck) : words.known(deck), '✓', {
      token,
      acts: isNew ? [undo, edit] : [edit],
    });
  }

  /** On the page; where it lets nobody in, on the icon, as shortly as that can. */
  async #say(
    tabId: number,
    says: string,
    brief: string,
    more: Pick<Toast, 'token' | 'acts'> = { token: '', acts: [] },
  ): Promise<void> {
    const { language, close } = this.words;
    if (await runInPage(tabId, '/toast.js', 0)) {
      return tellPage(tabId, 'nahbarToast', { language, says, close, ...more } satisfies Toast);
    }
    await setBadge(brief, tabId);
    setTimeout(() => void setBadge('', tabId).then(this.afterFlash), FLASH);
  }
}

/** What the page tells; where it tells nothing, what the browser knows. */
async function factsOf({ tabId, frameId, selection, url, title }: Asked): Promise<PageFacts> {
  const found = await runInPage<PageFacts | null>(tabId, '/capture.js', frameId);
  const seen = found?.find((facts) => facts && facts.text.trim() !== '');
  if (seen) return seen;
  const nothing = { language: '', fragment: null, citations: [], metas: {}, things: [] };
  return { text: selection, url, title, ...nothing };
}

function keyOf(token: string): string {
  return `toast.${token}`;
}
