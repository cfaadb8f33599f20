import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './patience.ts';

// Puppeteer speaks WebDriver BiDi to Firefox, and says more there than its types admit.
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
    emit(event: string, params: unknown): void;
  };
}

interface Evaluation {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Firefox from the inside: runs scripts where Firefox's own window runs. Needed because WebDriver
 * BiDi hides pages of extensions (Mozilla's bug 1755014): it can run scripts in them and move the
 * mouse, but tells nothing about their navigations, errors and requests.
 */
export class FirefoxInside {
  readonly #connection: BidiBrowser['connection'];
  /** By which BiDi knows Firefox's window. */
  readonly window: string;

  readonly browser: Browser;

  private constructor(browser: Browser, window: string) {
    this.browser = browser;
    this.#connection = (browser as unknown as BidiBrowser).connection;
    this.window = window;
  }

  /** @throws when Firefox was not started with `--remote-allow-system-access` */
  static async of(browser: Browser): Promise<FirefoxInside> {
    const { connection } = browser as unknown as BidiBrowser;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = result.contexts as { context: string }[];
    if (!window) throw new Error('Firefox has no window');
    return new FirefoxInside(browser, window.context);
  }

  /**
   * @param body of an async function that sees Firefox's window as `window`, and `args`
   * @throws what the script throws
   */
  async run<T>(body: string, args: Record<string, unknown> = {}): Promise<T> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `(async (args) => JSON.stringify(await (async () => {${body}})()) ?? 'null')(
        ${JSON.stringify(args)})`,
      target: { context: this.window },
      awaitPromise: true,
    });
    const { result: answer, exceptionDetails } = result as Evaluation;
    if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
    return JSON.parse(String(answer?.value));
  }

  /** @param allowPrivate lets it run in private windows too */
  async install(folder: string, allowPrivate: boolean): Promise<void> {
    await this.#connection.send('webExtension.install', {
      extensionData: { type: 'path', path: folder },
      'moz:allowPrivateBrowsing': allowPrivate,
    });
  }

  /** The page in a tab. When one of the extension is there before Firefox comes to tell of the tab, it does not. */
  async pageIn(context: string): Promise<Page> {
    const find = async () => {
      const all = await Promise.all(this.browser.browserContexts().map((each) => each.pages()));
      return all.flat().find((page) => contextOf(page) === context);
    };
    try {
      return await waitFor('Firefox to tell of the tab', find, 1000);
    } catch {
      const { result } = await this.#connection.send('browsingContext.getTree', { root: context });
      const [tab] = result.contexts as object[];
      this.#connection.emit('browsingContext.contextCreated', tab);
      return waitFor('the tab to appear', find);
    }
  }

  /** Unlike `page.goto`, which waits for an event that never comes. */
  async navigate(page: Page, url: string): Promise<void> {
    await this.#connection.send('browsingContext.navigate', {
      context: contextOf(page),
      url,
      wait: 'none',
    });
  }

  /** Unlike `page.reload`, which waits for an event that never comes. */
  async reload(page: Page): Promise<void> {
    await this.#connection.send('browsingContext.reload', {
      context: contextOf(page),
      wait: 'none',
    });
  }

  /** Unlike `page.close`, which waits for an event that never comes. */
  async close(page: Page): Promise<void> {
    await this.#connection.send('browsingContext.close', { context: contextOf(page) });
  }
}

/** The id by which BiDi knows a tab. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
