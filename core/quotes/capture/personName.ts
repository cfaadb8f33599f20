/** Names that say who runs a page, or that nobody was named. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|root|user|guest|gast|author|autor(?:in)?|unknown|unbekannt|anonymous|anonym|staff|editor|(?:die )?redaktion|default|null|undefined|none|n\/?a|test|wordpress|super ?user|\[object object\])$/i;

/** What stands before a name: `by`, `Von`, a dash. */
const BEFORE =
  /^(?:[\s\-–—―~•|]+|(?:by|von|text|written by|geschrieben von|(?:autor(?:in)?|author|text|von|by|quelle|source):)\s+)+/i;

const LINK = /:\/\/|^www\.|@|^[^\s/]+\.[a-z]{2,}(?:\/|$)|\/.*\//i;

/** The most characters of a name, or of several together. */
const LIMIT = 100;

/**
 * `text` as the name of somebody, without what stands around one; empty where it is none.
 *
 * @param sites what the site is called: it has not said anything, and often stands behind the name
 */
export function personName(text: string, sites: readonly string[] = []): string {
  let name = text.replace(/\s+/gu, ' ').trim().replace(BEFORE, '');
  for (const site of sites.filter((each) => each !== '')) {
    const behind = name.toLowerCase().lastIndexOf(site.toLowerCase());
    const isLast = behind >= 0 && behind + site.length === name.length;
    const rest = isLast ? name.slice(0, behind) : name;
    if (rest.trim() === '' || /[\s,;|/·–—-]\s*$/u.test(rest)) name = rest;
  }
  name = name.replace(/[\s,;:|/·–—-]+$/u, '');
  const isNone = name.length > LIMIT || LINK.test(name) || NOBODY.test(name);
  return isNone || !/\p{L}/u.test(name) ? '' : name;
}

/** Words within a name that begin small, of many languages. */
const SMALL =
  /^(?:von|vom|zu|zur|zum|und|and|et|y|e|i|of|the|der|den|dem|de|del|della|di|da|do|dos|das|du|des|la|le|las|los|van|ter|ten|af|av|al|el|bin|ibn|ben|bint|st\.|d['’]\S+)$/u;

/** What no name begins with, but the title of a work does. */
const WORK = /^(?:the|an?|der|die|das|ein|eine)\s/i;

/** So many words a name has at most. */
const NAME_WORDS = 6;

/**
 * Who is named in a line beside a quotation: `— Ada Lovelace, Notes` is by Ada Lovelace. Stricter than
 * `personName`, as such a line may say anything. Empty where it names nobody.
 */
export function citedName(line: string): string {
  const bare = personName(line.replace(/^[\s"“”„«»(]+/u, ''));
  const [head = ''] = bare.split(/\s*[(|:;·•\n]|\s+[–—-]\s+|,(?!\s*(?:Jr|Sr|II|III)\b)/u);
  const name = personName(head.replace(/\s+(?:in|on|at|aus|im|bei|zu|über)$/iu, ''));
  const words = name.split(' ');
  const isName =
    words.length <= NAME_WORDS &&
    !/[?!…“”„"«»]|[^\s.]{3,}\.$/u.test(name.replace(/\b(?:Jr|Sr|Dr|Prof)\.$/u, '')) &&
    !WORK.test(name) &&
    words.every((word) => /^['’(]?[\p{Lu}\p{Lt}\p{Lo}\d&]/u.test(word) || SMALL.test(word)) &&
    /^[\p{Lu}\p{Lt}\p{Lo}]|\s['’]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(name);
  return isName ? name : '';
}
