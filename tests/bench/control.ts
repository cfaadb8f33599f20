import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes the extension that sets the limit: its new tab is one file with one heading. No new tab
 * that an extension provides can be faster.
 *
 * @returns the folder of the unpacked extension; the caller removes it
 */
export async function writeControl(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbar-control-'));
  const manifest = {
    manifest_version: 3,
    name: 'One heading',
    version: '1',
    // Firefox knows an extension by it, and Chromium does not mind.
    browser_specific_settings: { gecko: { id: 'one-heading@nahbar' } },
    chrome_url_overrides: { newtab: 'newtab.html' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'newtab.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>One heading</title><h1>One heading</h1></html>',
  );
  return folder;
}
