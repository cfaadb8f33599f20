import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { CONTACT_KINDS } from '../../core/people/channel.ts';
import { channelsUsed, unusedChannels } from '../../core/people/compass.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { recentContacts } from '../../store/people/contacts.ts';
import { people } from '../../store/people/people.ts';
import styles from './Compass.module.css';

const names = words.channels;
const texts = words.compass;

/** How many unused channels are suggested. More would read like a list of omissions. */
const IDEAS = 3;

/** Which channels the user has used lately, and which ones could be tried. */
export function Compass() {
  const bearings = useMemo(
    () => computed(() => bearingsOf(people.value, recentContacts.value)),
    [],
  );
  if (!bearings.value) return null;
  const { used, ideas } = bearings.value;
  const most = Math.max(...used.map(({ times }) => times));
  return (
    <div class={styles.compass}>
      {used.length === 0 && <p>{texts.nothing}</p>}
      <dl>
        {used.map(({ kind, times }) => (
          <div key={kind}>
            <dt>{names[kind]}</dt>
            <dd>
              <span class={styles.bar} style={{ inlineSize: `${(times / most) * 60}%` }} />
              {texts.times(times)}
            </dd>
          </div>
        ))}
      </dl>
      {used.length > 0 && ideas.length > 0 && (
        <p>{texts.unused(ideas.map((kind) => names[kind]))}</p>
      )}
    </div>
  );
}

/** Undefined until both are loaded; null without people. */
function bearingsOf(people: Person[] | undefined, contacts: Contact[] | undefined) {
  if (!people || !contacts || people.length === 0) return null;
  const now = Date.now();
  const times = channelsUsed(contacts, now);
  const used = CONTACT_KINDS.filter((kind) => times[kind] > 0)
    .map((kind) => ({ kind, times: times[kind] }))
    .sort((a, b) => b.times - a.times);
  return { used, ideas: unusedChannels(people, contacts, now).slice(0, IDEAS) };
}
