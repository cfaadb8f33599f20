import type { Deck } from '../core/quotes/deck.ts';
import netzwerkenDigital from './quotes/netzwerken-digital.json' with { type: 'json' };

/**
 * The decks that come with Nahbar, in the order in which the library lists them.
 *
 * They were checked when the extension was built (`workshop/decks.ts`), so that no page has to
 * load a schema library to read them again.
 */
export const bundledDecks: Deck[] = [netzwerkenDigital as Deck];
