import { useLayoutEffect, useState } from 'preact/hooks';
import type { ChannelKind } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { introductionIn } from '../../core/settings/introduction.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLanguage } from '../../platform/language.ts';
import { logContact } from '../../store/people/contacts.ts';
import { introduction } from '../../store/settings/introduction.ts';
import { attemptUndoable } from '../page/notices.ts';
import { Coffee } from './Coffee.tsx';
import { Outreach } from './Outreach.tsx';
import type { Outreach as Message } from './outreachModel.ts';
import styles from './WriteTo.module.css';

const texts = words.person;

interface Props {
  person: Person;
  /** A new object each time the invitation to a coffee is to be opened from elsewhere. */
  coffeeRequest?: object | null;
}

/** A message to a person; once a channel was opened, asks whether they were in touch. */
export function WriteTo({ person, coffeeRequest = null }: Props) {
  const [reached, setReached] = useState<ChannelKind | null>(null);
  const [isInviting, setInviting] = useState(false);
  useLayoutEffect(() => {
    if (coffeeRequest) setInviting(true);
  }, [coffeeRequest]);
  const own = introduction.value && introductionIn(introduction.value, uiLanguage);
  const insert = (message: Message, text: string) => {
    message.write([message.text.trimEnd(), text].filter(Boolean).join('\n\n'));
    message.field.current?.focus();
  };
  const note = async () => {
    const input = { personId: person.id, at: Date.now(), channel: reached, note: '' };
    const words = texts.spokeNoted(person.name);
    if (await attemptUndoable(() => logContact(input), words)) setReached(null);
  };
  return (
    <>
      <Outreach
        person={person}
        onReached={setReached}
        acts={(message) => (
          <>
            {!isInviting && (
              <button type="button" class="quiet" onClick={() => setInviting(true)}>
                {words.coffee.invite}
              </button>
            )}
            {own && (
              <button type="button" class="quiet" onClick={() => insert(message, own)}>
                {words.introduction.insert}
              </button>
            )}
          </>
        )}
        below={(message) => (
          <Coffee
            person={person}
            isOpen={isInviting}
            onClose={() => {
              setInviting(false);
              message.field.current?.focus();
            }}
            onWrite={message.replace}
          />
        )}
      />
      <p role="status" class={styles.asked}>
        {reached && (
          <>
            {texts.heard}{' '}
            <button type="button" class="quiet" onClick={() => void note()}>
              {texts.noteIt}
            </button>
          </>
        )}
      </p>
    </>
  );
}
