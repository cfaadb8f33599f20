import type { QuoteDraft } from '../ownQuote.ts';
import type { Quote, Wording } from '../quote.ts';
import { TAG_LIMIT } from '../tags.ts';
import { languageTag, line, passage, webLink } from './cleanText.ts';

type Texts<T> = { [Key in keyof T]?: string | undefined };

/** The raw fields of one quote in a file; missing ones are absent. */
export interface ParsedQuote {
  text: string;
  speaker?: string;
  role?: string;
  question?: string;
  language?: string;
  topic?: string;
  source?: Texts<QuoteDraft['source']>;
  translation?: Texts<Wording> | null;
  tags?: readonly string[];
}

/** Cleans and completes the raw fields. */
export function draftIn({
  text,
  speaker = '',
  topic = '',
  translation,
  source = {},
  ...parsed
}: ParsedQuote): QuoteDraft {
  const { role, question, language } = parsed;
  const series = line(source.series ?? '');
  const url = webLink(source.url ?? '');
  const date = line(source.date ?? '');
  const translated = translation ? wordingOf(translation) : null;
  return {
    topic: topic.length > TAG_LIMIT ? '' : line(topic),
    speaker: line(speaker),
    original: wordingOf({ text, role, question, language }),
    translation: translated?.text ? translated : null,
    source: {
      title: line(source.title ?? ''),
      author: line(source.author ?? ''),
      publisher: line(source.publisher ?? ''),
      series: series === '' ? null : series,
      ...(url && { url }),
      ...(/^\d{4}-\d\d-\d\d$/.test(date) && { date }),
    },
  };
}

function wordingOf({
  text = '',
  role = '',
  question = '',
  language = '',
}: Texts<Wording>): Wording {
  return {
    language: languageTag(language),
    text: passage(text),
    role: line(role),
    question: passage(question),
  };
}

/** A quote and its tags, to be written to a file. */
export interface WrittenQuote {
  quote: Quote;
  tags: readonly string[];
}

/** A cleaned quote: what is written, and what reading it back gives. */
export function draftToWrite({ original, source, ...quote }: Quote): QuoteDraft {
  return draftIn({ ...quote, ...original, source: { ...source, series: source.series ?? '' } });
}
