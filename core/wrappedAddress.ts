/**
 * Finds addresses that are wrapped in a redirect. Mail filters ("safe links"), search engines and
 * social networks put the original address into a parameter, the path, or an encoding of their own.
 */

/** How deep wrappers are followed. */
const DEPTH = 4;
/** At most so many addresses are taken out of one. */
const WITHIN_LIMIT = 20;

/** Proofpoint's URL Defense, which writes addresses in ways of its own. */
const PROOFPOINT = /(?:^|\.)urldefense\.(?:com|us|proofpoint\.com)$/;
/** Other mail filters: of Microsoft, Barracuda and Cisco. They have no pages but these. */
const MAIL_FILTERS =
  /^(?:[a-z\d-]+\.safelinks\.protection\.outlook\.com|linkprotect\.cudasvc\.com|secure-web\.cisco\.com)$/;
/** Platforms that look at links first, on some of their pages. */
const DETOURS =
  /^(?:(?:www\.)?google\.[a-z.]{2,6}|l\.(?:instagram|facebook)\.com|(?:www\.)?linkedin\.com|exit\.sc|out\.reddit\.com)$/;
const DETOUR_PATHS = /^\/(?:url|safety\/go|redir\/redirect|l\.php|)\/?$/;

/** Whether a host only filters the links in mails. */
export function isMailFilter(hostname: string): boolean {
  return PROOFPOINT.test(hostname) || MAIL_FILTERS.test(hostname);
}

/** Whether a page is known to be nothing but the way to another. */
export function isDetour({ hostname, pathname }: URL): boolean {
  return isMailFilter(hostname) || (DETOURS.test(hostname) && DETOUR_PATHS.test(pathname));
}

/**
 * The addresses wrapped in `outer`, from the outside in.
 *
 * @param read gives the URL of a text, or null if it is none that is looked for
 */
export function wrappedAddresses(outer: URL, read: (text: string) => URL | null): URL[] {
  const found: URL[] = [];
  let layer = [outer];
  for (let depth = 0; depth < DEPTH && layer.length > 0 && found.length < WITHIN_LIMIT; depth++) {
    layer = layer
      .flatMap((url) => textsIn(url).flatMap((text) => read(text) ?? []))
      .slice(0, WITHIN_LIMIT);
    found.push(...layer);
  }
  return found;
}

/** Parts of an address that may hold another one. */
function textsIn(url: URL): string[] {
  if (PROOFPOINT.test(url.hostname)) {
    const original = url.pathname.startsWith('/v2/') ? inVersion2(url) : inVersion3(url);
    if (original !== null) return [original];
  }
  const behindHash = new URLSearchParams(url.hash.replace(/^#[^?]*\?|^#/, ''));
  const values = [...url.searchParams.values(), ...behindHash.values()];
  const [, ...path] = url.pathname.split('/');
  return [
    ...values.map(decoded),
    // `href.li/?https://…`
    decoded(url.search.slice(1)),
    ...path.map(decoded),
    ...path.map(fromBase64),
    ...values.map(fromBase64),
    inPath(url),
  ].filter((text) => /^https?:\//i.test(text));
}

/**
 * The rest of the address from `https:` on, if that is in the path; up to `___` where the filter marks
 * the end so.
 */
function inPath({ pathname, search, hash }: URL): string {
  const rest = `${pathname}${search}${hash}`;
  const at = rest.slice(1).search(/https(?::|%3a|%253a)/i) + 1;
  if (at === 0 || at > pathname.length) return '';
  const text = rest.slice(at);
  const end = text.indexOf('___');
  return decoded(end > 0 && rest.slice(0, at).endsWith('___') ? text.slice(0, end) : text);
}

/** `https-3A__meet.example_a-2Db` (Proofpoint's URL Defense, version 2). */
function inVersion2({ searchParams }: URL): string | null {
  const encodedUrl = searchParams.get('u');
  return encodedUrl && decoded(encodedUrl.replace(/_/g, '/').replace(/-(?=[\da-f]{2})/gi, '%'));
}

/**
 * `__https:/meet.example/a*b__;Iw!!…` (version 3): each `*` stands for the next byte of the Base64
 * after the semicolon, and `**` with a letter for as many bytes as the letter says.
 */
function inVersion3({ pathname, search, hash }: URL): string | null {
  const rest = `${pathname}${search}${hash}`;
  const start = rest.indexOf('/__');
  const end = rest.lastIndexOf('__;');
  if (start === -1 || end <= start) return null;
  const [coded = ''] = rest.slice(end + 3).split('!', 1);
  const bytes = [...base64(coded)];
  return rest
    .slice(start + 3, end)
    .replace(/\*\*([\w-])|\*/g, (_, letter?: string) =>
      bytes.splice(0, letter === undefined ? 1 : LETTERS.indexOf(letter) + 2).join(''),
    );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Decodes a Base64 text that begins like an address; '' for any other. */
function fromBase64(text: string): string {
  // `http` in Base64.
  return /^aHR0c/.test(text) ? base64(text) : '';
}

function base64(text: string): string {
  try {
    const bytes = atob(text.replace(/-/g, '+').replace(/_/g, '/').replace(/ /g, '+'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Percent-decoded as often as filters were chained. */
function decoded(text: string): string {
  let plain = text;
  for (let i = 0; i < DEPTH && /^https?%/i.test(plain); i++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return '';
    }
  }
  return plain;
}
