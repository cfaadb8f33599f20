import { FACT_LIMIT } from '../../quotes/capture/pageFacts.ts';

/** A card of microformats (h-card, or the older hCard): what a page says of somebody. Empty where it says nothing. */
export interface PageCard {
  name: string;
  organisation: string;
  role: string;
  /** Absolute addresses, in their order. */
  urls: readonly string[];
}

/** What a page says of whom it is about, uninterpreted. */
export interface PersonFacts {
  url: string;
  /** The address that the page calls its own; empty if there is none. */
  canonical: string;
  title: string;
  /** The page's meta elements by lower-case name or property; the first of each. */
  metas: Readonly<Record<string, string>>;
  /** The page's JSON-LD objects. */
  things: readonly unknown[];
  /** Its cards, but for those of the authors of its entries and comments. */
  cards: readonly PageCard[];
}

/** So many cards, and addresses of each, are looked at: with two it is a list already, unless one is the page's own. */
export const [CARDS_LIMIT, URLS_LIMIT] = [20, 20];

const METAS_LIMIT = 500;

/** The facts without what is longer or more than any honest page has, whose author may have written anything. */
export function limitedPersonFacts(facts: PersonFacts): PersonFacts {
  const short = (text: string) => text.slice(0, FACT_LIMIT);
  // An address that is cut leads elsewhere.
  const address = (text: string) => (text.length > FACT_LIMIT ? '' : text);
  return {
    url: address(facts.url),
    canonical: address(facts.canonical),
    title: short(facts.title),
    metas: Object.fromEntries(
      Object.entries(facts.metas)
        .slice(0, METAS_LIMIT)
        .filter(([name]) => name.length <= FACT_LIMIT)
        .map(([name, content]) => [name, short(content)]),
    ),
    things: facts.things,
    cards: facts.cards.slice(0, CARDS_LIMIT).map(({ name, organisation, role, urls }) => ({
      ...{ name: short(name), organisation: short(organisation), role: short(role) },
      urls: urls.slice(0, URLS_LIMIT).map(address).filter(Boolean),
    })),
  };
}
