import { type Reading, shown } from './channelFault.ts';
import { CHANNEL_LIMIT, parsed } from './channelPasted.ts';

/** A host on the open web: dots, and a top level of letters. No numbers, so no router at home. */
const HOST = /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;

/** Names that lead into the user's own network: RFC 6761, RFC 6762, RFC 8375 and ICANN 2024. */
const AT_HOME = /\.(?:local|localhost|internal|home\.arpa)$/;

/**
 * The address of a web page, always https.
 *
 * http becomes https: that is how people have the address of a site that has long moved, and a
 * site that has not is better not opened than opened for anybody on the way to read and change.
 * With a port of its own http stays refused, since https is never there.
 *
 * @param text as `pasted` gives it
 */
export function readWeb(text: string): Reading {
  const wrong: Reading = { fault: { because: 'notAnAddress', culprit: shown(text) } };
  if (/[\s\p{C}]/u.test(text)) return wrong;
  // No dot, so that `example.org:8443` is a host and a port.
  const scheme = /^[a-z][a-z\d+-]*:/i.exec(text)?.[0].toLowerCase();
  if (scheme === 'mailto:') return belongsTo('email', text);
  if (scheme === 'tel:') return belongsTo('phone', text);
  if (scheme !== undefined && scheme !== 'https:' && scheme !== 'http:') {
    return { fault: { because: 'notHttps', culprit: shown(scheme) } };
  }
  if (scheme === undefined && /^[^/?#]*@/.test(text)) return belongsTo('email', text);
  const page = parsed(scheme === undefined ? `https://${text}` : text);
  if (!page || !HOST.test(page.hostname) || AT_HOME.test(page.hostname)) return wrong;
  if (page.username || page.password) return { fault: { because: 'passwordInside' } };
  if (page.protocol === 'http:' && page.port) {
    return { fault: { because: 'notHttps', culprit: 'http:' } };
  }
  page.protocol = 'https:';
  return page.href.length > CHANNEL_LIMIT
    ? { fault: { because: 'tooLong', limit: CHANNEL_LIMIT } }
    : { address: page.href };
}

function belongsTo(looksLike: 'email' | 'phone', text: string): Reading {
  return { fault: { because: 'notThisChannel', culprit: shown(text), looksLike } };
}
