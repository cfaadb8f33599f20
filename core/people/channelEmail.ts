import { type Reading, shown } from './channelFault.ts';
import { unescaped } from './channelPasted.ts';

/** RFC 5321: so many characters before the @, and in all. */
const LOCAL_LIMIT = 64;
const EMAIL_LIMIT = 254;

/** Dots, but none at an end and no two together. Letters of every language: RFC 6531. */
const LOCAL = /^[^\s@.,:;"()<>[\]\\\p{C}]+(?:\.[^\s@.,:;"()<>[\]\\\p{C}]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL = /^(?:[\p{L}\p{M}]{2,63}|xn--[a-z\d-]{1,59})$/u;

/**
 * An e-mail address with its domain in small letters; what stands before the @ is left as it is,
 * since some servers tell case apart. Takes `mailto:` links and `Ada Lovelace <ada@example.org>`.
 *
 * @param text as `pasted` gives it
 */
export function readEmail(text: string): Reading {
  const address = written(text);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(0, at)).normalize('NFC');
  const domain = address
    .slice(at + 1)
    .toLowerCase()
    .normalize('NFC');
  const canonical = `${local}@${domain}`;
  return isLocal(local) && isDomain(domain) && canonical.length <= EMAIL_LIMIT
    ? { address: canonical }
    : { fault: { because: 'notAnAddress', culprit: shown(text) } };
}

function written(text: string): string {
  if (/^mailto:/i.test(text)) {
    return unescaped(text.slice('mailto:'.length).replace(/\?.*$/s, '')).trim();
  }
  // Not by one expression, which would try each of many brackets.
  const opening = text.lastIndexOf('<');
  return opening > 0 && text.endsWith('>') ? text.slice(opening + 1, -1).trim() : text;
}

function isLocal(local: string): boolean {
  return local.length <= LOCAL_LIMIT && LOCAL.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? '')
  );
}
