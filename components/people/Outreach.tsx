import { useRef, useState } from 'preact/hooks';
import { type Channel, type ChannelKind, channelKey } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { type Draft, type Reach, reach } from '../../core/people/reach.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { openingTo } from '../../store/people/openings.ts';
import { announce } from '../page/notices.ts';
import styles from './Outreach.module.css';

const names = words.channels;
const texts = words.outreach;

interface Props {
  person: Person;
  /** Called when a channel was opened, so that the user can be asked whether they were in touch. */
  onReached: (kind: ChannelKind) => void;
}

/** A draft of a message that begins with an opening line, and links to send it on each channel. */
export function Outreach(props: Props) {
  return <OutreachForm key={props.person.id} {...props} />;
}

function OutreachForm({ person, onReached }: Props) {
  const opening = useOpening(person);
  const [said, say] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text that could not be copied. A second click goes on: the user has copied it by hand. */
  const uncopied = useRef<string | null>(null);
  const { text } = opening;
  const ways = waysTo(person, { subject: texts.subject, text });

  const copy = async (done: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
      return true;
    } catch {
      uncopied.current = text;
      field.current?.select();
      say(texts.copyFailed);
      return false;
    }
  };
  const back = () => {
    opening.back();
    // The button may be removed with the last text that it restores.
    field.current?.focus();
  };
  const go = async (event: Event, { kind, url, copies }: Way) => {
    say('');
    if (copies && uncopied.current !== text) {
      // Copy before navigating: a page that has lost the focus cannot use the clipboard.
      event.preventDefault();
      const mail = kind === 'email' || kind === 'whatsapp';
      if (!(await copy(mail ? texts.copiedForMail : texts.copiedFor(names[kind])))) return;
      open(url, mail && !isPage(url) ? '_self' : '_blank', 'noreferrer');
    }
    onReached(kind);
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
        onInput={(event) => opening.write(event.currentTarget.value)}
      />
      <p class={styles.acts}>
        <button type="button" class="quiet" onClick={() => announce(opening.another())}>
          {texts.another}
        </button>
        {opening.hasBefore && (
          <button type="button" class="quiet" onClick={back}>
            {texts.before}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => void copy(texts.copied)}>
          {texts.copy}
        </button>
      </p>
      {ways.length > 0 ? (
        <ul class={styles.ways} aria-label={texts.ways(person.name)}>
          {ways.map((way) => (
            <li key={way.key}>
              <a
                href={way.url}
                class="edged"
                // Other programs take over from here; pages open beside this one.
                {...(isPage(way.url) && { target: '_blank' })}
                rel="noreferrer"
                onClick={(event) => void go(event, way)}
              >
                {way.isOnly ? names[way.kind] : texts.oneOfSeveral(names[way.kind], way.address)}
              </a>
            </li>
          ))}
        </ul>
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

function isPage(url: string): boolean {
  return url.startsWith('https:');
}

/**
 * The text of a message: the draft, unless there was a contact since it was written, or else an opening.
 */
function useOpening(person: Person) {
  const { id, lastContactAt } = person;
  const name = `opening.${id}`;
  const [text, show] = useState(() => draftOf(name, lastContactAt) ?? openingTo(person, 0));
  const [before, setBefore] = useState<string[]>([]);
  const turn = useRef(0);

  const write = (words: string) => {
    show(words);
    keepDraft(name, words.trim() ? JSON.stringify({ text: words, over: lastContactAt }) : null);
  };

  return {
    text,
    hasBefore: before.length > 0,
    write,
    /** @returns the new opening, for screen readers */
    another(): string {
      turn.current += 1;
      const words = openingTo(person, turn.current);
      if (text.trim()) setBefore((texts) => [...texts, text]);
      show(words);
      return words;
    },
    back() {
      write(before.at(-1) ?? '');
      setBefore(before.slice(0, -1));
    },
  };
}

/** The draft of a message, unless there was a contact since it was written. */
function draftOf(name: string, lastContactAt: number | null): string | null {
  try {
    const { text, over } = JSON.parse(readDraft(name) ?? 'null');
    return typeof text === 'string' && over === lastContactAt ? text : null;
  } catch {
    return null;
  }
}

/** A channel by which a draft can be sent. */
export interface Way extends Channel, Reach {
  key: string;
  /** Whether the person has no other channel of this kind. */
  isOnly: boolean;
}

/** Every way to send `draft` to a person, in the order of their channels. */
export function waysTo({ channels }: Person, draft: Draft): Way[] {
  const ofKind = (kind: ChannelKind) => channels.filter((channel) => channel.kind === kind);
  return channels.flatMap((channel) => {
    const reached = reach(channel, draft);
    const isOnly = ofKind(channel.kind).length === 1;
    return reached ? [{ ...channel, ...reached, key: channelKey(channel), isOnly }] : [];
  });
}
