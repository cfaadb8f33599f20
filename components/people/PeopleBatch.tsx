import { Component } from 'preact';
import type { Circles, Person } from '../../core/people/person.ts';
import styles from './PeopleBatch.module.css';
import { PersonEntry } from './PersonEntry.tsx';
import type { PersonStore } from './personStore.ts';

interface Props {
  label: string;
  people: readonly Person[];
  circles: Circles;
  /** The one of these people whose entry is open; null where none is. */
  opened: string | null;
  /** Told whose entry is to be open; null for none. The same function each time. */
  onOpen: (id: string | null) => void;
  store: PersonStore;
}

/**
 * A few neighbours of a list that may have thousands: drawn again only when one of them has changed,
 * and neither laid out nor painted while they are far from the window.
 */
export class PeopleBatch extends Component<Props> {
  override shouldComponentUpdate({ label, people, circles, opened }: Props): boolean {
    const now = this.props;
    return (
      label !== now.label ||
      circles !== now.circles ||
      opened !== now.opened ||
      people.length !== now.people.length ||
      !people.every((person, i) => isSame(person, now.people[i]))
    );
  }

  override render({ label, people, circles, opened, onOpen, store }: Props) {
    return (
      <ul class={styles.batch} style={{ '--rows': people.length }} aria-label={label}>
        {people.map((person) => {
          const isOpen = person.id === opened;
          return (
            <PersonEntry
              key={person.id}
              person={person}
              circles={circles}
              isOpen={isOpen}
              onToggle={() => onOpen(isOpen ? null : person.id)}
              store={store}
            />
          );
        })}
      </ul>
    );
  }
}

/** Each answer of the database is made of new objects, however little has changed. */
function isSame(one: Person, other: Person | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
