import type { Language } from '../../core/quotes/deck.ts';
import type { ShownQuote } from '../../core/quotes/quote.ts';

const quote = { id: 'nd-netzwerken-funktioniert-digital', speaker: 'Steve Heng', from: '' };

/**
 * The quote for a new tab that knows nothing yet: the first ever, or one whose hint is damaged.
 * It stands here and not only in its deck because the deck is too much to read before a first
 * paint; a test holds the two together.
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
