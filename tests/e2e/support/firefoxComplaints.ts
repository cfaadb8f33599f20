import type { Browser } from 'puppeteer-core';
import type { FirefoxInside } from './firefoxInside';
import { waitFor } from './patience';

const LISTEN = `
  window.nahbarHeard = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { warningFlag, infoFlag } = Ci.nsIScriptError;
      if (message.flags & (warningFlag | infoFlag)) return;
      // A page was closed while Firefox was at work for it: nobody is left whom it could concern.
      if (/^Promise (resolved|rejected) after context unloaded/.test(message.errorMessage)) return;
      const ours = message.sourceName.startsWith(args.origin);
      const nameless = message.category === 'content javascript' && !message.sourceName;
      if (!ours && !nameless) return;
      window.nahbarHeard.push(
        message.category + ', ' + message.sourceName + ':' + message.lineNumber + ': ' +
        message.errorMessage);
    },
  });`;

/**
 * Listens to every page, popup and background page of the extension: to uncaught errors and
 * violations of the policy through Firefox's own console, and to `console.error` through Firefox's
 * standard output (preference `devtools.console.stdout.content`).
 */
export class FirefoxComplaints {
  #output = '';
  #marks = 0;

  private constructor(
    browser: Browser,
    readonly inside: FirefoxInside,
  ) {
    browser.process()?.stdout?.on('data', (data) => {
      this.#output += data;
    });
  }

  /** @param origin of the extension's pages */
  static async listen(browser: Browser, inside: FirefoxInside, origin: string) {
    await inside.run(LISTEN, { origin });
    return new FirefoxComplaints(browser, inside);
  }

  async take(): Promise<string[]> {
    // Once this mark has come through the pipe, so has everything that was printed before it.
    const mark = `nahbar mark ${++this.#marks}\n`;
    await this.inside.run('dump(args.mark)', { mark });
    await waitFor("Firefox's standard output", async () => this.#output.includes(mark));
    const [printed = '', rest = ''] = this.#output.split(mark);
    this.#output = rest;
    // Firefox's own code says aloud what it is: "console.error: CustomizableUI: ".
    const errors = printed.split('\n').filter((line) => /^console\.error:(?! \w+: $)/.test(line));
    return [...errors, ...(await this.inside.run<string[]>('return nahbarHeard.splice(0)'))];
  }
}
