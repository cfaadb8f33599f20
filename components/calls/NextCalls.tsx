import type { ReadonlySignal } from '@preact/signals';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import { words } from '../../locales/panelWords.ts';
import type { NewReminder } from '../../store/calls/reminders.ts';
import type { Undo } from '../../store/undo.ts';
import { neighbourOf } from '../page/neighbour.ts';
import { attemptUndoable } from '../page/notices.ts';
import type { Namable } from '../people/addByName.ts';
import styles from './NextCalls.module.css';
import { NotificationLine } from './NotificationLine.tsx';
import { ReminderForm } from './ReminderForm.tsx';
import { ReminderRow } from './ReminderRow.tsx';
import { whenSaid } from './whenSaid.ts';

const texts = words.nextCalls;

/** What the calls to come ask of the store. */
export interface ReminderStore extends Namable {
  reminders: ReadonlySignal<Reminder[] | undefined>;
  remind(told: NewReminder): Promise<Undo>;
  changeReminder(id: string, told: NewReminder): Promise<Undo>;
  removeReminder(id: string): Promise<Undo>;
  putAway(id: string): Promise<Undo>;
}

/** The calls that the user is to be reminded of, and the way to one more. */
export function NextCalls({ store }: { store: ReminderStore }) {
  const all = store.reminders.value;
  const people = store.people.value;
  if (!all || !people) return null;
  const nameOf = ({ title, personId }: Reminder) =>
    title || people.find(({ id }) => id === personId)?.name || texts.aCall;
  const remove = async (reminder: Reminder, button: HTMLElement) => {
    const next = neighbourOf(button);
    const said = texts.removed(nameOf(reminder));
    if (await attemptUndoable(() => store.removeReminder(reminder.id), said)) next?.focus();
  };
  const putAway = async (reminder: Reminder, button: HTMLElement) => {
    const next = neighbourOf(button);
    const said = texts.isDone(nameOf(reminder));
    if (await attemptUndoable(() => store.putAway(reminder.id), said)) next?.focus();
  };
  return (
    <div class={styles.calls}>
      <ReminderForm
        store={store}
        label={texts.remind}
        onSave={(told) =>
          attemptUndoable(
            () => store.remind(told),
            texts.reminded(whenSaid(beginsAt(told), Date.now())),
          )
        }
      />
      {all.length === 0 ? (
        <p class={styles.quiet}>{texts.empty}</p>
      ) : (
        <>
          <ul class={styles.list} aria-label={texts.list}>
            {all.map((reminder) => (
              <ReminderRow
                key={reminder.id}
                reminder={reminder}
                name={nameOf(reminder)}
                store={store}
                onChange={(told) =>
                  attemptUndoable(() => store.changeReminder(reminder.id, told), texts.changed)
                }
                onPutAway={(button) => void putAway(reminder, button)}
                onRemove={(button) => void remove(reminder, button)}
              />
            ))}
          </ul>
          <NotificationLine />
        </>
      )}
    </div>
  );
}
