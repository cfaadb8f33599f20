/**
 * The text in quoted-printable `value` (RFC 2045, 6.7). What is not a proper `=XX` stays as it is.
 *
 * @param charset its encoding; where it is missing or unknown, UTF-8, else Windows-1252
 */
export function quotedPrintable(value: string, charset: string | undefined): string {
  const encoder = new TextEncoder();
  const bytes = value
    .split(/(=[\da-f]{2})/i)
    .flatMap((part, i) =>
      i % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
    );
  return decoded(Uint8Array.from(bytes), charset);
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  for (const encoding of [charset, 'utf-8']) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that is not known, or not that of these bytes.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
