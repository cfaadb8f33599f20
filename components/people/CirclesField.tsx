import { useRef, useState } from 'preact/hooks';
import type { Circles, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { uiLocale } from '../../platform/language.ts';
import { addCircle, belongTo } from '../../store/people/circles.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Disclosure } from '../page/Disclosure.tsx';
import styles from './CirclesField.module.css';

const texts = words.person;

interface Props {
  person: Person;
  circles: Circles;
}

const collator = new Intl.Collator(uiLocale);

/** The circles of a person in a line, which opens to choose them and to add one. */
export function CirclesField({ person, circles }: Props) {
  const { state, refusal, change } = useAcknowledged();
  const named = [...circles.values()].sort((a, b) => collator.compare(a.name, b.name));
  const add = (name: string) =>
    change(async () => belongTo(await addCircle(name), person.id, true));
  const own = named.filter(({ id }) => person.circles.includes(id));
  // One that cannot be read has no name.
  const nameless = person.circles.length > 0 ? texts.circles : texts.noCircle;
  return (
    <Disclosure label={own.map(({ name }) => name).join(' · ') || nameless}>
      <fieldset class={styles.circles}>
        <legend class="spoken">{texts.circles}</legend>
        {named.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={person.circles.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                void change(() => belongTo(id, person.id, checked))
              }
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
        <NewCircle draft={`circle.${person.id}`} onAdd={add} />
        <p role="status">{refusal || state}</p>
      </fieldset>
    </Disclosure>
  );
}

function NewCircle({ draft, onAdd }: { draft: string; onAdd: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState(() => readDraft(draft) ?? '');
  const input = useRef<HTMLInputElement>(null);
  const write = (text: string) => {
    setName(text);
    keepDraft(draft, text || null);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    if (await onAdd(name)) write('');
    input.current?.focus();
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <input
        ref={input}
        value={name}
        dir="auto"
        aria-label={texts.newCircle}
        placeholder={texts.newCircle}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="quiet">
        {texts.addCircle}
      </button>
    </form>
  );
}
