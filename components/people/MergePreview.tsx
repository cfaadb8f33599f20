import { useEffect, useRef } from 'preact/hooks';
import { merge } from '../../core/people/merge.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import styles from './MergeDialog.module.css';

const names = words.channels;
const texts = words.person;
const rhythmsTexts = words.rhythms;

interface Props {
  person: Person;
  other: Person;
  onMerge: () => void;
  onBack: () => void;
}

/** What two entries will be as one. */
export function MergePreview({ person, other, onMerge, onBack }: Props) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <>
      <dl class={styles.preview}>
        {linesOf(merge(person, other)).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.note}>{texts.becomes}</p>
      <p class={styles.acts}>
        <button type="button" ref={confirm} class="edged" onClick={onMerge}>
          {texts.mergeNow}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {texts.chooseOther}
        </button>
      </p>
    </>
  );
}

/** What is known of the person, a line each. */
function linesOf(one: Person): [term: string, words: string][] {
  const lines: [string, string][] = [
    [texts.name, one.name],
    [texts.organisation, one.organisation],
    [texts.role, one.role],
    [texts.rhythm, one.rhythm === null ? '' : rhythmsTexts[one.rhythm]],
    [
      texts.lastContactOn,
      one.lastContactAt === null ? '' : texts.date(new Date(one.lastContactAt)),
    ],
    [
      texts.channels,
      one.channels.map(({ kind, address }) => `${names[kind]}: ${address}`).join('\n'),
    ],
    [texts.personal, one.personal],
    [texts.professional, one.professional],
  ];
  return lines.filter(([, words]) => words !== '');
}
