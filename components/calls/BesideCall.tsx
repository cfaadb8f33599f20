import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import type { Person } from '../../core/people/person.ts';
import { besideCallTexts as texts } from '../../locales/besideCall.ts';
import { attempt } from '../page/notices.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './BesideCall.module.css';
import { TalkingPoints } from './TalkingPoints.tsx';

/** What stands beside the checklist asks this of the store. */
export interface BesideCallStore {
  people: ReadonlySignal<Person[] | undefined>;
  addPerson(told: { name: string }): Promise<string>;
  writePoints(text: string): Promise<void>;
  meet(personIds: readonly string[]): Promise<void>;
}

interface Props {
  call: ReadonlySignal<Call | null | undefined>;
  store: BesideCallStore;
}

/** With whom the call is, what is known of them, and what the user wants to speak about. */
export function BesideCall({ call, store }: Props) {
  const current = call.value;
  const people = store.people.value;
  if (current === undefined || people === undefined) return null;
  const chosen = current?.personIds ?? [];
  const add = async (name: string) => {
    let id: string | null = null;
    await attempt(async () => {
      id = await store.addPerson({ name });
    });
    return id;
  };
  return (
    <div class={styles.beside}>
      <TalkingPoints call={current} onSave={store.writePoints} />
      <PersonPicker
        people={store.people}
        chosen={chosen}
        onChange={(ids) => void attempt(() => store.meet(ids))}
        onAdd={add}
        label={texts.with}
      />
      {chosen.flatMap((id) => {
        const person = people.find((candidate) => candidate.id === id);
        return person ? [<About key={id} person={person} />] : [];
      })}
    </div>
  );
}

/** The user's two notes on a person; nothing where there are none. */
function About({ person: { name, personal, professional } }: { person: Person }) {
  if (personal === '' && professional === '') return null;
  const notes = [
    [texts.professional, professional],
    [texts.personal, personal],
  ];
  return (
    <section aria-label={texts.about(name)} class={styles.about}>
      <h2 dir="auto">{name}</h2>
      <dl>
        {notes.flatMap(([title, note]) =>
          note === ''
            ? []
            : [
                <div key={title}>
                  <dt>{title}</dt>
                  <dd dir="auto">{note}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  );
}
