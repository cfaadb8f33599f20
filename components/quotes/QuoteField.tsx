import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { MINE } from '../../core/quotes/deck.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import type { DeckView } from '../../store/quotes/decks.ts';
import { Field } from '../page/Field.tsx';
import { deckTitle } from './quoteText.ts';
import type { Faults, Written } from './writtenQuote.ts';

/** The state of the form that a field is in. */
export interface FormState {
  written: Written;
  faults: Faults;
  write: (change: Partial<Written>) => void;
}

interface Props extends FormState {
  name: keyof Written;
  label: string;
  /** The placeholder. */
  hint?: string;
  isLong?: boolean;
  suggestions?: readonly string[];
  /** Shown beside the label, such as how many characters are left. */
  state?: string;
  /** An error that is shown while the user types, not only on submit. */
  refusal?: string;
  /** Another input in place of the text field. */
  children?: ComponentChildren;
}

/** A field of the quote form, with its error. */
export function QuoteField(props: Props) {
  const { name, label, written, faults, write, state = '', isLong, hint, suggestions } = props;
  const [why, list] = [useId(), useId()];
  const refusal = props.refusal || faults[name] || '';
  const field = {
    name,
    value: written[name],
    dir: 'auto' as const,
    autocomplete: 'off',
    placeholder: hint ?? '',
    'aria-invalid': refusal !== '',
    'aria-describedby': refusal || state ? why : undefined,
  };
  return (
    <Field label={label} state={state} refusal={refusal} refusalId={why}>
      {props.children ??
        (isLong ? (
          <textarea
            {...field}
            rows={3}
            onInput={(event) => write({ [name]: event.currentTarget.value })}
          />
        ) : (
          <input
            {...field}
            type={name === 'date' ? 'date' : 'text'}
            inputMode={name === 'url' ? 'url' : undefined}
            list={suggestions && list}
            onInput={(event) => write({ [name]: event.currentTarget.value })}
          />
        ))}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

const texts = words.decks;

interface DeckOptionsProps {
  decks: readonly DeckView[];
  /** The id of a deck that is not offered. */
  except?: string | null;
}

/** The user's decks as options, `MINE` first: it is always offered, and created on first use. */
export function DeckOptions({ decks, except = null }: DeckOptionsProps) {
  const own = decks.filter(({ isBundled }) => !isBundled);
  return (
    <>
      {except !== MINE && !own.some(({ id }) => id === MINE) && (
        <option value={MINE}>{texts.mine}</option>
      )}
      {own
        .filter(({ id }) => id !== except)
        .map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deckTitle(deck)}
          </option>
        ))}
    </>
  );
}

const quoteFormTexts = words.quoteForm;

/** The languages that are offered, besides the one that the quote has. */
const OFFERED = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'tr', 'ru', 'uk', 'ar', 'he'];

const names = new Intl.DisplayNames(uiLocale, { type: 'language' });
const collator = new Intl.Collator(uiLocale);

/** The languages to choose from, German and English first; `''` stands for unknown. */
export function languagesWith(own: string): { code: string; name: string }[] {
  const codes = new Set([...OFFERED, ...(own === '' ? [] : [own])]);
  const [first, second, ...others] = [...codes].map((code) => ({ code, name: nameOf(code) }));
  return [
    ...[first, second].flatMap((each) => each ?? []),
    ...others.sort((a, b) => collator.compare(a.name, b.name)),
    { code: '', name: quoteFormTexts.unknownLanguage },
  ];
}

/** The name of a language; an invalid code, as an imported deck may have, as it is. */
function nameOf(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
