import {
  CARDS_LIMIT,
  limitedPersonFacts,
  type PageCard,
  type PersonFacts,
  URLS_LIMIT,
} from '../../core/people/page/personFacts.ts';
import { metasOnPage, thingsOnPage } from './metadata.ts';

/** Collects what this page says of whom it is about. To be run in the page. */
export function readPersonFacts(): PersonFacts {
  return limitedPersonFacts({
    url: location.href,
    canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href ?? '',
    title: document.title,
    metas: metasOnPage(),
    things: thingsOnPage(),
    cards: cardsOnPage(),
  });
}

/** Of microformats.org, the second version and the first. */
const CARD = '.h-card, .vcard';
/** Where a card is that of an author, or of somebody who is spoken of. */
const ELSEWHERE = '.h-entry, .hentry, .h-feed, .hfeed, .h-cite, .comment';

function cardsOnPage(): PageCard[] {
  const cards: PageCard[] = [];
  for (const card of document.querySelectorAll(CARD)) {
    // A card in a card is that of an organisation.
    if (card.parentElement?.closest(`${CARD}, ${ELSEWHERE}`)) continue;
    cards.push({
      name: textOf(card, '.p-name, .fn'),
      organisation: textOf(card, '.organization-name, .p-organization-name, .p-org, .org'),
      role: textOf(card, '.p-job-title, .title, .p-role, .role'),
      urls: [...card.querySelectorAll<HTMLAnchorElement>('a.u-url[href], a.url[href]')]
        .slice(0, URLS_LIMIT)
        .map(({ href }) => href),
    });
    if (cards.length === CARDS_LIMIT) break;
  }
  return cards;
}

function textOf(card: Element, selector: string): string {
  return card.querySelector(selector)?.textContent ?? '';
}
