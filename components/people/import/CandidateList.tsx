import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import {
  type Candidate,
  hasChanges,
  matching,
  type Preview,
} from '../../../core/people/import/preview.ts';
import type { Rhythm } from '../../../core/people/person.ts';
import { words } from '../../../locales/libraryWords.ts';
import { ChoiceList, ChoiceRow } from '../../files/ChoiceList.tsx';
import { type Choice, choicesAmong } from '../../files/choices.ts';
import styles from './CandidateList.module.css';

const texts = words.contactImport;

/** The people of a file, each with a checkbox. */
export function CandidateList({ model }: { model: PreviewModel }) {
  const row = useMemo(
    () => (choice: Choice<Candidate>) => (
      <CandidateRow key={choice.id} choice={choice} withCircles={model.withCircles.value} />
    ),
    [model, model.withCircles.value],
  );
  return (
    <ChoiceList
      choices={model.choices}
      label={texts.people}
      texts={texts}
      chosen={model.chosen.value.length}
      canTick={model.isAny.value}
      row={row}
    />
  );
}

interface RowProps {
  choice: Choice<Candidate>;
  withCircles: boolean;
}

/** A person of a file, and what is new about them. */
function CandidateRow({ choice, withCircles }: RowProps) {
  const { parsed, known, namesake } = choice.entry;
  const kinds = [...new Set(parsed.channels.map(({ kind }) => words.channels[kind]))];
  const facts = [
    [parsed.role, parsed.organisation].filter(Boolean).join(', '),
    kinds.join(', '),
  ].filter(Boolean);
  return (
    <ChoiceRow choice={choice} canTick={hasChanges(choice.entry, withCircles)}>
      <span dir="auto">{parsed.name}</span>
      {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      {known && <small class={styles.known}>{knownWords(choice.entry, known, withCircles)}</small>}
      {namesake && <small class={styles.known}>{namesakeWords(parsed.name, namesake)}</small>}
    </ChoiceRow>
  );
}

function namesakeWords(
  called: string,
  { name, organisation }: NonNullable<Candidate['namesake']>,
): string {
  const who = [name === called ? '' : name, organisation].filter(Boolean);
  return texts.namesake(who.join(', '));
}

function knownWords(
  { parsed }: Candidate,
  { name, gain, labels }: NonNullable<Candidate['known']>,
  withCircles: boolean,
): string {
  const there = name === parsed.name ? texts.known : texts.knownAs(name);
  const gains = [
    ...(gain?.channels ?? []).map((kind) => words.channels[kind]),
    gain?.organisation && texts.organisation,
    gain?.role && texts.role,
    gain?.notes && texts.notes,
    gain?.dates && texts.dates,
    gain?.more && texts.more,
    ...(withCircles ? labels.map(texts.circle) : []),
  ].filter((what) => typeof what === 'string');
  return gains.length > 0 ? `${there}. ${texts.gains(gains)}` : `${there}, ${texts.nothingNew}`;
}

export type PreviewModel = ReturnType<typeof previewModel>;

/** The user's choice in a preview. Nothing is written yet. */
export function previewModel(preview: Preview) {
  const withCircles = signal(false);
  const rhythm = signal<Rhythm>('none');
  // Those about whom there is something to think come first; those about whom the file has nothing new, last.
  const place = (one: Candidate) => (one.namesake ? 0 : hasChanges(one, true) ? 1 : 2);
  const candidates = preview.candidates.toSorted((a, b) => place(a) - place(b));
  const choices = choicesAmong(candidates, (all, query) => {
    const found = new Set(matching(candidates, query));
    return all.filter(({ entry }) => found.has(entry));
  });
  return {
    preview,
    withCircles,
    rhythm,
    choices,
    chosen: computed(() =>
      choices.ticked.value.filter((one) => hasChanges(one, withCircles.value)),
    ),
    /** Whether anybody can be ticked. */
    isAny: computed(() => candidates.some((one) => hasChanges(one, withCircles.value))),
    /** How many exist already, and for how many of them the file has nothing new. */
    known: computed(() => {
      const known = candidates.filter((one) => one.known !== null);
      const nothing = known.filter((one) => !hasChanges(one, withCircles.value));
      return { all: known.length, nothingNew: nothing.length };
    }),
    namesakes: candidates.filter(({ namesake }) => namesake !== null).length,
  };
}
