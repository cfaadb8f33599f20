import type { ChannelKind } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/newTabWords.ts';
import { announce } from '../page/notices.ts';
import { Ways } from '../people/Outreach.tsx';
import { useOutreach } from '../people/outreachModel.ts';
import styles from './StepMessage.module.css';

const texts = words.outreach;

interface Props {
  person: Person;
  /** What the message begins with; by default an opening. */
  first: string | undefined;
  /** Whether to send it is the one thing to do on the page. */
  isPrimary: boolean;
  /** Called when a channel was opened. */
  onReached: (kind: ChannelKind) => void;
}

/** The message that the step of the day is about: its draft, as text that becomes a field, and the ways to send it. */
export function StepMessage({ person, first, isPrimary, onReached }: Props) {
  const message = useOutreach(person, onReached, first);
  return (
    <div class={styles.message}>
      <textarea
        ref={message.field}
        value={message.text}
        rows={1}
        dir="auto"
        aria-label={texts.message(person.name)}
        placeholder={texts.messageHint}
        onInput={(event) => message.write(event.currentTarget.value)}
      />
      <div class={styles.acts}>
        {message.ways.length > 0 ? (
          <Ways person={person} model={message} isPrimary={isPrimary} />
        ) : (
          <a class="edged" href={`/library.html#people/${person.id}`}>
            {texts.addWay}
          </a>
        )}
        <button type="button" class="plain" onClick={() => announce(message.another())}>
          {texts.another}
        </button>
        {message.hasBefore && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              message.back();
              // The button may be removed with the last text that it restores.
              message.field.current?.focus();
            }}
          >
            {texts.before}
          </button>
        )}
        <button type="button" class="plain" onClick={() => void message.copy()}>
          {texts.copy}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {message.said}
      </p>
    </div>
  );
}
