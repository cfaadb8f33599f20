import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayOf, momentOf } from '../../../core/calendar/day.ts';
import type { Invitation } from '../../../core/calls/calendar/invitation.ts';
import { words } from '../../../locales/libraryWords.ts';
import { keepDraft, readDraft, readDraftFields } from '../../../platform/drafts.ts';
import { readInvitationText } from '../../../store/calls/callHosts.ts';
import { remind } from '../../../store/calls/reminders.ts';
import { Disclosure } from '../../page/Disclosure.tsx';
import { useFocusOnChange } from '../../page/focus.ts';
import { attempt, attemptUndoable, say } from '../../page/notices.ts';
import { PersonPicker } from '../../people/PersonPicker.tsx';
import formStyles from '../ReminderForm.module.css';
import { INVITATION_DRAFT, timeValue } from '../ReminderForm.tsx';
import { LEADS } from './CalendarPreview.tsx';

const texts = words.invitation;
const calendar = words.calendarImport;
const form = words.nextCalls;

/** Makes a reminder of the text of an invitation, pasted anywhere in the page or into the field: read, confirm. */
export function PasteInvitation() {
  // The popup leaves here what was pasted there.
  const [text, setText] = useState(() => readDraft(INVITATION_DRAFT) ?? '');
  const [found, setFound] = useState<Invitation | null>(null);
  const [isAsked, setAsked] = useState(text !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string) => {
    setText(next);
    keepDraft(INVITATION_DRAFT, next || null);
  };
  const read = (pasted: string) =>
    attempt(async () => {
      const invitation = await readInvitationText(pasted);
      if (!invitation) say(texts.nothing);
      setFound(invitation);
    });
  const close = () => {
    write('');
    keepDraft(CONFIRM_DRAFT, null);
    setFound(null);
  };
  // Whoever has confirmed or cancelled goes on in the field.
  useFocusOnChange(found, () => !found && field.current);
  useEffect(() => {
    if (text !== '') void read(text);
  }, []);
  // Listening as soon as the page says that it does.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      const isInField = (event.target as Element | null)?.closest?.('input, textarea');
      // Calendars have a place of their own.
      const isInvitation = /\n|https:/.test(pasted.trim()) && !/^\s*BEGIN:/i.test(pasted);
      if (isInField || !isInvitation) return;
      event.preventDefault();
      setAsked(true);
      write(pasted);
      void read(pasted);
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
  return (
    <Disclosure label={texts.title} startsOpen={isAsked}>
      {found ? (
        <Confirm key={text} text={text} invitation={found} onClose={close} />
      ) : (
        <form
          class={formStyles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void read(text);
          }}
        >
          <p class={formStyles.hint}>{texts.intro}</p>
          <label>
            {texts.text}
            <textarea
              ref={field}
              rows={6}
              dir="auto"
              value={text}
              onInput={(event) => write(event.currentTarget.value)}
            />
          </label>
          <p class={formStyles.acts}>
            <button type="submit" class="edged" disabled={text.trim() === ''}>
              {texts.read}
            </button>
          </p>
        </form>
      )}
    </Disclosure>
  );
}

const MINUTE = 60_000;

/** What was corrected of what was found, until it is confirmed. */
const CONFIRM_DRAFT = 'invitation.confirm';

interface Written {
  /** The invitation: what was corrected of another is nothing to this one. */
  text: string;
  title: string;
  day: string;
  clock: string;
  link: string;
  personId: string | null;
  lead: number;
}

function writtenIn(text: string, { title, startsAt, link }: Invitation): Written {
  const day = dayOf(startsAt ?? Date.now());
  const clock = startsAt === null ? '' : timeValue(startsAt);
  const found = { text, title, day, clock, link: link ?? '', personId: null, lead: 5 };
  const kept: Partial<Written> = readDraftFields(CONFIRM_DRAFT);
  return kept.text === text ? { ...found, ...kept } : found;
}

interface ConfirmProps {
  text: string;
  invitation: Invitation;
  onClose: () => void;
}

/** What was found, to correct and confirm. */
function Confirm({ text, invitation, onClose }: ConfirmProps) {
  const { startsAt, unknownZone } = invitation;
  const [written, setWritten] = useState(() => writtenIn(text, invitation));
  const { title, day, clock, link, personId, lead } = written;
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change };
    setWritten(next);
    keepDraft(CONFIRM_DRAFT, JSON.stringify(next));
  };
  const isBusy = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const save = async (event: Event) => {
    event.preventDefault();
    // Pressing Enter twice must not add the reminder twice.
    if (isBusy.current) return;
    const begins = momentOf(day, clock, Date.now());
    if (begins === null) return say(texts.noDay);
    const input = {
      at: begins - lead * MINUTE,
      startsAt: lead > 0 ? begins : null,
      ...{ title, personId, link: link.trim() || null },
    };
    isBusy.current = true;
    const isSaved = await attemptUndoable(() => remind(input), calendar.taken(1));
    isBusy.current = false;
    if (isSaved) onClose();
  };
  return (
    <form class={formStyles.form} noValidate onSubmit={(event) => void save(event)}>
      <h3 ref={heading} tabIndex={-1} class={formStyles.found}>
        {texts.found}
      </h3>
      {startsAt === null && <p class={formStyles.hint}>{texts.noTime}</p>}
      {unknownZone !== '' && <p class={formStyles.hint}>{texts.unknownZone(unknownZone)}</p>}
      <label>
        {texts.about}
        <input
          value={title}
          dir="auto"
          onInput={(event) => write({ title: event.currentTarget.value })}
        />
      </label>
      <div class={formStyles.when}>
        <label>
          {texts.day}
          <input
            type="date"
            value={day}
            onInput={(event) => write({ day: event.currentTarget.value })}
          />
        </label>
        <label>
          {texts.time}
          <input
            type="time"
            value={clock}
            onInput={(event) => write({ clock: event.currentTarget.value })}
          />
        </label>
        <label>
          {calendar.lead}
          <select
            value={lead}
            onChange={(event) => write({ lead: Number(event.currentTarget.value) })}
          >
            {LEADS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {calendar.leads(minutes)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        {form.link}
        <input
          value={link}
          inputMode="url"
          autocomplete="off"
          onInput={(event) => write({ link: event.currentTarget.value })}
        />
      </label>
      <PersonPicker
        chosen={personId === null ? [] : [personId]}
        most={1}
        onChange={(ids) => write({ personId: ids[0] ?? null })}
        label={form.with}
      />
      <p class={formStyles.acts}>
        <button type="submit" class="edged">
          {form.remind}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {form.cancel}
        </button>
      </p>
    </form>
  );
}
