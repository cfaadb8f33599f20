import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type OwnQuote, QUOTE_LIMITS, type QuoteInput } from '../../core/quotes/ownQuote.ts';
import { words } from '../../locales/libraryWords.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { say } from '../page/notices.ts';
import { DeckOptions, type FormState, languagesWith, QuoteField } from './QuoteField.tsx';
import styles from './QuoteForm.module.css';
import { suggested, TagsInput } from './TagsField.tsx';
import {
  type Faults,
  faultsIn,
  inputFrom,
  keepQuoteDraft,
  lengthOf,
  quoteDraft,
  type Written,
  writtenFrom,
} from './writtenQuote.ts';

const texts = words.quoteForm;
const refusals = words.refusals;

/** Suggestions from the other quotes. */
export interface Suggestions {
  speakers: readonly string[];
  tags: readonly string[];
}

interface Props {
  /** The quote to edit; null for a new one. */
  own: OwnQuote | null;
  /** The defaults of a new quote. */
  start: Pick<Written, 'language' | 'deckId'>;
  decks: readonly DeckView[];
  known: Suggestions;
  /** Resolves to whether it was saved. */
  onSave: (input: QuoteInput) => Promise<boolean>;
  onClose: () => void;
  /** Opens the form again, with its draft. */
  onReopen: () => void;
}

/** The characters that are left are shown from this number on. */
const NEAR = 200;

/** The form for a quote, its source, deck and tags. Each keystroke is kept as a draft. */
export function QuoteForm({ own, start, decks, known, onSave, onClose, onReopen }: Props) {
  const [over] = useState(() => writtenFrom(own, start));
  const [written, setWritten] = useState(() => quoteDraft(own?.id ?? null, over) ?? over);
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const id = own?.id ?? null;
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const write: FormState['write'] = (change) => {
    const next = { ...written, ...change };
    setWritten(next);
    setFaults({ ...faults, ...Object.fromEntries(Object.keys(change).map((key) => [key, ''])) });
    keepQuoteDraft(id, next, over);
  };
  const save = async () => {
    // Pressing Enter twice must not add the quote twice.
    if (isBusy.current) return;
    const found = faultsIn(written);
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    isBusy.current = true;
    const isSaved = await onSave(inputFrom(written, own));
    isBusy.current = false;
    if (!isSaved) return;
    keepQuoteDraft(id, null, over);
    onClose();
  };
  const cancel = () => {
    keepQuoteDraft(id, null, over);
    onClose();
    if (JSON.stringify(written) === JSON.stringify(over)) return;
    say(texts.dropped, async () => {
      keepQuoteDraft(id, written, over);
      onReopen();
      return texts.broughtBack;
    });
  };
  const writing = { written, faults, write };
  const left = QUOTE_LIMITS.text - lengthOf(written.text);
  const tooLong = left < 0 ? refusals.tooLong(QUOTE_LIMITS.text - left, QUOTE_LIMITS.text) : '';
  return (
    <form
      ref={form}
      class={styles.form}
      aria-label={own ? texts.editing : texts.write}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) void save();
      }}
    >
      <QuoteField
        {...writing}
        name="text"
        label={texts.text}
        hint={texts.textHint}
        isLong
        state={left >= 0 && left <= NEAR ? texts.left(left) : ''}
        refusal={tooLong}
      />
      <div class={styles.pair}>
        <QuoteField
          {...writing}
          name="speaker"
          label={texts.speaker}
          suggestions={suggested(known.speakers, written.speaker)}
        />
        <QuoteField {...writing} name="title" label={texts.source} hint={texts.sourceHint} />
        {over.author && <QuoteField {...writing} name="author" label={texts.author} />}
        {over.publisher && <QuoteField {...writing} name="publisher" label={texts.publisher} />}
        <QuoteField {...writing} name="url" label={texts.url} hint={texts.urlHint} />
        {over.date && <QuoteField {...writing} name="date" label={texts.date} />}
        <QuoteField {...writing} name="language" label={texts.language}>
          <select
            name="language"
            value={written.language}
            onChange={(event) => write({ language: event.currentTarget.value })}
          >
            {languagesWith(written.language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </QuoteField>
        <QuoteField {...writing} name="tags" label={texts.tags}>
          <TagsInput text={written.tags} known={known.tags} onWrite={(tags) => write({ tags })} />
        </QuoteField>
        <QuoteField {...writing} name="deckId" label={texts.deck}>
          <select
            name="deckId"
            value={written.deckId}
            onChange={(event) => write({ deckId: event.currentTarget.value })}
          >
            <DeckOptions decks={decks} />
          </select>
        </QuoteField>
      </div>
      <p class={styles.acts}>
        <button type="submit" class="primary">
          {texts.save}
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}
