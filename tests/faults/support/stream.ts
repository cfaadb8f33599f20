import { quoteTypeset } from '../../../core/typography';
import { waitFor } from '../../e2e/support/patience';
import type { View } from '../../e2e/support/view';
import { brief } from './life';
import type { Records } from './state';

/** Something that a page reports while it writes as fast as it can. */
export type Report =
  /** It is about to be done. */
  | { about: string; begins: string }
  /** The page says that it is saved. */
  | { about: string; saved: string };

/** Reports of the pages so far: what is known to be saved, and what may be. */
export class Log {
  /** The last value that was acknowledged. */
  readonly saved = new Map<string, string>();
  /** What was begun since then, and may be there or not. */
  readonly begun = new Map<string, string>();
  acknowledged = 0;

  /** @param heard is called right after an acknowledgement was noted */
  constructor(readonly heard: () => void = () => {}) {}

  take(report: Report): void {
    if ('begins' in report) {
      this.begun.set(report.about, report.begins);
      return;
    }
    this.begun.delete(report.about);
    this.saved.set(report.about, report.saved);
    this.acknowledged += 1;
    this.heard();
  }

  /** After a look at what is there: that is what the next round begins with. */
  settle(found: (about: string) => string): string[] {
    const lost: string[] = [];
    for (const [about, saved] of this.saved) {
      const value = found(about);
      if (value !== saved && value !== this.begun.get(about) && !isLater(value, saved)) {
        lost.push(`${about}: “${saved}” was saved, “${value}” is there`);
      }
      this.saved.set(about, value);
    }
    this.begun.clear();
    return lost;
  }
}

/** Numbers grow: this one was written after what was heard last, and its own report died. */
function isLater(value: string, saved: string): boolean {
  return Number(value) > Number(saved);
}

/** Listens to a page until it or the browser ends, and never before a report has been taken. */
export async function listen(view: View, log: Log): Promise<void> {
  try {
    for (;;) {
      const reports = await view.page.evaluate(takeReports);
      for (const report of reports) log.take(report);
    }
  } catch {
    // The page has gone.
  }
}

declare global {
  interface Window {
    /** What is to be reported, and who is to be told when it was taken. */
    reports: { waiting: Report[]; wake: () => void; taken: (() => void)[] };
    /** Ends the stream after the act that is under way. */
    isEnough?: boolean;
    /** Whether it has ended. */
    hasEnded?: boolean;
  }
}

async function takeReports(): Promise<Report[]> {
  const { reports } = window;
  for (const tell of reports.taken.splice(0)) tell();
  if (reports.waiting.length === 0) {
    await new Promise<void>((resolve) => {
      reports.wake = resolve;
    });
  }
  return reports.waiting.splice(0);
}

/**
 * Notes on favourites in a library page, one after the other as fast as the page acknowledges them.
 * Each note is a number, greater than all before it.
 *
 * @param labels the accessible names of the fields
 * @param from the first number, which is also the seed of the choice among the fields
 */
export function streamNotes(view: View, labels: readonly string[], from: number): Promise<void> {
  return view.page.evaluate(
    (names: readonly string[], first: number) => {
      let state = first;
      window.reports = { waiting: [], wake: () => {}, taken: [] };
      const report = (told: Report) => {
        window.reports.waiting.push(told);
        window.reports.wake();
      };
      const field = (name: string) =>
        document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${CSS.escape(name)}"]`);
      const write = async (name: string, text: string) => {
        const area = field(name);
        const status = area?.parentElement?.querySelector('[role=status]');
        if (!area || !status) throw new Error(`There is no field ${name}`);
        report({ about: name, begins: text });
        const isSaved = new Promise<void>((resolve) => {
          let wasUnsaved = false;
          const look = new MutationObserver(() => {
            if (status.textContent !== 'Gespeichert') wasUnsaved = true;
            else if (wasUnsaved) {
              look.disconnect();
              resolve();
            }
          });
          look.observe(status, { subtree: true, childList: true, characterData: true });
        });
        area.value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // The page shows it as unsaved, as it does before anybody could leave the field.
        await new Promise((resolve) => setTimeout(resolve));
        area.dispatchEvent(new FocusEvent('blur'));
        await isSaved;
        report({ about: name, saved: text });
      };
      void (async () => {
        for (let i = first; !window.isEnough; i++) {
          state = (state * 1103515245 + 12345) % 0x7fffffff;
          await write(names[state % names.length] as string, String(i));
        }
        window.hasEnded = true;
      })();
    },
    labels,
    from,
  );
}

/**
 * Saves and removes one quote after the other on a new tab, as fast as the page acknowledges it.
 *
 * @param spared texts of quotes that are left alone
 * @param half of the other quotes is left alone as well: those whose text has an even length, or odd
 */
