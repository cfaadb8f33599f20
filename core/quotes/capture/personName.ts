import { decodeHTML } from 'entities';

/** Author names that do not name a person. */
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|root|user|guest|gast|guest (?:author|contributor|writer|post|blogger)|gast-?autor(?:in)?|gast-?beitrag|author|autor(?:in)?|unknown|unbekannt|anonymous|anonym|editor|(?:die |der )?(?:online-?|web-?|lokal-?|sport-?|nachrichten-?)?redaktion(?:steam)?|(?:the |our )?(?:editorial|editors|staff|web|online)(?: (?:team|staff|board|desk|writers?|reporters?))?|(?:our |news|press|web)? ?(?:desk|newsroom|office|team)|pressestelle|presseabteilung|default|null|undefined|none|n\/?a|test|wordpress|super ?user|\[object object\])$/i;

/** News agencies. */
const AGENCY =
  /^(?:dpa|dpa[-/][\p{L}-]{2,12}|deutsche presse-agentur|afp|agence france-presse|reuters|thomson reuters|ap|associated press|the associated press|kna|epd|sid|apa|sda|keystone-sda|ansa|efe|ddp|dapd|dts|upi|tass|xinhua|bloomberg|press association|pa media|glp|red|web|onl|agencies|agenturen|pr newswire|business wire|globe ?newswire|eqs(?: group| news)?|news aktuell|presseportal|ots|archiv|symbolbild)$/iu;

/** Papers and broadcasters whose names could be a person's, or part of one. */
const MEDIUM = new RegExp(
  `^(?:${[
    'deutsche welle|deutschlandfunk(?: kultur| nova)?|deutschlandradio|radio bremen|tagesschau|tagesthemen|zdfheute|heute',
    'n-tv|sat\\.1|prosieben|3sat|arte|phoenix|kika|euronews|france 24|al jazeera(?: english)?|voice of america|sky sport',
    'spiegel(?: online| tv)?|nzz am sonntag|welt (?:tv|nachrichtensender)|zeit(?: online)?|zeit campus|süddeutsche(?:\\.de)?|faz\\.net|stern|focus(?: online)?|bild|welt|t-online',
    'heise(?: online)?|golem|golem\\.de|netzpolitik\\.org|correctiv|tagesspiegel|handelsblatt|wirtschaftswoche|t3n|brand eins',
    'bbc (?:sport|world service|radio \\d|one|two|three)|(?:ard|zdf|ndr|wdr|swr|mdr|rbb|orf|srf|br)[ -]?\\p{L}{0,20}\\d?',
    'guardian|economist|independent|telegraph|daily mail|politico|axios|vox|wired|forbes|fortune|newsweek|huffpost|buzzfeed',
    'new york times|washington post|los angeles times|wall street journal|financial times|business insider|usa today',
    'national geographic|le monde|le figaro|libération|el país|el mundo|la repubblica|corriere della sera|la stampa',
    'der standard|die presse|salzburger nachrichten|kleine zeitung|watson|blick|20 minuten|techcrunch|the verge|ars technica',
  ].join('|')})$`,
  'iu',
);

/** `BBC`, `NDR`, `BR24` */
const ACRONYM = /^\p{Lu}{2,5}\d{0,2}$/u;

function isMedium(part: string): boolean {
  const bare = part.replace(/\s(?:staff|reporters?|writers?|correspondents?)$/i, '');
  return AGENCY.test(bare) || MEDIUM.test(bare) || (ACRONYM.test(bare) && !SUFFIX.test(bare));
}

/** Names like those of broadcasters, papers, their offices, and other institutions. */
const HOUSE =
  /(?:rundfunk|fernsehen|zeitung|\p{L}-anzeiger|\p{L}sender|regierung|kommission|\p{L}-gesellschaft|autorenteam|nachrichten|tag(?:e)?blatt|rundschau|magazin|verlag|ministerium|universität|redaktion|newsroom|\b(?:studio \p{L}{1,30}|staff|agencies|agenturen|news|magazine|university|foundation|ministry))$|^(?:the|der|die|das) \p{L}|^\p{L}{0,20}netzwerk\s|^(?:redaktion|team|pressestelle|presseabteilung|stadt|landkreis|gemeinde|verein|verband|initiative) |^(?:stiftung|fraunhofer-\p{L}{1,30}|max-planck-\p{L}{1,30}|verbraucherzentrale)(?:\s|$)|^(?:\p{L}{0,20}ministerium|bundes\p{L}{1,20}amt|universität|hochschule|institut|ministry|university|institute)\s/iu;

