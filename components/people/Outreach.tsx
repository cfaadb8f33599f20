import type { ComponentChildren } from 'preact';
import type { ChannelKind } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/newTabWords.ts';
import { announce } from '../page/notices.ts';
import styles from './Outreach.module.css';
import { isPage, type Outreach as Model, nameOfWay, useOutreach } from './outreachModel.ts';

const texts = words.outreach;

interface Props {
  person: Person;
  /** Called when a channel was opened, so that the user can be asked whether they were in touch. */
  onReached: (kind: ChannelKind) => void;
  /** More acts beside those on the text. */
  acts?: (message: Model) => ComponentChildren;
  /** What stands between the text and the ways to send it. */
  below?: (message: Model) => ComponentChildren;
}

/** A draft of a message that begins with an opening line, and links to send it on each channel. */
export function Outreach(props: Props) {
  return <OutreachForm key={props.person.id} {...props} />;
}

function OutreachForm({ person, onReached, acts, below }: Props) {
  const model = useOutreach(person, onReached);
  const { text, field, said } = model;
  const back = () => {
    model.back();
    // The button may be removed with the last text that it restores.
    field.current?.focus();
  };
  return (
    <div class={styles.outreach}>
      <textarea
        ref={field}
        value={text}
        rows={3}
        dir="auto"
        aria-label={texts.message(person.name)}
        placeholder={texts.messageHint}
        onInput={(event) => model.write(event.currentTarget.value)}
      />
      <p class={styles.acts}>
        <button type="button" class="quiet" onClick={() => announce(model.another())}>
          {texts.another}
        </button>
        {model.hasBefore && (
          <button type="button" class="quiet" onClick={back}>
            {texts.before}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void model.copy()}>
          {texts.copy}
        </button>
        {acts?.(model)}
      </p>
      {below?.(model)}
      {model.ways.length > 0 ? (
        <Ways person={person} model={model} />
      ) : (
        <p class={styles.none}>
          {texts.noChannel(person.name)} {texts.addChannel}
        </p>
      )}
      <p role="status" class={styles.said}>
        {said}
      </p>
    </div>
  );
}

interface WaysProps {
  person: Person;
  model: Model;
  /** Whether the first one is the one thing to do on the page. */
  isPrimary?: boolean;
}

/** A link for each way to send the message. */
export function Ways({ person, model, isPrimary = false }: WaysProps) {
  return (
    <ul class={styles.ways} aria-label={texts.ways(person.name)}>
      {model.ways.map((way, i) => (
        <li key={way.key}>
          <a
            href={way.url}
            class={way.isOther ? 'quiet' : isPrimary && i === 0 ? 'primary' : 'edged'}
            // Other programs take over from here; pages open beside this one.
            {...(isPage(way.url) && { target: '_blank' })}
            rel="noreferrer"
            onClick={(event) => void model.go(event, way)}
          >
            {nameOfWay(way)}
          </a>
        </li>
      ))}
    </ul>
  );
}
