/** A store, and what `wxt submit` needs for it. */
export interface Store {
  name: string;
  /** The variables of the environment with the secrets. */
  secrets: readonly string[];
  /** The part of the release (`chrome`, `sources`) for each option. */
  packages: Readonly<Record<string, string>>;
  options: readonly string[];
}

/** The stores that Nahbar is published on. */
export const STORES: readonly Store[] = [
  {
    name: 'Chrome Web Store',
    secrets: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
    packages: { '--chrome-zip': 'chrome' },
    options: ['--chrome-api-version', 'v2'],
  },
  {
    name: 'Edge Add-ons',
    secrets: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
    packages: { '--edge-zip': 'edge' },
    options: [],
  },
  {
    name: 'Firefox Add-ons',
    secrets: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
    packages: { '--firefox-zip': 'firefox', '--firefox-sources-zip': 'sources' },
    options: ['--firefox-channel', 'listed'],
  },
];

/** The secrets of a store that are not in the environment; an empty one is none. */
export function missingFor(
  { secrets }: Store,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return secrets.filter((name) => !environment[name]);
}
