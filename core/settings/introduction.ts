import type { Language } from '../quotes/deck.ts';

/** How much the user says of themself: a sentence, or a few. */
export const INTRODUCTION_LENGTHS = ['short', 'long'] as const;
export type IntroductionLength = (typeof INTRODUCTION_LENGTHS)[number];

/** What the user answers to "And what do you do?", in their own words; empty where they have not written it. */
export type Introduction = Readonly<Record<IntroductionLength, Readonly<Record<Language, string>>>>;

/** The most characters of each. */
export const INTRODUCTION_LIMITS: Readonly<Record<IntroductionLength, number>> = {
  short: 280,
  long: 2000,
};

/** The introduction in a stored value, whatever it is. */
export function introductionFrom(value: unknown): Introduction {
  const textIn = (length: IntroductionLength, language: Language) => {
    const texts = (value as Partial<Record<IntroductionLength, unknown>> | null | undefined)?.[
      length
    ];
    const text = (texts as Partial<Record<Language, unknown>> | null | undefined)?.[language];
    return typeof text === 'string' ? text : '';
  };
  const of = (length: IntroductionLength) => ({
    de: textIn(length, 'de'),
    en: textIn(length, 'en'),
  });
  return { short: of('short'), long: of('long') };
}

/** In `language` and as short as possible; else in the other one. Empty where there is none at all. */
export function introductionIn({ short, long }: Introduction, language: Language): string {
  const other = language === 'de' ? 'en' : 'de';
  return short[language] || long[language] || short[other] || long[other];
}
