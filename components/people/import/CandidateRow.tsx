import { bringsSomething, type Candidate } from '../../../core/people/import/preview.ts';
import { words } from '../../../locales/libraryWords.ts';
import styles from './CandidateRow.module.css';
import type { Choice, PreviewModel } from './previewModel.ts';

const texts = words.contactImport;

/** Somebody in the file: who they are, what is new, and whether they are to be taken over. */
export function CandidateRow({
  choice: { candidate, isTicked },
  withCircles,
}: {
  choice: Choice;
  withCircles: PreviewModel['withCircles'];
}) {
  const { told, known } = candidate;
  const id = `candidate-${candidate.id}`;
  const kinds = [...new Set(told.channels.map(({ kind }) => words.channels[kind]))];
  const facts = [
    [told.role, told.organisation].filter(Boolean).join(', '),
    kinds.join(', '),
  ].filter(Boolean);
  return (
    <li class={styles.row}>
      {bringsSomething(candidate, withCircles.value) && (
        <input
          type="checkbox"
          id={id}
          checked={isTicked}
          onChange={(event) => {
            isTicked.value = event.currentTarget.checked;
          }}
        />
      )}
      <label for={id} class={styles.label}>
        <span class={styles.name} dir="auto">
          {told.name}
        </span>
        {facts.length > 0 && <span class={styles.facts}>{facts.join(' · ')}</span>}
        {known && (
          <span class={styles.known}>{knownWords(candidate, known, withCircles.value)}</span>
        )}
      </label>
    </li>
  );
}

function knownWords(
  { told }: Candidate,
  { name, gain, labels }: NonNullable<Candidate['known']>,
  withCircles: boolean,
): string {
  const there = name === told.name ? texts.known : texts.knownAs(name);
  const gains = [
    ...(gain?.channels ?? []).map((kind) => words.channels[kind]),
    gain?.organisation && texts.organisation,
    gain?.role && texts.role,
    gain?.notes && texts.notes,
    ...(withCircles ? labels.map(texts.circle) : []),
  ].filter((what) => typeof what === 'string');
  return gains.length > 0 ? `${there}. ${texts.gains(gains)}` : `${there}, ${texts.nothingNew}`;
}
