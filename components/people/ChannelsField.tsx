import { useId, useRef, useState } from 'preact/hooks';
import { CHANNELS, type Channel, type ChannelKind, channelKey } from '../../core/people/channel.ts';
import { type ChannelFault, shown } from '../../core/people/channelFault.ts';
import type { Person } from '../../core/people/person.ts';
import { guessChannel, readChannel } from '../../core/people/readChannel.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addChannel, removeChannel } from '../../store/people/channels.ts';
import { focusBeside } from '../page/focus.ts';
import { attempt, attemptUndoable } from '../page/notices.ts';
import styles from './ChannelsField.module.css';

const names = words.channels;
const texts = words.person;

interface Props {
  person: Person;
}

/** The channels of a person, and a field to add one. */
export function ChannelsField({ person: { id, channels } }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const remove = async (channel: Channel, button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'), field.current?.querySelector('select'));
    const words = texts.channelRemoved(names[channel.kind]);
    if (await attemptUndoable(() => removeChannel(id, channel), words)) focusOther();
  };
  return (
    <div ref={field}>
      {channels.length > 0 && (
        <ul class={styles.list} aria-label={texts.channels}>
          {channels.map((channel) => (
            <li key={channelKey(channel)}>
              <span class={styles.kind}>{names[channel.kind] ?? channel.kind}</span>
              <span class={styles.address} dir="auto">
                {channel.address}
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={texts.removeChannel(names[channel.kind], channel.address)}
                onClick={(event) => void remove(channel, event.currentTarget)}
              >
                {texts.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewChannel personId={id} known={channels} onAdd={(channel) => addChannel(id, channel)} />
    </div>
  );
}

const faults = words.channelFaults;
interface NewChannelProps {
  personId: string;
  known: readonly Channel[];
  onAdd: (channel: Channel) => Promise<void>;
}

/** A field for a pasted address or number; shows why it is not a channel. */
function NewChannel({ personId, known, onAdd }: NewChannelProps) {
  const draft = `channel.${personId}`;
  const [kind, setKind] = useState<ChannelKind>('email');
  const [text, setText] = useState(() => readDraft(draft) ?? '');
  const [fault, setFault] = useState('');
  const [better, setBetter] = useState<ChannelKind | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const why = useId();

  const write = (words: string) => {
    setText(words);
    keepDraft(draft, words || null);
    setFault('');
    setBetter(null);
  };
  const add = async (asked: ChannelKind) => {
    input.current?.focus();
    setKind(asked);
    const reading = readChannel(asked, text);
    if ('fault' in reading) {
      const guess = guessChannel(text);
      const looksLike = guess === asked ? null : guess;
      setBetter(looksLike);
      return setFault(sentenceFor(plainest(reading.fault, text, looksLike), asked));
    }
    const { channel } = reading;
    if (known.some((one) => channelKey(one) === channelKey(channel))) {
      setBetter(null);
      return setFault(texts.channelKnown);
    }
    const done = { say: texts.channelAdded(names[asked]) };
    if (await attempt(() => onAdd(channel), done)) write('');
  };
  return (
    <form
      class={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add(kind);
      }}
    >
      <select
        aria-label={texts.channelKind}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          setKind(value as ChannelKind);
          setFault('');
          setBetter(null);
        }}
      >
        {CHANNELS.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
      <input
        ref={input}
        value={text}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={texts.channelText}
        placeholder={texts.channelText}
        aria-invalid={fault !== ''}
        aria-describedby={fault ? why : undefined}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="edged">
        {texts.addChannel}
      </button>
      <p role="status" id={why} class={styles.fault}>
        {fault}{' '}
        {better && (
          <button type="button" class="quiet" onClick={() => void add(better)}>
            {texts.addAs(names[better])}
          </button>
        )}
      </p>
    </form>
  );
}

/** The clearest explanation: which platform the text looks like; but for a company's page, that it is one. */
function plainest(fault: ChannelFault, text: string, looksLike: ChannelKind | null): ChannelFault {
  return looksLike === null || fault.because === 'notAProfile'
    ? fault
    : { because: 'notThisChannel', culprit: shown(text.trim()), looksLike };
}

function sentenceFor(fault: ChannelFault, asked: ChannelKind): string {
  // Each text takes the fault of its own kind, which TypeScript cannot infer here.
  const say = faults[fault.because] as (
    fault: ChannelFault,
    name: string,
    all: typeof names,
  ) => string;
  return say(fault, names[asked], names);
}
