import { useId, useRef, useState } from 'preact/hooks';
import { CHANNELS, type Channel, type ChannelKind, channelKey } from '../../core/people/channel.ts';
import { type ChannelFault, shown } from '../../core/people/channelFault.ts';
import { guessChannel } from '../../core/people/guessChannel.ts';
import { readChannel } from '../../core/people/readChannel.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { attempt } from '../page/notices.ts';
import styles from './ChannelsField.module.css';

const faults = words.channelFaults;
const names = words.channels;
const texts = words.person;

interface Props {
  personId: string;
  known: readonly Channel[];
  onAdd: (channel: Channel) => Promise<void>;
}

/** Takes what people paste for a channel, or says in a sentence why it is none. */
export function NewChannel({ personId, known, onAdd }: Props) {
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

/** What it is says more than what it is not; but the page of a company stays one on its platform. */
function plainest(fault: ChannelFault, text: string, looksLike: ChannelKind | null): ChannelFault {
  return looksLike === null || fault.because === 'notAProfile'
    ? fault
    : { because: 'notThisChannel', culprit: shown(text.trim()), looksLike };
}

function sentenceFor(fault: ChannelFault, asked: ChannelKind): string {
  // Each sentence takes the fault of its own kind, which the compiler cannot follow here.
  const say = faults[fault.because] as (
    fault: ChannelFault,
    name: string,
    all: typeof names,
  ) => string;
  return say(fault, names[asked], names);
}
