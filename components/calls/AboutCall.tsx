import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/panelWords.ts';
import styles from './AboutCall.module.css';
import type { CallModel } from './callModel.ts';

const texts = words.calls;

interface Props {
  model: CallModel;
  /** Whether to show the talking points; false where they are being edited. */
  withPoints: boolean;
}

/** The talking points of a call, and what is known of its people. */
export function AboutCall({ model, withPoints }: Props) {
  const points = (withPoints && model.call.value?.points) || '';
  const people = model.people.value ?? [];
  if (points === '' && people.length === 0) return null;
  return (
    <div class={styles.about}>
      {points !== '' && (
        <p class={styles.points} dir="auto">
          {points}
        </p>
      )}
      {people.map((person) => (
        <Notes key={person.id} person={person} />
      ))}
    </div>
  );
}

function Notes({ person: { name, professional, personal } }: { person: Person }) {
  const notes = [
    [texts.professional, professional],
    [texts.personal, personal],
  ] as const;
  return (
    <section aria-label={texts.about(name)}>
      <h2 dir="auto">{name}</h2>
      {notes.map(
        ([title, note]) =>
          note !== '' && (
            <p key={title} dir="auto">
              <span class={styles.title}>{title}</span> {note}
            </p>
          ),
      )}
    </section>
  );
}
