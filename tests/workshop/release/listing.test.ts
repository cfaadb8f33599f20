import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../../workshop/bundle/manifest.ts';
import {
  type Asking,
  LISTED,
  type Listing,
  problemsOf,
  readListing,
} from '../../../workshop/release/listing.ts';

const manifests = ['chrome', 'firefox'].map((browser) => manifest(browser, 'build') as Asking);

describe.each(LISTED)('what the stores are told (%s)', (language) => {
  const told = readListing(language) as Listing;
  /** What is said of a listing with changes. */
  const changed = (change: Record<string, unknown>, asking = manifests) =>
    problemsOf({ ...told, ...change }, asking);

  it('is what each of them asks for', () => {
    expect(problemsOf(told, manifests)).toEqual([]);
  });

  it('is what the browsers show', () => {
    const shown = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    expect([shown.name.message, shown.description.message]).toEqual([told.name, told.summary]);
  });

  it('needs a reason for each permission, however it is asked for', () => {
    const [first = {}, ...others] = manifests;
    const and = (more: Asking) => [{ ...first, ...more }, ...others];
    const unexplained = (name: string) => [`permissions has no reason for ${name}.`];
    const { permissions = [] } = first;
    expect(changed({}, and({ permissions: [...permissions, 'tabs'] }))).toEqual(
      unexplained('tabs'),
    );
    for (const key of ['optional_permissions', 'host_permissions'] as const) {
      expect(changed({}, and({ [key]: ['downloads'] }))).toEqual(unexplained('downloads'));
    }
    const hosts = { optional_host_permissions: ['https://*/*', '*://*/*'] };
    expect(changed({}, and(hosts))).toEqual(unexplained('*://*/*'));
    const policy = { extension_pages: "script-src 'unsafe-eval' 'wasm-unsafe-eval'" };
    expect(changed({}, and({ content_security_policy: policy }))).toEqual(
      unexplained('unsafe-eval'),
    );
    const { camera: _, ...without } = told.permissions;
    expect(changed({ permissions: without })).toEqual(unexplained('camera'));
  });

  it('explains nothing that is not asked for', () => {
    expect(changed({ permissions: { ...told.permissions, tabs: 'In case.' } })).toEqual([
      'permissions gives a reason for tabs, which is not asked for.',
    ]);
  });

  it('keeps to the lengths', () => {
    expect(changed({ summary: 'x'.repeat(133) })).toEqual([
      'summary has 133 characters, more than 132.',
    ]);
    expect(changed({ description: 'x'.repeat(249) })).toEqual([
      'description has 249 characters, fewer than 250.',
    ]);
    expect(changed({ searchTerms: ['a b c d', ...Array(6).fill('e f g')] })).toEqual([
      'searchTerms has more than 21 words.',
    ]);
  });

  it('has a purpose that is no place in the browser', () => {
    for (const purpose of ['Shows quotes on every new tab.', 'Zitate auf jedem neuen Tab.']) {
      expect(changed({ purpose })).toEqual(['purpose names the new tab, not a subject.']);
    }
  });

  it('says of data what Firefox is told', () => {
    const gecko = { data_collection_permissions: { required: ['websiteContent'] } };
    expect(changed({}, [...manifests, { browser_specific_settings: { gecko } }])).toEqual([
      'Firefox is told of data (none, websiteContent), and dataLeavingTheDevice of none.',
    ]);
    const silent = { browser_specific_settings: { gecko: {} } };
    expect(changed({}, [...manifests, silent])).toHaveLength(1);
  });

  it('answers every question, and no other', () => {
    const { location: _, ...without } = told.dataUse;
    expect(changed({ dataUse: without }).join()).toContain('dataUse.location');
    expect(changed({ remoteCode: { used: true, why: 'x' } })).toEqual([
      'remoteCode.used is refused by each store.',
    ]);
    expect(changed({ slogan: 'x' })).toHaveLength(1);
  });
});

it('says the same of data in both languages', () => {
  const handled = LISTED.map((language) =>
    Object.entries((readListing(language) as Listing).dataUse).map(([key, { handled }]) => [
      ...[key, handled],
    ]),
  );
  expect(handled[0]).toEqual(handled[1]);
});
