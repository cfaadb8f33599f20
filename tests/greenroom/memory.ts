/** What a page of the extension keeps in memory. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { FirefoxInside } from '../e2e/support/firefoxInside.ts';

/** In MB (1,000,000 bytes), after a collection, by what it is of. */
export type Memory = Record<string, number>;

/** @returns what measures it, again and again */
export function memoryOf(
  name: 'chromium' | 'firefox',
  browser: Browser,
  page: Page,
): Promise<() => Promise<Memory>> {
  return name === 'firefox' ? memoryOfFirefox(browser, page) : memoryOfChromium(page);
}

async function memoryOfChromium(page: Page): Promise<() => Promise<Memory>> {
  const session = await page.createCDPSession();
  const heap = async (client: Pick<typeof session, 'send'>) => {
    // What the first leaves to finalizers is free for the second.
    for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  return async () => {
    const [worker] = page.workers();
    if (!worker) throw new Error('The worker is gone.');
    return {
      'heap of the page': await heap(session),
      'heap of the worker': await heap(worker.client),
      'resident memory of the process': resident('--extension-process'),
    };
  };
}

async function memoryOfFirefox(browser: Browser, page: Page): Promise<() => Promise<Memory>> {
  const inside = await FirefoxInside.of(browser);
  return async () => {
    await page.evaluate(() => {
      window.garbage = new WeakRef({});
    });
    let pid: number;
    // It does not tell when it has collected, but what nobody holds is gone then.
    do pid = await inside.run<number>(COLLECT);
    while (await page.evaluate(() => window.garbage?.deref() !== undefined));
    return { 'resident memory of the process': residentOf(pid) };
  };
}

declare global {
  interface Window {
    garbage?: WeakRef<object>;
  }
}

/** Asks all processes to collect, and says which is that of extensions. Firefox tells nobody of a page's heap alone. */
const COLLECT = `
  Services.obs.notifyObservers(null, 'child-gc-request');
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ type }) => type === 'extension').pid;`;

/** Of the process that was started by this one, or by one of its children, with that word. */
function resident(word: string): number {
  const parents = new Map<number, number>();
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    try {
      parents.set(
        pid,
        Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]),
      );
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)) found.push(pid);
    } catch {
      // It has exited meanwhile.
    }
  }
  const isOurs = (pid = 0): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid)));
  return Math.max(...found.filter(isOurs).map(residentOf));
}

function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) * 1024) / 1e6;
}
