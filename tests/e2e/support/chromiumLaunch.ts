import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath } from '../../../workshop/browsers.mjs';
import type { Start } from './driver';
import { PROTOCOL_TIMEOUT_MS, SIZE } from './setting';

// Nobody listens there. The proxy is not asked about it (--proxy-bypass-list).
const NOWHERE = '127.0.0.1:1';

// Where Chromium fetches a dictionary from as soon as there is a text field, and what it guesses about pages, whatever
// it is told. (Told to ask nobody for guesses by `--optimization-guide-service-…`, it dies now and then: 156.)
const HOSTS = ['redirector.gvt1.com', 'optimizationguide-pa.googleapis.com'];

/** Starts Chromium in the given setting, such that it asks the network for nothing of its own. */
export function launchChromium({
  setting,
  profile,
  downloads,
  proxyPort,
}: Start): Promise<Browser> {
  if (setting.databases === 'refusing') refuseDatabases(profile);
  return puppeteer.launch({
    executablePath: chromiumPath(),
    userDataDir: profile,
    // Extensions can be installed through a pipe only.
    pipe: true,
    enableExtensions: true,
    headless: setting.display === undefined,
    env: {
      ...process.env,
      PATH: `${withoutDesktop(profile)}:${process.env.PATH}`,
      ...(setting.display && { DISPLAY: setting.display }),
    },
    defaultViewport: SIZE,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      // Chromium's sandbox refuses to work for root, which is who runs tests in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      `--lang=${setting.language}`,
      `--accept-lang=${setting.language}`,
      ...(setting.theme === 'dark' ? ['--force-dark-mode'] : []),
      ...(setting.forcedColours ? ['--force-high-contrast'] : []),
      ...(setting.cameras ? ['--use-fake-device-for-media-stream=device-count=2'] : []),
      ...(setting.motion === 'reduced' ? ['--force-prefers-reduced-motion'] : []),
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--proxy-bypass-list=<-loopback>;${[NOWHERE, ...HOSTS].join(';')}`,
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} ${NOWHERE}`).join(',')}`,
      // What the browser would ask for by itself: the time, its account, updates.
      '--disable-features=NetworkTimeServiceQuerying',
      '--disable-field-trial-config',
      `--gaia-url=http://${NOWHERE}`,
      `--component-updater=url-source=http://${NOWHERE}`,
      `--apps-gallery-update-url=http://${NOWHERE}`,
    ],
  });
}

/**
 * When an extension is removed, Chromium has seven scripts look for its icons on the desktop. They run on beside the next
 * test, and cost a third of what the removal costs.
 *
 * @returns a folder with scripts of these names that do nothing
 */
function withoutDesktop(profile: string): string {
  const folder = join(profile, 'without desktop');
  mkdirSync(folder, { recursive: true });
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource']) {
    writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  }
  return folder;
}

/** A file stands where Chromium wants to make its folder of databases. */
function refuseDatabases(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const place = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(place)) writeFileSync(place, 'This is not a folder.');
}
