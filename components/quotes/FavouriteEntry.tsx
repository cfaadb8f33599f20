import { quotedText } from '../../core/quotes/attribution.ts';
import type { Favourite } from '../../core/quotes/favourite.ts';
import { type QuoteLanguage, shownQuote } from '../../core/quotes/quote.ts';
import { favouritesTexts as texts } from '../../locales/favourites.ts';
import { quotesTexts } from '../../locales/quotes.ts';
import { translatedLabel } from '../../locales/translated.ts';
import { NoteField } from '../page/NoteField.tsx';
import { neighbourOf } from '../page/neighbour.ts';
import { attempt } from '../page/notices.ts';
import { copyText } from './copyText.ts';
import styles from './FavouriteEntry.module.css';

/** What a favourite asks of the store. */
export interface FavouriteStore {
  removeFavourite(id: string): Promise<void>;
  putBackFavourite(id: string): Promise<void>;
  noteOnFavourite(id: string, note: string): Promise<void>;
}

interface Props {
  favourite: Favourite;
  language: QuoteLanguage;
  store: FavouriteStore;
}

/** One favourite, from the copy that was made of it: its deck may have changed since. */
export function FavouriteEntry({ favourite, language, store }: Props) {
  const { id, quote, note, savedAt } = favourite;
  const shown = shownQuote(quote, language);
  const brief = shown.text.length > 40 ? `${shown.text.slice(0, 40)}…` : shown.text;
  const { title, author, publisher } = quote.source;
  const remove = async (button: HTMLElement) => {
    const next = neighbourOf(button);
    const undo = () => store.putBackFavourite(id);
    if (await attempt(() => store.removeFavourite(id), { say: quotesTexts.removed, undo }))
      next?.focus();
  };
  return (
    <li class={styles.entry}>
      <figure>
        <blockquote lang={shown.language} class={styles.text} dir="auto">
          <p>{shown.text}</p>
        </blockquote>
        <figcaption class={styles.source}>
          <p>
            <strong>{shown.speaker}</strong> · {shown.role}
          </p>
          <p lang={shown.language} class={styles.question}>
            {shown.question}
          </p>
          <p>
            {quotesTexts.interview(title, author, publisher)}
            {shown.translated && ` (${translatedLabel})`} · {texts.savedOn(new Date(savedAt))}
          </p>
        </figcaption>
      </figure>
      <NoteField
        name={`note.${id}`}
        label={texts.noteOn(brief)}
        hint={texts.noteHint}
        saved={note}
        onSave={(text) => store.noteOnFavourite(id, text)}
      />
      <div class={styles.acts}>
        <button
          type="button"
          class="quiet"
          aria-label={texts.copyQuote(brief)}
          onClick={() => void copyText(quotedText(shown, quote.source, quotesTexts.translatedFrom))}
        >
          {quotesTexts.copy}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={texts.removeQuote(brief)}
          onClick={(event) => void remove(event.currentTarget)}
        >
          {texts.remove}
        </button>
      </div>
    </li>
  );
}
