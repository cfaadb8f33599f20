import type { Deck } from '../core/quotes/deck.ts';
import netzwerkenDigital from './quotes/netzwerken-digital.json' with { type: 'json' };

/**
 * The built-in decks, in the order in which the library lists them.
 *
 * They are validated when the extension is built (`workshop/content/checkContent.ts`), so that no page has to
 * load a schema library.
 */
export const bundledDecks: Deck[] = [netzwerkenDigital as Deck];