export function streamHearts(
  view: View,
  spared: readonly string[],
  half: 'even' | 'odd' | 'none' = 'none',
): Promise<void> {
  return view.page.evaluate(
    (left: readonly string[], leftHalf: string) => {
      const isSpared = (text: string) =>
        left.includes(text) || leftHalf === (text.length % 2 === 0 ? 'even' : 'odd');
      window.reports = { waiting: [], wake: () => {}, taken: [] };
      const report = (told: Report) => {
        const taken = new Promise<void>((resolve) => window.reports.taken.push(resolve));
        window.reports.waiting.push(told);
        window.reports.wake();
        return taken;
      };
      const until = async (isSo: () => boolean) => {
        if (isSo()) return;
        await new Promise<void>((resolve) => {
          const look = new MutationObserver(() => {
            if (!isSo()) return;
            look.disconnect();
            resolve();
          });
          const everything = { subtree: true, childList: true, attributes: true } as const;
          look.observe(document, { ...everything, characterData: true });
        });
      };
      const quote = () => document.querySelector('#quote-text')?.textContent ?? '';
      const button = (name: string) =>
        document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
      const isSaved = () => button('Favorit')?.getAttribute('aria-pressed') === 'true';
      const notice = () => document.querySelector('[role=status] span')?.textContent ?? '';

      const toggle = async () => {
        const [about, saves] = [quote(), !isSaved()];
        await report({ about, begins: saves ? 'saved' : 'removed' });
        button('Schließen')?.click();
        await until(() => notice() === '');
        button('Favorit')?.click();
        await until(() => notice() !== '' && isSaved() === saves);
        if (!/^(Bei deinen|Aus deinen) Favoriten/.test(notice())) throw new Error(notice());
        await report({ about, saved: saves ? 'saved' : 'removed' });
      };
      void (async () => {
        while (!window.isEnough) {
          const text = quote();
          await until(() => button('Favorit')?.getAttribute('aria-pressed') !== null);
          if (!isSpared(text)) {
            if (!isSaved()) await toggle();
            await toggle();
          }
          button('Weiter')?.click();
          await until(() => quote() !== text);
        }
        window.hasEnded = true;
      })();
    },
    spared,
    half,
  );
}

/** Ticks and unticks items of the checklist in a popup, chosen by the seed. */
export function streamTicks(view: View, seed: number): Promise<void> {
  return view.page.evaluate((first: number) => {
    window.reports = { waiting: [], wake: () => {}, taken: [] };
    const report = (told: Report) => {
      window.reports.waiting.push(told);
      window.reports.wake();
    };
    let state = first;
    const tick = async (box: HTMLInputElement) => {
      const ticks = !box.checked;
      const about = `tick ${box.getAttribute('aria-describedby')?.slice('why-'.length)}`;
      report({ about, begins: String(ticks) });
      box.click();
      // The box turns when the write has come back.
      while (box.checked !== ticks) await new Promise((resolve) => setTimeout(resolve, 2));
      report({ about, saved: String(ticks) });
    };
    void (async () => {
      while (!window.isEnough) {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
        state = (state * 1103515245 + 12345) % 0x7fffffff;
        await tick(boxes[state % boxes.length] as HTMLInputElement);
      }
      window.hasEnded = true;
    })();
  }, seed);
}

/** Ends the streams, and waits until the acts that are under way are done. */
export async function isEnough(views: readonly View[]): Promise<void> {
  for (const { page } of views) {
    await page.evaluate(() => {
      window.isEnough = true;
    });
  }
  for (const { page } of views) {
    await waitFor('the stream to end', () => page.evaluate(() => window.hasEnded), 15_000);
  }
}

/** What is there for a note or a quote, in the words of the stream. */
export function found(rows: Records, about: string): string {
  const favourites = Object.entries(rows).filter(([place]) => place.startsWith('favourites/'));
  const all = favourites.map(([, row]) => row as unknown as Saved);
  const quoteIs = (text: string) => (row: Saved) => texts(row).includes(text);
  if (about.startsWith('tick ')) return tickOf(rows, about);
  const note = /^Notiz zu „(.*)“$/s.exec(about);
  if (!note) return all.some(quoteIs(about)) ? 'saved' : 'removed';
  return all.find((row) => texts(row).some((text) => brief(text) === note[1]))?.note ?? '(gone)';
}

interface Wording {
  text: string;
  language: string;
}

interface Saved {
  note: string;
  quote: { original: Wording; translation: Wording | null };
}

/** The texts of a quote, as they are shown. */
function texts({ quote: { original, translation } }: Saved): string[] {
  const wordings = translation ? [original, translation] : [original];
  return wordings.map(({ text, language }) => quoteTypeset(text, language));
}

/** Whether an item is ticked in the latest call. */
function tickOf(rows: Records, about: string): string {
  const id = rows['state/currentCall']?.callId;
  const ticked = (rows[`calls/${id}`]?.ticked ?? []) as string[];
  return String(ticked.includes(about.slice('tick '.length)));
}