/** Collective authors of Wikimedia's wikis. */
const TOGETHER =
  /wikimedia|wikipedi|wikiquote|\bcontributors\b|^(?:autoren|contribut|colaborador|auteurs) /iu;

/** Prefixes of a name: `by`, `Von`, a dash. */
const BEFORE =
  /^(?:[\s\-–—―~•|©]|(?:by|von|text|geschrieben von|(?:written|posted|published|updated) by:?|aufgezeichnet von|protokolliert von|(?:eine? )?\p{L}{0,15}(?:beitrag|artikel|kommentar|bericht|interview|analyse|kolumne|essay|rezension|kritik|reportage|porträt|glosse|nachruf|einordnung) von|aus \p{Lu}[\p{L}-]{1,30} berichte[nt]|gast-?autor(?:in)?|(?:autor(?:[/:*]?in)?|author|text|foto|von|by|quelle|source|interview|kommentar|protokoll|analyse|redaktion):)\s)/iu;

const LINK = /:\/\/|^www\.|@|^[^\s/]+\.[a-z]{2,}(?:\/|$)|^\S*\/\S*\/|\s\/\S*\//i;
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
  let name = plainText(text.slice(0, 2 * LOOKED_AT)).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  if (name.length > LOOKED_AT) return '';
  while (BEFORE.test(name)) name = name.replace(BEFORE, '').trimStart();
  const named = sites.filter((each) => each !== '');
  name = name.replace(/\s(?:\(?@\w{1,30}\)?|[(<][^\s@<>()]{1,80}@[^\s@<>()]{1,80}[>)])$/, '');
  for (const site of named) {
    // `Der Bote – Ada Beispiel`
    const [, first] = /^\s[–—-]\s(\S+\s\S.*)$/u.exec(name.slice(site.length)) ?? [];
    if (first && name.toLowerCase().startsWith(site.toLowerCase())) name = first;
  }
  if (LINK.test(name) || ADDRESS.test(name) || named.some((site) => isHead(site, name))) return '';
  for (const site of named) {
    const behind = name.toLowerCase().lastIndexOf(site.toLowerCase());
    const isLast = behind >= 0 && behind + site.length === name.length;
    const rest = isLast ? name.slice(0, behind) : name;
    if (rest.trim() === '' || /[\s,;|/·–—-]$/u.test(rest))
      name = rest.replace(/\s(?:for|für)\s$/, '');
  }
  name = withoutAgencies(
    withoutCredits(name).replace(/(?<![\s,;:|/·–—-])[\s,;:|/·–—-]+$/u, ''),
    named,
  );
  const isNone =
    name.length > LIMIT || NOBODY.test(name) || TOGETHER.test(name) || HOUSE.test(name);
  return isNone || !/\p{L}/u.test(name) || /^\p{Ll}{1,3}$/u.test(name) ? '' : name;
}

/** Who took the pictures. */
const PICTURES = '(?:fotos?|bild(?:er)?|grafik(?:en)?|illustration(?:en|s)?|video|kamera|photos?)';
const CREDITS = [
  new RegExp(
    `[;,|/]?\\s(?:und\\s|and\\s|&\\s)?${PICTURES}(?:\\s?:|\\s(?:von|by)\\s).{1,200}$`,
    'iu',
  ),
  new RegExp(`(?:,|\\sund|\\sand|\\s&)\\s[^(),]{1,60}\\s\\(${PICTURES}\\)$`, 'iu'),
  /\s\((?:text|texte|interview|protokoll|words)\)$/iu,
  /\s\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}.{0,30}$/u,
  /[,|·–—-]?\s(?:on\s|am\s|vom\s)?(?:\d{1,2}\.?\s)?(?:jan|feb|m[äa]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}{0,7}\.?\s(?:\d{1,2},\s)?\d{4}.{0,30}$/iu,
  /\s[–—-]\s(?:[\p{L}-]{0,30}(?:korrespondent|redakteur|reporter|autor)(?:in)?|editor|correspondent|writer)$/iu,
];

/** Removes who took the pictures, the date, and what somebody does. */
function withoutCredits(name: string): string {
  return CREDITS.reduce((rest, credit) => rest.replace(credit, ''), name);
}

