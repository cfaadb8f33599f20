import { useId, useState } from 'preact/hooks';
import { isWebLink, type ShownQuote, type Source } from '../../core/quotes/quote.ts';
import { quoteTypeset } from '../../core/typography.ts';
import { words } from '../../locales/libraryWords.ts';
import { translatedLabel } from '../../locales/translated.ts';
import styles from './QuoteCaption.module.css';

const texts = words.ownQuotes;

interface Props {
  shown: ShownQuote;
  source: Source;
  /** Shown after the source, such as a date. */
  aside?: string;
}

/** Speaker, question and source of a quote, as far as they are known. */
export function QuoteCaption({ shown, source, aside = '' }: Props) {
  const { speaker, role, question, translated } = shown;
  const line = sourceLine(source, shown.language);
  const behind = [translated ? translatedLabel : '', aside].filter(Boolean);
  return (
    <figcaption class={styles.caption}>
      {(speaker || role) && (
        <p dir="auto">
          {speaker && <strong>{speaker}</strong>}
          {speaker && role && ' · '}
          {role}
        </p>
      )}
      {question && (
        <p lang={shown.language || undefined} dir="auto" class={styles.question}>
          {question}
        </p>
      )}
      {(line || behind.length > 0) && (
        <p dir="auto">
          {source.url && isWebLink(source.url) ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              {line}
            </a>
          ) : (
            line
          )}
          {line && behind.length > 0 && ' · '}
          {behind.join(' · ')}
        </p>
      )}
    </figcaption>
  );
}

/** „Title“ von Author, Publisher, date, as far as they are known; for a bare link, its host. */
function sourceLine({ title, author, publisher, date, url }: Source, language: string): string {
  const cited = title && texts.cited(quoteTypeset(title, language));
  const parts = [
    author && cited ? `${cited} ${texts.by(author)}` : cited || author,
    publisher,
    date ? publishedOn(date) : '',
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(', ');
  return url && isWebLink(url) ? new URL(url).host : '';
}

function publishedOn(date: string): string {
  const day = new Date(`${date}T12:00`);
  return Number.isNaN(day.getTime()) ? date : texts.published(day);
}

interface LongTextProps {
  text: string;
  /** A BCP 47 tag; empty if unknown. */
  language: string;
}

/** Longer quotes are collapsed: in characters, and in lines; about a third of a page. */
const LONG = 520;
const MANY_LINES = 9;

/** The text of a quote in quotation marks; a long one is collapsed at first. */
export function LongText({ text, language }: LongTextProps) {
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const isLong = text.length > LONG || text.split('\n').length > MANY_LINES;
  const isFolded = isLong && !isWhole;
  return (
    <>
      <blockquote lang={language || undefined} dir="auto" class={styles.text} id={id}>
        <p class={isFolded ? styles.folded : undefined}>{text}</p>
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? texts.readLess : texts.readMore}
        </button>
      )}
    </>
  );
}
