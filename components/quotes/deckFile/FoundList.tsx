import { useEffect } from 'preact/hooks';
import type { FoundQuote } from '../../../core/quotes/deckFile/deckFile.ts';
import { NormalizedSearch } from '../../../core/search.ts';
import { words } from '../../../locales/libraryWords.ts';
import { ChoiceList, ChoiceRow } from '../../files/ChoiceList.tsx';
import { type Choice, choicesAmong } from '../../files/choices.ts';
import { prepareWhenIdle } from '../../page/prepareWhenIdle.ts';
import styles from './FoundList.module.css';

const texts = words.deckImport;

/** The new quotes of a file, each with a checkbox. */
export function FoundList({ choices, search }: FoundModel) {
  useEffect(() => prepareWhenIdle(search, choices.all), [choices]);
  return (
    <ChoiceList
      choices={choices}
      label={texts.list}
      texts={texts}
      chosen={choices.ticked.value.length}
      canTick
      row={foundRow}
    />
  );
}

function foundRow(choice: Choice<FoundQuote>) {
  const { draft, tags } = choice.entry;
  const { original, speaker, source } = draft;
  const origin = [speaker, source.title || source.publisher].filter(Boolean).join(', ');
  return (
    <ChoiceRow key={choice.id} choice={choice}>
      <span class={styles.text} lang={original.language || undefined} dir="auto">
        {original.text}
      </span>
      {origin && <small dir="auto">{origin}</small>}
      {tags.length > 0 && <small>{tags.join(' · ')}</small>}
    </ChoiceRow>
  );
}

export type FoundModel = ReturnType<typeof foundModel>;

/** The user's choice among the new quotes of a file, and the search in them. */
export function foundModel(fresh: readonly FoundQuote[]) {
  // The searched texts never change here, so all have the same version.
  const search = new NormalizedSearch<Choice<FoundQuote>>(everyWord, () => '');
  return { search, choices: choicesAmong(fresh, (all, query) => search.find(all, query)) };
}

function everyWord({ entry: { draft, tags } }: Choice<FoundQuote>): string {
  const { original, translation, speaker, topic, source } = draft;
  return [
    ...[original.text, translation?.text ?? '', speaker, topic],
    ...[source.title, source.author, source.publisher],
    ...tags,
  ].join('\n');
}
