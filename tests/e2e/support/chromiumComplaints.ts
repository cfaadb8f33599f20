import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

const WATCHED = new Set(['page', 'background_page', 'service_worker', 'webview']);
const OUTSIDE = /^(https?|wss?|ftp):/;

/**
 * Listens to every page, popup and service worker of the browser, from before the first test until
 * the end. What was said before the listener was attached is told again by Chromium.
 */
export class ChromiumComplaints {
  readonly #heard: string[] = [];
  readonly #sessions = new Map<Target, Promise<CDPSession | undefined>>();

  constructor(browser: Browser) {
    const attach = (target: Target) => {
      if (!this.#sessions.has(target) && WATCHED.has(target.type())) {
        this.#sessions.set(target, this.#attach(target));
      }
    };
    browser.on('targetcreated', attach);
    browser.on('targetchanged', attach);
    browser.on('targetdestroyed', (target) => this.#sessions.delete(target));
    for (const target of browser.targets()) attach(target);
  }

  async take(): Promise<string[]> {
    const sessions = await Promise.all(this.#sessions.values());
    // The answer to a question comes after everything that was said before it.
    await Promise.allSettled(
      sessions.map((session) => session?.send('Runtime.evaluate', { expression: '1' })),
    );
    return this.#heard.splice(0);
  }

  async #attach(target: Target): Promise<CDPSession | undefined> {
    try {
      const session = await target.createCDPSession();
      const place = () => target.url().slice(0, 100);
      session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
        this.#heard.push(`uncaught, ${place()}: ${wordsOf(exceptionDetails)}`),
      );
      session.on('Runtime.consoleAPICalled', ({ type, args }) => {
        if (type === 'error' || type === 'assert') {
          const words = args.map((arg) => arg.value ?? arg.description ?? arg.type);
          this.#heard.push(`console.error, ${place()}: ${words.join(' ')}`);
        }
      });
      session.on('Log.entryAdded', ({ entry }) => {
        if (entry.level === 'error') {
          this.#heard.push(`${entry.source}, ${place()}: ${entry.text} ${entry.url ?? ''}`);
        }
      });
      session.on('Network.requestWillBeSent', ({ request }) => {
        if (OUTSIDE.test(request.url)) {
          this.#heard.push(`request, ${place()}: ${request.method} ${request.url}`);
        }
      });
      await Promise.all(['Runtime', 'Log', 'Network'].map((domain) => enable(session, domain)));
      return session;
    } catch {
      // The target has gone in the meantime.
      return undefined;
    }
  }
}

function enable(session: CDPSession, domain: string): Promise<unknown> {
  return session.send(`${domain}.enable` as 'Runtime.enable');
}

function wordsOf(details: Protocol.Runtime.ExceptionDetails): string {
  return details.exception?.description ?? details.text;
}
