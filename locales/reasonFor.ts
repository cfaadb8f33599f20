import type { Silence } from '../core/people/silence.ts';
import type { Language } from '../core/quotes/deck.ts';
import type { Why } from '../core/steps/why.ts';
import { ago } from './ago.ts';
import { texts as deChannels } from './de/channels.ts';
import { texts as de } from './de/reasons.ts';
import { texts as enChannels } from './en/channels.ts';
import { texts as en } from './en/reasons.ts';

const WORDS = {
  de: { reasons: de, channels: deChannels },
  en: { reasons: en, channels: enChannels },
};

/**
 * One short sentence that says why a step was chosen. For the background, which cannot wait for
 * words, and has both languages.
 */
export function reasonFor(why: Why, language: Language): string {
  const { reasons, channels } = WORDS[language];
  const said = { ago: (silence: Silence) => ago(silence, language), channels };
  // A newer Nahbar, whose backup was restored, may have had reasons that this one does not know.
  const tell = reasons[why.kind] as ((why: Why, how: typeof said) => string) | undefined;
  return (tell ?? reasons.unknown)(why, said);
}
