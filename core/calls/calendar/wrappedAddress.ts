/**
 * Addresses that lead to another one. Mail filters send each link through an address of their own, which
 * they call safe; so do search engines and social networks. The one that was meant is in it: in a
 * parameter, in the path, or in an encoding of theirs.
 */

/** So often one is wrapped in another. */
const DEPTH = 4;
/** The most that are looked at in one address. */
const WITHIN_LIMIT = 20;

/**
 * The addresses that `outer` leads to, from the outside in.
 *
 * @param secure the address that a text is; null where it is none
 */
export function wrappedAddresses(outer: URL, secure: (text: string) => URL | null): URL[] {
  const found: URL[] = [];
  let layer = [outer];
  for (let depth = 0; depth < DEPTH && layer.length > 0 && found.length < WITHIN_LIMIT; depth++) {
    layer = layer
      .flatMap((url) => textsIn(url).flatMap((text) => secure(text) ?? []))
      .slice(0, WITHIN_LIMIT);
    found.push(...layer);
  }
  return found;
}

/** What may be addresses in an address. */
function textsIn(url: URL): string[] {
  const proofpoint = /(?:^|\.)urldefense\.(?:com|us|proofpoint\.com)$/.test(url.hostname);
  if (proofpoint) {
    const own = url.pathname.startsWith('/v2/') ? inVersion2(url) : inVersion3(url);
    if (own !== null) return [own];
  }
  const behindHash = new URLSearchParams(url.hash.replace(/^#[^?]*\?|^#/, ''));
  const values = [...url.searchParams.values(), ...behindHash.values()];
  const [, ...path] = url.pathname.split('/');
  return [
    ...values.map(decoded),
    ...path.map(fromBase64),
    ...values.map(fromBase64),
    inPath(url),
  ].filter((text) => /^https:\//i.test(text));
}

/** From where `https:` begins within a path; between `___`, where a filter has marked it so. */
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
  const written = searchParams.get('u');
  return written && decoded(written.replace(/_/g, '/').replace(/-(?=[\da-f]{2})/gi, '%'));
}

/**
 * `__https:/meet.example/a*b__;Iw!!…`: each `*` stands for the next byte behind the semicolon, in Base64, and
 * `**` with a letter for as many as that says (version 3).
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

/** The address that a text in Base64 is; '' where it is none. */
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

/** Without percent signs, as often as one filter was put before another. */
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
