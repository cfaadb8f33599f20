import type { Why } from '../core/steps/why.ts';
import { uiLanguage } from '../platform/language.ts';
import { ago } from './ago.ts';
import { texts as deChannels } from './de/channels.ts';
import { texts as de } from './de/reasons.ts';
import { texts as enChannels } from './en/channels.ts';
import { texts as en } from './en/reasons.ts';

const { reasons, channels } = {
  de: { reasons: de, channels: deChannels },
  en: { reasons: en, channels: enChannels },
}[uiLanguage];

/**
 * One short sentence that says why a step was chosen. For the background, which cannot wait for
 * words, and has both languages.
 */
export function reasonFor(why: Why): string {
  // A newer Nahbar, whose backup was restored, may have had reasons that this one does not know.
  const tell = reasons[why.kind] as ((why: Why, said: typeof SAID) => string) | undefined;
  return (tell ?? reasons.unknown)(why, SAID);
}

const SAID = { ago, channels };
