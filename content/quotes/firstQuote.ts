import type { Language } from '../../core/quotes/deck.ts';
import type { ShownQuote } from '../../core/quotes/quote.ts';

const quote = { id: 'nd-netzwerken-funktioniert-digital', speaker: 'Steve Heng', from: '' };

/**
 * The quote for a new tab without a valid cache. It is repeated here because its deck is too large to
 * load before the first paint; a test compares the two.
 */
export const firstQuote: Record<Language, ShownQuote> = {
  de: {
    ...quote,
    language: 'de',
    text: 'Netzwerken funktioniert auch digital.',
    role: 'Community Manager & Creative Producer',
    question: 'Wie wird die aktuelle Situation das Thema Netzwerken künftig beeinflussen?',
    translated: false,
  },
  en: {
    ...quote,
    language: 'en',
    text: 'Networking works digitally, too.',
    role: 'Community Manager & Creative Producer',
    question: 'How will the current situation shape networking in future?',
    translated: true,
  },
};
