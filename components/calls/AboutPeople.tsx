import type { Contact, Person } from '../../core/people/person.ts';
import { quoteTypeset } from '../../core/typography.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLocale } from '../../platform/language.ts';
import styles from './AboutPeople.module.css';
import type { CallModel } from './callModel.ts';

const texts = words.calls;

/** What is known of the people of a call: the latest contact, and both halves of the notes. */
export function AboutPeople({ model }: { model: CallModel }) {
  const people = model.people.value ?? [];
  const contacts = model.contacts.value;
  return people.map((person) => (
    <Known
      key={person.id}
      person={person}
      latest={contacts?.get(person.id)}
      isNamed={people.length > 1}
    />
  ));
}

interface KnownProps {
  person: Person;
  latest: Contact | undefined;
  /** Whether the name stands above, because there are others. */
  isNamed: boolean;
}

function Known({ person, latest, isNamed }: KnownProps) {
  const facts = [
    [texts.last, latest ? lastSaid(latest) : ''],
    [texts.professional, person.professional],
    [texts.personal, person.personal],
  ].filter(([, fact]) => fact !== '');
  if (facts.length === 0) return null;
  return (
    <section class={styles.known} aria-label={texts.about(person.name)}>
      <h2 dir="auto">{isNamed ? person.name : texts.known}</h2>
      <dl>
        {facts.map(([title, fact]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd dir="auto">{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function lastSaid({ at, note }: Contact): string {
  const day = new Date(at).toLocaleDateString(uiLocale, { day: 'numeric', month: 'long' });
  return note === '' ? day : texts.quoted(day, quoteTypeset(note, uiLocale));
}
