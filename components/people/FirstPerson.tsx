import { useId, useRef, useState } from 'preact/hooks';
import { USUAL_RHYTHM } from '../../core/people/person.ts';
import { words } from '../../locales/newTabWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { readPerson } from '../../store/people/channels.ts';
import { addPersonForToday } from '../../store/people/peopleActs.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import styles from './FirstPerson.module.css';

const texts = words.firstPerson;

interface Props {
  /** Called when the user would rather have a step without a person. */
  onSkip: () => void;
  /** Called when somebody was named, before the draft is shown. */
  onShow: () => void;
}

/**
 * The first question in a new profile: somebody, and a way to reach them. The person becomes today's step,
 * with a draft of a message to them.
 */
export function FirstPerson({ onSkip, onShow }: Props) {
  const name = useDraft('first.name');
  const address = useDraft('first.address');
  const { refusal, refuse, change } = useAcknowledged();
  const isBusy = useRef(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const why = useId();

  const add = async (event: Event) => {
    event.preventDefault();
    // Pressing Enter twice must not add the person twice.
    if (isBusy.current) return;
    isBusy.current = true;
    // What cannot be read is none.
    const read = await readPerson(name.text, address.text).catch(() => null);
    const channels = read?.channels;
    isBusy.current = false;
    if (!read?.name || !channels) {
      if (channels?.length && address.text.trim() === '') {
        // Instead of a name there is an address.
        address.write(name.text);
        name.write('');
      }
      (channels ? first : second).current?.focus();
      return refuse(channels ? texts.nameMissing : texts.unknownAddress);
    }
    isBusy.current = true;
    onShow();
    const input = { name: read.name, rhythm: USUAL_RHYTHM, channels };
    const isAdded = await change(() => addPersonForToday(input));
    isBusy.current = false;
    if (!isAdded) return;
    name.forget();
    address.forget();
  };

  return (
    <form class={styles.first} onSubmit={(event) => void add(event)}>
      <h2 id="step-title">{texts.question}</h2>
      <div class={styles.fields}>
        <label class={styles.name}>
          <span>{texts.name}</span>
          <input
            ref={first}
            value={name.text}
            dir="auto"
            autocomplete="off"
            aria-describedby={why}
            onInput={(event) => {
              name.write(event.currentTarget.value);
              refuse('');
            }}
          />
        </label>
        <label class={styles.address}>
          <span>{texts.address}</span>
          <input
            ref={second}
            value={address.text}
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={why}
            onInput={(event) => {
              address.write(event.currentTarget.value);
              refuse('');
            }}
          />
        </label>
        <button type="submit" class="primary">
          {texts.show}
        </button>
      </div>
      <div class={styles.under}>
        <p role="status" id={why} class={refusal ? styles.refusal : undefined}>
          {refusal || texts.enough}
        </p>
        <a class="quiet" href="/library.html#people">
          {texts.importing}
        </a>
        <button type="button" class="quiet" onClick={onSkip}>
          {texts.skip}
        </button>
      </div>
    </form>
  );
}

/** A text that is kept in a draft while it is typed. */
function useDraft(key: string) {
  const [text, show] = useState(() => readDraft(key) ?? '');
  return {
    text,
    write(typed: string) {
      show(typed);
      keepDraft(key, typed || null);
    },
    forget: () => keepDraft(key, null),
  };
}
