import { FirefoxInside } from '../../e2e/support/firefoxInside';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';

/**
 * Lets the background come to its `step`-th step from now, and no further: a step is each time that it
 * asks or writes `storage.local` or a file (one before it is done, one after), and each row that it writes to
 * IndexedDB. Chromium's service worker, Firefox's event page.
 */
export async function stopsAt(person: Person, step: number): Promise<void> {
  await wakes(person);
  await inBackground(person, `(${patch})(scope, ${step})`);
}

/** Whether the background has come to the step at which it stops. */
export async function hasStopped(person: Person): Promise<boolean> {
  return (await inBackground(person, 'scope.nahbarSteps?.hasStopped')) === true;
}

/** Ends the background as the browser does, or a crash: in the middle of what it is doing. */
export async function ends(person: Person): Promise<void> {
  const { browser } = person.driver;
  if (person.browserName === 'firefox') {
    const id = await person.backstage<string>('browser.runtime.id');
    await (await FirefoxInside.of(browser)).run(
      `await WebExtensionPolicy.getByID(args.id).extension.terminateBackground({
         ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
      { id },
    );
    return;
  }
  const page = await person.driver.open(`${person.origin}/manifest.json`);
  const session = await page.createCDPSession();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(person.origin));
      if (ours.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
  // A service worker that is watched, as by the listener for complaints, starts again only when told.
  const awake = person.backstage(`chrome.runtime.sendMessage('wake').catch(() => {})`);
  let isAwake = false;
  void awake.then(() => {
    isAwake = true;
  });
  await waitFor('the service worker to start again', async () => {
    const watching = await worker(person)?.createCDPSession();
    await watching?.send('Runtime.runIfWaitingForDebugger');
    await watching?.detach();
    return isAwake;
  });
}

/** Whether the background runs, or is about to. In Firefox, which does not have to ask the background for it. */
export async function isAwake(person: Person): Promise<boolean> {
  const id = await person.backstage<string>('browser.runtime.id');
  const inside = await FirefoxInside.of(person.driver.browser);
  return inside.run(
    `return WebExtensionPolicy.getByID(args.id).extension.backgroundState !== 'stopped';`,
    { id },
  );
}

/** Firefox knows only from the second start of a background on that pages do not concern it. */
export async function sleepsOn(person: Person): Promise<void> {
  await waitFor('a background that sleeps on', async () => {
    await ends(person);
    const page = await person.opensCall('https://example.org/');
    await page.closes();
    return !(await isAwake(person));
  });
}

/** The alarm that wakes a background of Firefox, which nobody waits for here. */
export async function alarmRings(person: Person): Promise<void> {
  await waitFor('an alarm to be set', () =>
    person.backstage(`browser.alarms.get('tabs').then(Boolean)`),
  );
  await person.backstage(`browser.alarms.create('tabs', { when: Date.now() })`);
}

function worker(person: Person) {
  return person.driver.browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(person.origin));
}

/** A message that nobody understands starts the background, and has no other effect. */
export async function wakes(person: Person): Promise<void> {
  await waitFor('the background to wake', async () => {
    await person.backstage(
      `(globalThis.browser ?? chrome).runtime.sendMessage('wake').catch(() => {})`,
    );
    return (await inBackground(person, 'scope !== null')) === true;
  });
}

/**
 * Runs a script in the background.
 *
 * @param script sees the background's global object as `scope`
 */
export async function inBackground(person: Person, script: string): Promise<unknown> {
  if (person.browserName === 'firefox') {
    return person.backstage(
      `(async () => { const scope = await browser.runtime.getBackgroundPage(); return ${script}; })()`,
    );
  }
  // Puppeteer's own worker does not know that it may start anew.
  const session = await worker(person)?.createCDPSession();
  const answer = await session?.send('Runtime.evaluate', {
    expression: `(() => { const scope = globalThis; return ${script}; })()`,
    returnByValue: true,
  });
  await session?.detach();
  return answer?.result.value;
}

// biome-ignore lint/suspicious/noExplicitAny: it runs elsewhere, and bends what has a type there
function patch(scope: any, step: number): void {
  const steps = { left: step, hasStopped: false };
  scope.nahbarSteps = steps;
  const comes = () => {
    steps.left -= 1;
    if (steps.left <= 0) steps.hasStopped = true;
    return steps.hasStopped;
  };
  const never = () => new scope.Promise(() => {});
  const local = (scope.browser ?? scope.chrome).storage.local;
  for (const name of ['get', 'set', 'remove']) {
    const original = local[name].bind(local);
    // With a callback, as the polyfill asks in Chromium, or with a promise.
    local[name] = (values: unknown, answer?: (result: unknown) => void) => {
      if (comes()) return never();
      const asked = original(values).then((result: unknown) => (comes() ? never() : result));
      if (!answer) return asked;
      asked.then(answer);
    };
  }
  const files = [
    [scope.FileSystemDirectoryHandle, ['getFileHandle', 'removeEntry']],
    [scope.FileSystemFileHandle, ['createWritable', 'move']],
    [scope.FileSystemWritableFileStream, ['write', 'close']],
  ];
  for (const [kind, names] of files) {
    for (const name of names.filter((each: string) => kind?.prototype[each])) {
      const original = kind.prototype[name];
      kind.prototype[name] = function (...given: unknown[]) {
        if (comes()) return never();
        return original.apply(this, given).then((result: unknown) => (comes() ? never() : result));
      };
    }
  }
  for (const name of ['put', 'delete', 'add']) {
    const original = scope.IDBObjectStore.prototype[name];
    scope.IDBObjectStore.prototype[name] = function (...row: unknown[]) {
      // What the background had begun is taken back when it ends.
      if (comes()) this.transaction.abort();
      return original.apply(this, row);
    };
  }
}
