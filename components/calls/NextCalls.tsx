import { useEffect, useState } from 'preact/hooks';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import { words } from '../../locales/panelWords.ts';
import { isGranted, onPermissionChange, requestPermission } from '../../platform/permissions.ts';
import {
  changeReminder,
  putAway as putReminderAway,
  remind,
  reminders,
  removeReminder,
} from '../../store/calls/reminders.ts';
import { people as everybody } from '../../store/people/people.ts';
import { Empty } from '../page/Empty.tsx';
import { neighbourOf } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './NextCalls.module.css';
import { ReminderForm } from './ReminderForm.tsx';
import { companyIn, ReminderRow, whenSaid } from './ReminderRow.tsx';

const texts = words.nextCalls;

/** The reminders of calls, those that are due and those to come. */
export function NextCalls() {
  const all = reminders.value;
  const people = everybody.value;
  if (!all || !people) return null;
  const personOf = ({ personId }: Reminder) => people.find(({ id }) => id === personId)?.name ?? '';
  const nameOf = (reminder: Reminder) => reminder.title || personOf(reminder) || texts.aCall;
  const remove = async (reminder: Reminder, button: HTMLElement) => {
    const next = neighbourOf(button);
    const said = texts.removed(nameOf(reminder));
    if (await attemptUndoable(() => removeReminder(reminder.id), said)) next?.focus();
  };
  const putAway = async (reminder: Reminder, button: HTMLElement) => {
    const next = neighbourOf(button);
    const said = texts.isDone(nameOf(reminder));
    if (await attemptUndoable(() => putReminderAway(reminder.id), said)) next?.focus();
  };
  return (
    <div class={styles.calls}>
      {all.length === 0 ? (
        <Empty of={['reminders']}>
          <p class={styles.quiet}>{texts.empty}</p>
        </Empty>
      ) : (
        <>
          <ul class={styles.list} aria-label={texts.list}>
            {all.map((reminder) => (
              <ReminderRow
                key={reminder.id}
                reminder={reminder}
                name={nameOf(reminder)}
                company={companyIn(reminder.title, personOf(reminder))}
                onChange={(input) =>
                  attemptUndoable(() => changeReminder(reminder.id, input), texts.changed)
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

interface NewReminderProps {
  onSaved: () => void;
  onCancel: () => void;
}

/** The form that adds a reminder. */
export function NewReminder({ onSaved, onCancel }: NewReminderProps) {
  const save = async (input: Parameters<typeof remind>[0]) => {
    const said = texts.reminded(whenSaid(beginsAt(input), Date.now()));
    const isSaved = await attemptUndoable(() => remind(input), said);
    if (isSaved) onSaved();
    return isSaved;
  };
  return (
    <div class={styles.calls}>
      <ReminderForm label={texts.remind} onSave={save} onCancel={onCancel} />
    </div>
  );
}

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** How the start of a call is announced, and a button to allow notifications. */
function NotificationLine() {
  const [state, setState] = useState<'granted' | 'open' | 'refused' | undefined>();
  useEffect(() => {
    const look = async () => {
      const granted = await isGranted(NOTIFICATIONS);
      setState((before) => (granted ? 'granted' : before === 'refused' ? before : 'open'));
    };
    void look();
    return onPermissionChange(() => void look());
  }, []);
  // No `await` before the request: browsers require the user activation of the click.
  const ask = () =>
    requestPermission(NOTIFICATIONS).then(
      (granted) => setState(granted ? 'granted' : 'refused'),
      () => setState('refused'),
    );
  if (!state) return null;
  return (
    <p class={styles.quiet} role="status">
      {state === 'granted' ? texts.notified : state === 'open' ? texts.notNotified : texts.refused}{' '}
      {state === 'open' && (
        <button type="button" class="quiet" onClick={() => void ask()}>
          {texts.ask}
        </button>
      )}
    </p>
  );
}
