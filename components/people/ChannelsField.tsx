import { useId, useRef, useState } from 'preact/hooks';
import { ownValue } from '../../core/ownValue.ts';
import {
  CHANNEL_LABEL_LIMIT,
  CHANNELS,
  type Channel,
  type ChannelKind,
  channelKey,
} from '../../core/people/channel.ts';
import { type ChannelFault, shown } from '../../core/people/channelFault.ts';
import type { Person } from '../../core/people/person.ts';
import { guessChannel, readChannel } from '../../core/people/readChannel.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addChannel, removeChannel } from '../../store/people/channels.ts';
import { Adding } from '../page/Adding.tsx';
import { focusBeside } from '../page/focus.ts';
import { attempt, attemptUndoable } from '../page/notices.ts';
import styles from './ChannelsField.module.css';
import { isPage } from './outreachModel.ts';

const names = words.channels;
const texts = words.person;

interface Props {
  person: Person;
}

/** Its label, or the name of its kind; of one that only a newer Nahbar knows, its id. */
function nameOf({ kind, label }: Channel): string {
  return label || (ownValue(names, kind) ?? kind);
}

/** An address: as a link where it is one, else as text. */
function Address({ channel: { kind, address } }: { channel: Channel }) {
  const isLink = (kind === 'web' || kind === 'other') && isPage(address);
  return isLink ? (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  ) : (
    <span>{address}</span>
  );
}

/** The channels of a person, and a field to add one. */
export function ChannelsField({ person: { id, channels } }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const remove = async (channel: Channel, button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'), field.current?.querySelector('summary'));
    const words = texts.channelRemoved(nameOf(channel));
    if (await attemptUndoable(() => removeChannel(id, channel), words)) focusOther();
  };
  return (
    <div ref={field}>
      {channels.length > 0 && (
        <ul class={styles.list} aria-label={texts.channels}>
          {channels.map((channel) => (
            <li key={channelKey(channel)}>
              <span class={styles.kind}>{nameOf(channel)}</span>
              <span class={styles.address} dir="auto">
                <Address channel={channel} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={texts.removeChannel(nameOf(channel), channel.address)}
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

/** The channels whose addresses may be names alone. */
const NAMED = CHANNELS.filter(
  (kind) => !['whatsapp', 'signal', 'email', 'phone', 'teams', 'web', 'other'].includes(kind),
);

/** A field for a pasted address or number; shows why it is not a channel. */
function NewChannel({ personId, known, onAdd }: NewChannelProps) {
  const draft = `channel.${personId}`;
  const [kind, setKind] = useState<ChannelKind | null>(null);
  const [text, setText] = useState(() => readDraft(draft) ?? '');
  const [label, setLabel] = useState('');
  const [fault, setFault] = useState('');
  /** The channels that the text may be, to be asked for. */
  const [offers, setOffers] = useState<readonly ChannelKind[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const why = useId();

  const write = (words: string) => {
    setText(words);
    keepDraft(draft, words || null);
    setFault('');
    setOffers([]);
  };
  /** What is pasted is recognized; of a bare name, the platforms that have such names are asked for. */
  const addRecognized = () => {
    const guess = guessChannel(text);
    if (guess) return add(guess);
    input.current?.focus();
    const platforms = NAMED.filter((one) => 'channel' in readChannel(one, text));
    setOffers(platforms);
    setFault(platforms.length > 0 ? texts.whichPlatform : texts.noChannel);
  };
  const add = async (asked: ChannelKind) => {
    input.current?.focus();
    const reading = readChannel(asked, text);
    if ('fault' in reading) {
      const guess = guessChannel(text);
      const looksLike = guess === asked ? null : guess;
      setOffers(looksLike ? [looksLike] : []);
      return setFault(sentenceFor(plainest(reading.fault, text, looksLike), asked));
    }
    const channel =
      asked === 'other' ? { ...reading.channel, label: label.trim() } : reading.channel;
    if (channel.label === '') return setFault(texts.labelMissing);
    if (known.some((one) => channelKey(one) === channelKey(channel))) {
      setOffers([]);
      return setFault(texts.channelKnown);
    }
    const done = { say: texts.channelAdded(nameOf(channel)) };
    if (!(await attempt(() => onAdd(channel), done))) return;
    write('');
    setLabel('');
  };
  return (
    <Adding label={texts.newChannel} startsOpen={text !== ''}>
      <form
        class={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void (kind ? add(kind) : addRecognized());
        }}
      >
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
        <select
          aria-label={texts.channelKind}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            setKind(value === '' ? null : (value as ChannelKind));
            setFault('');
            setOffers([]);
          }}
        >
          <option value="">{texts.anyChannel}</option>
          {CHANNELS.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
        {kind === 'other' && (
          <input
            class={styles.label}
            value={label}
            dir="auto"
            autocomplete="off"
            maxLength={CHANNEL_LABEL_LIMIT}
            aria-label={texts.channelLabel}
            placeholder={texts.channelLabel}
            onInput={(event) => {
              setLabel(event.currentTarget.value);
              setFault('');
            }}
          />
        )}
        <button type="submit" class="edged">
          {texts.addChannel}
        </button>
        <p role="status" id={why} class={styles.fault}>
          {fault}{' '}
          {offers.map((offer) => (
            <button key={offer} type="button" class="quiet" onClick={() => void add(offer)}>
              {texts.addAs(names[offer])}
            </button>
          ))}
        </p>
      </form>
    </Adding>
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
