import type { HTTPRequest, Page } from 'puppeteer-core';

/** A page as any provider of calls might have it. The icon is there so that none is asked for. */
const PAGE = `<!doctype html><html lang="en"><head><title>A call</title>
  <link rel="icon" href="data:,"></head><body><h1>A call</h1></body></html>`;

/**
 * Whatever this page asks for is answered here: it is at any address, and nothing leaves the machine.
 *
 * @param body the page that is there, with its own policy in `headers`
 */
export async function standIn(
  page: Page,
  body = PAGE,
  headers: Record<string, string> = {},
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    void request.respond({
      status: 200,
      contentType: headers['Content-Type'] ?? 'text/html; charset=utf-8',
      headers,
      body,
    });
  });
}
