import { decodeHTML } from 'entities';

/** Author names that do not name a person. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|root|user|guest|gast|guest author|gast-?autor(?:in)?|author|autor(?:in)?|unknown|unbekannt|anonymous|anonym|editor|(?:die |der )?(?:online-?|web-?|lokal-?|sport-?|nachrichten-?)?redaktion(?:steam)?|(?:the |our )?(?:editorial|editors|staff|web|online)(?: (?:team|staff|board|desk|writers?|reporters?))?|(?:our |news|press|web)? ?(?:desk|newsroom|office|team)|pressestelle|presseabteilung|default|null|undefined|none|n\/?a|test|wordpress|super ?user|\[object object\])$/i;

/** News agencies. */
const AGENCY =
  /^(?:dpa|dpa[-/][\p{L}-]{2,12}|deutsche presse-agentur|afp|agence france-presse|reuters|thomson reuters|ap|associated press|the associated press|kna|epd|sid|apa|sda|keystone-sda|ansa|efe|ddp|dapd|dts|upi|tass|xinhua|bloomberg|press association|pa media|glp|red|web|onl)$/iu;

/** Collective authors of Wikimedia's wikis. */
const TOGETHER =
  /wikimedia|wikipedi|wikiquote|\bcontributors\b|^(?:autoren|contribut|colaborador|auteurs) /iu;

/** Prefixes of a name: `by`, `Von`, a dash. */
const BEFORE =
  /^(?:[\s\-–—―~•|]|(?:by|von|text|written by|geschrieben von|ein (?:beitrag|artikel|gastbeitrag|kommentar|interview) von|(?:autor(?:in)?|author|text|foto|von|by|quelle|source):)\s)/i;

const LINK = /:\/\/|^www\.|@|^[^\s/]+\.[a-z]{2,}(?:\/|$)|\/.*\//i;
/** An institution with its web address, as in `Deutsche Welle (www.dw.com)`. */
const ADDRESS =
  /[(\s](?:www\.)?[a-z\d-]{1,60}\.(?:com|org|net|de|at|ch|eu|info|tv|fm|uk|co\.uk)\)?$/i;

/** The longest name or list of names, and how much of a text is examined, in characters. */
const [LIMIT, LOOKED_AT] = [100, 400];

/** Metadata as a single line, with HTML entities decoded. */
export function plainText(text: string): string {
  const decoded = text.includes('&') ? decodeHTML(text) : text;
  return decoded.replace(/\s+/gu, ' ').trim();
}

/**
 * Extracts a person's name, without site, agency, initials or town. Empty if there is none.
 *
 * @param sites names of the site, which often follow the author's
 */
export function personName(text: string, sites: readonly string[] = []): string {
  let name = plainText(text.slice(0, 2 * LOOKED_AT));
  if (name.length > LOOKED_AT) return '';
  while (BEFORE.test(name)) name = name.replace(BEFORE, '').trimStart();
  const named = sites.filter((each) => each !== '');
  if (LINK.test(name) || ADDRESS.test(name) || named.some((site) => isHead(site, name))) return '';
  for (const site of named) {
    const behind = name.toLowerCase().lastIndexOf(site.toLowerCase());
    const isLast = behind >= 0 && behind + site.length === name.length;
    const rest = isLast ? name.slice(0, behind) : name;
    if (rest.trim() === '' || /[\s,;|/·–—-]\s*$/u.test(rest)) name = rest;
  }
  name = withoutAgencies(name.replace(/[\s,;:|/·–—-]+$/u, ''));
  const isNone = name.length > LIMIT || NOBODY.test(name) || TOGETHER.test(name);
  return isNone || !/\p{L}/u.test(name) || /^\p{Ll}{1,3}$/u.test(name) ? '' : name;
}

/** Whether a text is the site's name followed by its location. */
function isHead(site: string, name: string): boolean {
  const [first = '', ...others] = name.split(/\s?[,|(]\s?/);
  return others.length > 0 && first.toLowerCase() === site.toLowerCase();
}

/** Removes suffixes of a name: `(abe)`, `/dpa`, `, Nairobi`, ` aus Nairobi`. */
function withoutAgencies(text: string): string {
  const bare = text
    .replace(/\s?[([][^()[\]]{1,20}[)\]]$/u, '')
    .replace(
      /\s(?:mit (?:material|agenturmaterial|informationen) (?:von|der)|with (?:material|files) from)\s.*$/iu,
      '',
    )
    .replace(/(?<=\S\s\S+)\s(?:aus|from|in|bei|at)\s\p{Lu}.*$/u, '');
  const parts = bare.split(
    /\s?\/\s?|\s(?:und|and)\s(?=(?:dpa|afp|reuters|ap|epd|kna|sid|apa|sda)$)/iu,
  );
  const people = parts.filter((part) => part !== '' && !AGENCY.test(part));
  const joined = parts.length > 1 && people.length > 0 ? people.join(' / ') : bare;
  return AGENCY.test(joined) ? '' : withoutTown(joined);
}

/** Common datelines of two words. Any other two words after a comma are another person. */
const TOWN =
  /^(?:New York|Los Angeles|San Francisco|Washington(?:,? D\.?C\.?)?|Tel Aviv|Hong ?Kong|Kuala Lumpur|Addis Abeba|Buenos Aires|Rio de Janeiro|Den Haag|Neu[- ]Delhi|New Delhi|Abu Dhabi|Kapstadt|Cape Town|Mexiko-Stadt|Mexico City|Frankfurt am Main|Sankt Gallen|St\. \p{L}+|Bad \p{L}+)$/iu;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\b/;

function withoutTown(name: string): string {
  const [first = '', ...others] = name.split(/\s?[,;]\s?/);
  const behind = others.filter(
    (part) => SUFFIX.test(part) || (/\s/.test(part) && !TOWN.test(part)),
  );
  return /\s/.test(first) ? [first, ...behind].filter(Boolean).join(', ') : name;
}

/** Lower-case particles in names. */
const SMALL =
  /^(?:von|vom|zu|zur|zum|und|and|et|y|e|i|of|the|der|den|dem|de|del|della|di|da|do|dos|das|du|des|la|le|las|los|van|ter|ten|af|av|al|el|bin|ibn|ben|bint|st\.|d['’]\S+)$/u;

/** An article begins the title of a work, not a name. */
const WORK = /^(?:the|an?|der|die|das|ein|eine)\s/i;

/** At most so many words in a name. */
const NAME_WORDS = 6;

/**
 * The person in an attribution: `— Ada Lovelace, Notes` names Ada Lovelace. Stricter than `personName`,
 * because such a line may be anything. Empty if it names nobody.
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
