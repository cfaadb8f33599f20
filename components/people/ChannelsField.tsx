import { useRef } from 'preact/hooks';
import type { Channel } from '../../core/people/channel.ts';
import { channelKey } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { attempt } from '../page/notices.ts';
import { focusBeside } from './besideRow.ts';
import styles from './ChannelsField.module.css';
import { NewChannel } from './NewChannel.tsx';
import type { PersonStore } from './personStore.ts';

const names = words.channels;
const texts = words.person;

interface Props {
  person: Person;
  store: Pick<PersonStore, 'addChannel' | 'removeChannel'>;
}

/** The ways to reach a person, as they are kept, and room for one more. */
export function ChannelsField({ person: { id, channels }, store }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const remove = async (channel: Channel, button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'), field.current?.querySelector('select'));
    const place = channels.indexOf(channel);
    const undo = () => store.addChannel(id, channel, place);
    const done = { say: texts.channelRemoved(names[channel.kind]), undo };
    if (await attempt(() => store.removeChannel(id, channel), done)) focusOther();
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
      <NewChannel
        personId={id}
        known={channels}
        onAdd={(channel) => store.addChannel(id, channel)}
      />
    </div>
  );
}