/** Whether a text is the site's name followed by its location. */
function isHead(site: string, name: string): boolean {
  const [first = '', ...others] = name.split(/\s?[,|(]\s?/);
  return others.length > 0 && first.toLowerCase() === site.toLowerCase();
}

/** Removes suffixes of a name: `(abe)`, `/dpa`, `, Nairobi`, ` aus Nairobi`. */
function withoutAgencies(text: string, sites: readonly string[]): string {
  const bare = text
    .replace(/\s?[([][^()[\]]{1,20}[)\]]$/u, '')
    .replace(
      /\s(?:mit (?:material|agenturmaterial|informationen) (?:von|der)|with (?:material|files) from)\s.*/isu,
      '',
    )
    .replace(/,?\s(?:mit|with)\s(\S+)$/iu, (all, other: string) => (isMedium(other) ? '' : all))
    .replace(/\s(?<=\S\s\S+\s)(?:aus|from|in|bei|at)\s\p{Lu}.*/su, '');
  const parts = bare.split(
    /\s?\/\s?|\s(?:und|and)\s(?=(?:dpa|afp|reuters|ap|epd|kna|sid|apa|sda|agencies|agenturen)$)/iu,
  );
  const isSite = (part: string) => sites.some((site) => site.toLowerCase() === part.toLowerCase());
  const isInTown = (parts[0] ?? '').includes(',');
  const people = parts.filter(
    (part, i) =>
      part !== '' &&
      !isMedium(part) &&
      !isSite(part) &&
      // `Ada Beispiel, Nairobi/Kampala`
      !(i > 0 && isInTown && !/\s/.test(part)),
  );
  const joined = parts.length > 1 ? people.join(' / ') : bare;
  const apart = withoutMedia(joined, ' | ', /\s?[|·]\s?/);
  const [head = '', ...behind] = apart.split(/\s?[,;]\s?/);
  // `AFP, dpa` and `Reuters, Berlin`: whoever is named behind an agency is a town or another one.
  const isAgency = isMedium(head) && behind.every((part) => isMedium(part) || !/\s/.test(part));
  return isAgency ? '' : withoutTown(withoutMedia(apart, ', ', /\s?[,;]\s?/));
}

/** The text without agencies and papers among its parts; as it is where there are none. */
function withoutMedia(text: string, between: string, separator: RegExp): string {
  const parts = text.split(separator);
  const others = parts.filter((part) => !isMedium(part));
  return others.length === parts.length || others.length === 0 ? text : others.join(between);
}

/** Common datelines of two words. Any other two words after a comma are another person. */
const TOWN =
  /^(?:z\. ?Zt?\. .*|New York|Los Angeles|San Francisco|Washington(?:,? D\.?C\.?)?|Tel Aviv|Hong ?Kong|Kuala Lumpur|Addis Abeba|Buenos Aires|Rio de Janeiro|Den Haag|Neu[- ]Delhi|New Delhi|Abu Dhabi|Kapstadt|Cape Town|Mexiko-Stadt|Mexico City|Frankfurt am Main|Sankt Gallen|St\. \p{L}+|Bad \p{L}+)$/iu;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\b/;
/** What somebody is at a paper, and where: `Political Editor`, `ARD-Studio Nairobi`. */
const OFFICE =
  /\b(?:editor|reporter|writer|correspondent|contributor|korrespondent(?:in)?|reporterin)$|(?:redakteur|autor|journalist)(?:in)?(?:\s\p{L}{1,30})?$|studio\s\p{L}{1,30}$/iu;

/** Where somebody teaches: `TU München`. */
const SCHOOL =
  /^(?:TU|LMU|ETH|FU|HU|FH|RWTH|KIT|Uni|Universität|University|Hochschule|Institute?)\s/u;

function withoutTown(name: string): string {
  const [first = '', ...others] = name.split(/\s?[,;]\s?/);
  const behind = others.filter(
    (part) =>
      SUFFIX.test(part) ||
      (/\s/.test(part) &&
        !TOWN.test(part) &&
        !isMedium(part) &&
        !HOUSE.test(part) &&
        !OFFICE.test(part) &&
        !SCHOOL.test(part)),
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
  const [head = ''] = bare.split(/[(|:;·•\n]|\s[–—-]\s|,(?!\s*(?:Jr|Sr|II|III)\b)/u);
  const name = personName(head.trim().replace(/\s(?:in|on|at|aus|im|bei|zu|über)$/iu, ''));
  const words = name.split(' ');
  const isName =
    words.length <= NAME_WORDS &&
    !/[?!…“”„"«»]|[^\s.]{3}\.$/u.test(name.replace(/\b(?:Jr|Sr|Dr|Prof)\.$/u, '')) &&
    !WORK.test(name) &&
    words.every((word) => /^['’(]?[\p{Lu}\p{Lt}\p{Lo}\d&]/u.test(word) || SMALL.test(word)) &&
    /^[\p{Lu}\p{Lt}\p{Lo}]|\s['’]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(name);
  return isName ? name : '';
}
