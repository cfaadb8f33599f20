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
  const address = written(text).replace(AT, '@').replace(DOT, '.');
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

/** How addresses are hidden from those who gather them. */
const AT = /\s?[[({](?:at|ät|@)[\])}]\s?/giu;
const DOT = /\s?[[({](?:dot|punkt)[\])}]\s?/gi;

/** The one address in `text`; `text` itself where there are several, which is none. */
function written(text: string): string {
  if (/^mailto:/i.test(text)) {
    return unescaped(text.slice('mailto:'.length).replace(/\?.*$/s, '')).trim();
  }
  const link = /^\[([^[\]()]*)\]\((mailto:[^()]*)\)$/i.exec(text);
  if (link) return same(link[1] ?? '', link[2] ?? '') ?? text;
  // Not by one expression, which would try each of many brackets.
  const opening = Math.max(text.lastIndexOf('<'), text.toLowerCase().lastIndexOf('[mailto:'));
  const isBracketed = opening > 0 && /[>\]]$/.test(text);
  return isBracketed ? (same(text.slice(0, opening), text.slice(opening + 1, -1)) ?? text) : text;
}

/** What is in brackets, unless another address stands before them. */
function same(before: string, inBrackets: string): string | null {
  const address = written(inBrackets.trim());
  const others = before.split(/[\s<>"',;()]+/).filter((word) => /[^@]@[^@]/.test(word));
  const isOne = others.every((other) => other.toLowerCase() === address.toLowerCase());
  return isOne ? address : null;
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
