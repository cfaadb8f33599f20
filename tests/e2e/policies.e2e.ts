import { describe, expect } from 'vitest';
import type { Person } from './support/person';
import { test } from './support/test';

/** An empty module of WebAssembly. */
const MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** Which directives of which of its policies keep a page from what is tried in it. */
async function tries(person: Person, page: string) {
  const view = await person.opens(page);
  const blocked = await view.page.evaluate(async (bytes) => {
    const seen: { directive: string; isClosed: boolean }[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, originalPolicy }) => {
      const isClosed = originalPolicy.includes("connect-src 'none'");
      seen.push({ directive: effectiveDirective, isClosed });
    });
    const works = (trial: () => Promise<unknown>) =>
      trial().then(
        () => true,
        () => false,
      );
    const runsWebAssembly = await works(() => WebAssembly.compile(new Uint8Array(bytes)));
    const readsOwnFile = await works(() => fetch('/manifest.json'));
    const reachesOutside = await works(() => fetch('https://example.org/'));
    // The events come a little later than the refusals.
    while (!seen.some(({ directive }) => directive === 'connect-src')) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const connecting = seen.filter(({ directive }) => directive === 'connect-src');
    return {
      ...{ runsWebAssembly, readsOwnFile, reachesOutside },
      mayConnectNowhere: connecting.some(({ isClosed }) => isClosed),
    };
  }, MODULE);
  // The browser complains of what was tried, which may take it a moment, and of nothing else.
  const complaints: string[] = [];
  await expect
    .poll(async () => complaints.push(...(await person.complaints())) && complaints.join('\n'))
    .toContain('https://example.org');
  expect(complaints.filter((line) => !/Content.Security.Policy/.test(line))).toEqual([]);
  return blocked;
}

describe('what a page may do', () => {
  test.inBoth('is nothing but to show itself', async ({ person }) => {
    for (const page of ['newtab.html', 'popup.html', 'library.html', 'help.html', 'said.html']) {
      expect([page, await tries(person, page)]).toMatchObject([
        page,
        { runsWebAssembly: false, reachesOutside: false, mayConnectNowhere: true },
      ]);
    }
  });

  test.inBoth(
    'is in the green room to read files of its own and to run WebAssembly',
    async ({ person }) => {
      expect(await tries(person, 'greenroom.html')).toEqual({
        runsWebAssembly: true,
        readsOwnFile: true,
        reachesOutside: false,
        mayConnectNowhere: false,
      });
    },
  );
});
