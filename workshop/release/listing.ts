/** What the stores are told (`listing/`): how it is read, and what each of the three stores requires of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../core/quotes/deck.ts';
import { ROOT } from '../run.ts';

/** The languages of the stores' pages, the first one first. */
export const LISTED: readonly Language[] = ['de', 'en'];

/** The pictures of a store's page, in their order; each has a caption. */
export const PICTURES = ['newtab', 'popup', 'greenroom', 'today', 'people'] as const;

/** What Chrome's form asks of the use of data, by its own names. */
const DATA = [
  'personallyIdentifiableInformation',
  'healthInformation',
  'financialInformation',
  'authenticationInformation',
  'personalCommunications',
  'location',
  'webHistory',
  'userActivity',
  'websiteContent',
] as const;

const text = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value === value.trim(), 'begins or ends with white space'),
    v.minLength(least, ({ received }) => `has ${received} characters, fewer than ${least}`),
    v.maxLength(most, ({ received }) => `has ${received} characters, more than ${most}`),
  );

const each = <Key extends string, Schema extends v.GenericSchema>(
  keys: readonly Key[],
  schema: Schema,
) => v.strictObject(v.entriesFromList(keys, schema));

/** The limits are those of the strictest store, which is named. */
const listing = v.strictObject({
  // Edge; Mozilla takes 50 and Chrome 75.
  name: text(1, 45),
  // Chrome and the manifest of Firefox.
  summary: text(1, 132),
  // Mozilla.
  longSummary: text(1, 250),
  // Edge, and as many as it takes.
  description: text(250, 10_000),
  // Chrome, which wants a subject: what only says where it is shown must not have a popup as well.
  purpose: v.pipe(
    text(1, 1_000),
    v.check(
      (value) => !/\bnew tab|neue[nrs]? tab/i.test(value),
      'names the new tab, not a subject',
    ),
  ),
  // Chrome.
  permissions: v.record(v.string(), text(1, 1_000)),
  dataUse: each(DATA, v.strictObject({ handled: v.boolean(), why: text(1, 1_000) })),
  dataLeavingTheDevice: v.strictObject({
    any: v.literal(false, 'would have to be said in Firefox’s manifest, too'),
    why: text(1, 1_000),
  }),
  remoteCode: v.strictObject({
    used: v.literal(false, 'is refused by each store'),
    why: text(1, 1_000),
  }),
  // Mozilla.
  captions: each(PICTURES, text(1, 200)),
  // Edge: seven of 30 characters, and 21 words in all.
  searchTerms: v.pipe(
    v.array(text(1, 30)),
    v.minLength(1, 'has none'),
    v.maxLength(7, 'has more than seven'),
    v.check((terms) => terms.join(' ').split(/\s+/).length <= 21, 'has more than 21 words'),
  ),
  // Edge's notes for certification and Mozilla's for reviewers.
  reviewers: text(1, 3_000),
});

/** What the stores are told in one language. */
export type Listing = v.InferOutput<typeof listing>;

/** The parts of a manifest that a store asks about. */
export interface Asking {
  name?: string;
  description?: string;
  permissions?: readonly string[];
  optional_permissions?: readonly string[];
  host_permissions?: readonly string[];
  optional_host_permissions?: readonly string[];
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: readonly string[]; optional?: unknown } };
  };
}

/** Reads `listing/<language>`, unchecked. */
export function readListing(language: Language): unknown {
  const folder = join(ROOT, 'listing', language);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
  return {
    ...JSON.parse(read('store.json')),
    description: read('description.txt'),
    reviewers: read('reviewers.md'),
  };
}

/**
 * What a manifest asks for, of the user or of the browser: `storage`, `notifications (optional)`,
 * `wasm-unsafe-eval (policy)`.
 */
export function requestsOf(manifest: Asking): string[] {
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const optional = [manifest.optional_permissions, manifest.optional_host_permissions];
  return [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...optional.flatMap((names) => (names ?? []).map((name) => `${name} (optional)`)),
    ...(policy.match(/(?:wasm-)?unsafe-\w+/g) ?? []).map((name) => `${name} (policy)`),
  ];
}

/** Reasons that no permission of the manifest asks for: what replaces a page, and what a page asks for. */
const ALWAYS = ['newtab', 'camera', 'microphone'];

/**
 * What a store would refuse, or ask back.
 *
 * @param told what `readListing` reads
 * @param manifests those of all browsers
 * @returns a sentence for each; none if all is well
 */
export function problemsOf(told: unknown, manifests: readonly Asking[]): string[] {
  const read = v.safeParse(listing, told);
  if (!read.success) {
    return read.issues.map((issue) => `${v.getDotPath(issue) ?? 'The listing'} ${issue.message}.`);
  }
  const { permissions } = read.output;
  const asked = new Set([...ALWAYS, ...manifests.flatMap(requestsOf).map(withoutKind)]);
  const collected = manifests.flatMap(({ browser_specific_settings: settings }) =>
    settings?.gecko ? (settings.gecko.data_collection_permissions?.required ?? ['nothing']) : [],
  );
  return [
    ...[...asked]
      .filter((name) => !Object.hasOwn(permissions, name))
      .map((name) => `permissions has no reason for ${name}.`),
    ...Object.keys(permissions)
      .filter((name) => !asked.has(name))
      .map((name) => `permissions gives a reason for ${name}, which is not asked for.`),
    ...(collected.some((name) => name !== 'none')
      ? [`Firefox is told of data (${collected.join(', ')}), and dataLeavingTheDevice of none.`]
      : []),
  ];
}

/** `notifications` of `notifications (optional)`. */
function withoutKind(request: string): string {
  return request.replace(/ \(\w+\)$/, '');
}

/** A picture that the stores want, and its size in pixels. */
export interface StorePicture {
  /** In `listing/`. */
  file: string;
  width: number;
  height: number;
}

/** Every picture that the stores want: icons, and in each language tiles and pages. */
export const STORE_PICTURES: readonly StorePicture[] = [
  { file: 'icon-128.png', width: 128, height: 128 },
  { file: 'icon-300.png', width: 300, height: 300 },
  ...LISTED.flatMap((language) => [
    { file: `${language}/tile-440x280.png`, width: 440, height: 280 },
    { file: `${language}/tile-1400x560.png`, width: 1400, height: 560 },
    ...PICTURES.map((name, i) => ({
      ...{ file: `${language}/${i + 1}-${name}.png`, width: 1280, height: 800 },
    })),
  ]),
];

/**
 * What is wrong with a picture's file.
 *
 * @returns null if nothing is
 */
export function faultOf({ file, width, height }: StorePicture): string | null {
  const path = join(ROOT, 'listing', file);
  if (!existsSync(path)) return `listing/${file} is missing: npm run screenshots:store`;
  const content = readFileSync(path);
  // The first chunk of a PNG says its size, at fixed places.
  const [foundWidth, foundHeight] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  if (foundWidth === width && foundHeight === height) return null;
  return `listing/${file} is ${foundWidth} × ${foundHeight}, not ${width} × ${height}`;
}
