import { Component, createRef, type RefObject } from 'preact';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import type { QuoteLanguage } from '../../core/quotes/quote.ts';
import { EditedQuote } from './EditedQuote.tsx';
import type { DeckStore, OwnQuoteStore } from './ownQuoteStore.ts';
import { QuoteEntry } from './QuoteEntry.tsx';
import type { QuotesModel } from './quotesModel.ts';

export interface RowProps {
  own: OwnQuote;
  /** Whether it comes with Nahbar, and cannot be changed. */
  isBundled: boolean;
  isFavourite: boolean;
  isEdited: boolean;
  /** Null where nothing is selected. */
  isSelected: boolean | null;
  /** Whether there is another deck for it. */
  isMovable: boolean;
  /** Empty where it goes without saying. */
  deckName: string;
  /** The tag that the list is filtered by. */
  tag: string | null;
  language: QuoteLanguage;
  list: QuotesModel;
  onOpen: (part: string | null) => void;
  store: OwnQuoteStore & DeckStore;
}

/** What of a row is shown: itself, or its form. */
export interface ShownRow extends RowProps {
  row: RefObject<HTMLLIElement | null>;
}

/** One row of a list that may have thousands, drawn again only when something in it has changed. */
export class QuoteRow extends Component<RowProps> {
  readonly #row = createRef<HTMLLIElement>();

  override shouldComponentUpdate({ own, ...next }: RowProps): boolean {
    const { own: before, ...now } = this.props;
    const keys = Object.keys(next) as (keyof typeof next)[];
    return keys.some((key) => next[key] !== now[key]) || !isSame(own, before);
  }

  override componentDidUpdate({ isEdited }: RowProps): void {
    if (!isEdited || this.props.isEdited) return;
    this.#row.current?.querySelector<HTMLElement>('button[name="edit"]')?.focus();
  }

  override render(props: RowProps) {
    const shown = { ...props, row: this.#row };
    return props.isEdited ? <EditedQuote {...shown} /> : <QuoteEntry {...shown} />;
  }
}

/** Each answer of the database is made of new objects, however little has changed. */
function isSame(one: OwnQuote, other: OwnQuote): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
