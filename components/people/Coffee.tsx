import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  COFFEE_LEAD_MS,
  COFFEE_MS,
  type CoffeeOffer,
  callDuring,
  coffeeTimes,
  isAhead,
  offeredToOthers,
  writtenRoom,
} from '../../core/calls/coffee.ts';
import { beginsAt } from '../../core/calls/reminder.ts';
import { fileName } from '../../core/files/fileName.ts';
import { addressedName } from '../../core/people/openingPhrases.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { coffees, fixCoffee, offerCoffee, withdrawCoffee } from '../../store/calls/coffee.ts';
import { reminders } from '../../store/calls/reminders.ts';
import { logContact } from '../../store/people/contacts.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { pressOf } from '../page/keys.ts';
import { announce, attempt, attemptUndoable, say } from '../page/notices.ts';
import styles from './Coffee.module.css';

const texts = words.coffee;

interface Props {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
  /** Replaces the draft of the message. */
  onWrite: (text: string) => void;
}

/** A coffee with a person: the invitation, then the times to agree on, then the one that was agreed on. */
export function Coffee({ person, isOpen, onClose, onWrite }: Props) {
  const [room, calls] = [coffees.value?.room ?? '', reminders.value];
  const offer = coffees.value?.offers[person.id];
  if (!coffees.value || !calls) return null;
  if (isOpen) {
    const agreed = calls.find(({ id }) => id === offer?.reminderId);
    const agreedAt = agreed && isAhead(agreed, Date.now()) ? beginsAt(agreed) : null;
    const props = { person, room, agreedAt, onClose, onWrite };
    return <Invitation {...props} />;
  }
  return offer ? <Offer person={person} offer={offer} onWithdrawn={onClose} /> : null;
}

interface InvitationProps extends Omit<Props, 'isOpen'> {
  /** The link of the last invitation. */
  room: string;
  /** The time to come that was agreed on before, in milliseconds since 1970, UTC. */
  agreedAt: number | null;
}

/** Which times, and where; written into the message in the form of address that the user has with the person. */
function Invitation({ person, room, agreedAt, onClose, onWrite }: InvitationProps) {
  const [turn, setTurn] = useState(0);
  const free = (turn: number) => {
    const offered = coffees.value ? offeredToOthers(coffees.value, person.id) : [];
    return coffeeTimes(reminders.value ?? [], Date.now(), turn, offered);
  };
  const [times, setTimes] = useState(() => free(0));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [link, setLink] = useState(room);
  const { refusal, refuse } = useAcknowledged();
  const own = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLInputElement>(null);
  const hint = useId();
  const first = useRef<HTMLInputElement>(null);
  // Whoever asked for the form goes on in it, be it by its button or from another page.
  useLayoutEffect(() => first.current?.focus(), []);

  const showOthers = () => {
    const others = free(turn + 1);
    setTurn(turn + 1);
    setTimes(others);
    setLeft(new Set());
    announce(texts.othersShown(others.map(texts.when).join('; ')));
  };
  const addOwn = () => {
    const time = new Date(own.current?.value ?? '').getTime();
    if (!(time > Date.now())) {
      own.current?.focus();
      return refuse(texts.notAhead);
    }
    refuse('');
    const all = [...new Set([...times, time])].sort((a, b) => a - b);
    setTimes(all);
    announce(texts.othersShown(all.map(texts.when).join('; ')));
    if (own.current) own.current.value = '';
  };
  const write = async (event: Event) => {
    event.preventDefault();
    const offered = times.filter((time) => !left.has(time));
    const room = writtenRoom(link.trim());
    if (offered.length === 0) return refuse(texts.noTimes);
    if (room === null && link.trim() !== '') {
      place.current?.focus();
      return refuse(texts.noLink);
    }
    const offer = { times: offered, link: room };
    const said = texts.written(agreedAt !== null);
    if (!(await attemptUndoable(() => offerCoffee(person.id, offer), said))) return;
    onWrite(messageTo(person, offered, room));
    onClose();
  };
  return (
    <form
      class={styles.coffee}
      noValidate
      onSubmit={(event) => void write(event)}
      onKeyDown={(event) => {
        if (pressOf(event) !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p>{texts.why}</p>
      {agreedAt !== null && <p>{texts.replaces(agreedAt)}</p>}
      <fieldset>
        <legend class="spoken">{texts.times}</legend>
        {times.map((time, i) => (
          <label key={time} class={styles.time}>
            <input
              ref={i === 0 ? first : null}
              type="checkbox"
              checked={!left.has(time)}
              onChange={(event) => {
                const others = new Set(left);
                if (event.currentTarget.checked) others.delete(time);
                else others.add(time);
                setLeft(others);
                refuse('');
              }}
            />
            {texts.when(time)}
          </label>
        ))}
      </fieldset>
      <p class={styles.own}>
        <button type="button" class="quiet" onClick={showOthers}>
          {texts.others}
        </button>
        <label>
          <span>{texts.ownTime}</span>
          <input ref={own} type="datetime-local" />
        </label>
        <button type="button" class="quiet" onClick={addOwn}>
          {texts.addTime}
        </button>
      </p>
      <label class={styles.link}>
        <span>{texts.link}</span>
        <input
          ref={place}
          value={link}
          aria-describedby={hint}
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setLink(event.currentTarget.value);
            refuse('');
          }}
        />
      </label>
      <small id={hint} class={styles.hint}>
        {texts.linkHint}
      </small>
      <p role="status" class={styles.refusal}>
        {refusal}
      </p>
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {texts.write}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

/** The invitation in words: `Hallo Ada, magst du …`. */
function messageTo(person: Person, times: readonly number[], link: string | null): string {
  const address = person.address ?? 'du';
  const name = addressedName(person.name, address);
  const lines = times.map((time) => `– ${texts.when(time)}`).join('\n');
  return texts.message[address](name, lines, link);
}

interface OfferProps {
  person: Person;
  offer: CoffeeOffer;
  onWithdrawn: () => void;
}

/** An invitation that was made; nothing once there is nothing left to agree on, or to ask. */
function Offer({ person, offer, onWithdrawn }: OfferProps) {
  const agreed = (reminders.value ?? []).find(({ id }) => id === offer.reminderId);
  const wasFixed = useRef(false);
  const now = Date.now();
  const times = offer.times.filter((time) => time > now);
  const withdraw = async () => {
    const said = texts.withdrawn(agreed !== undefined && beginsAt(agreed) > now);
    if (await attemptUndoable(() => withdrawCoffee(person.id), said)) onWithdrawn();
  };
  const children = (
    <button type="button" class="quiet" onClick={() => void withdraw()}>
      {texts.withdraw}
    </button>
  );
  if (!agreed) {
    const onFix = () => {
      wasFixed.current = true;
    };
    return times.length > 0 ? <ToAgreeOn {...{ person, times, onFix, children }} /> : null;
  }
  const at = beginsAt(agreed);
  if (at + COFFEE_MS > now) {
    const { id } = agreed;
    return <Agreed {...{ person, id, at, link: offer.link, children }} isNew={wasFixed.current} />;
  }
  // After the call it may have been said already.
  const isSaid = (person.lastContactAt ?? 0) >= at;
  return isSaid ? null : <Over {...{ person, at, children }} onNoted={onWithdrawn} />;
}

interface PartProps {
  person: Person;
  /** The button that withdraws the invitation. */
  children: ComponentChildren;
}

interface ToAgreeOnProps extends PartProps {
  times: readonly number[];
  onFix: () => void;
}

/** Which of the times suits. */
function ToAgreeOn({ person, times, onFix, children }: ToAgreeOnProps) {
  const clashes = times.flatMap((time) => {
    const call = callDuring(time, reminders.value ?? []);
    return call ? [texts.taken(time, call.title)] : [];
  });
  const title = texts.title(person.name);
  const fix = (time: number) => {
    onFix();
    const said = texts.fixed(time, time - COFFEE_LEAD_MS > Date.now());
    return attemptUndoable(() => fixCoffee(person.id, time, title), said);
  };
  return (
    <section class={styles.coffee} aria-label={title}>
      <p>{texts.offered(person.name)}</p>
      {clashes.map((said) => (
        <p key={said} class={styles.taken}>
          {said}
        </p>
      ))}
      <p class={styles.acts}>
        {times.map((time) => (
          <button key={time} type="button" class="edged" onClick={() => void fix(time)}>
            {texts.fits(time)}
          </button>
        ))}
        {children}
      </p>
    </section>
  );
}

interface AgreedProps extends PartProps {
  /** Of the reminder. */
  id: string;
  at: number;
  link: string | null;
  /** Whether it was agreed on here, and what was pressed for it is gone. */
  isNew: boolean;
}

/** The time that was agreed on. */
function Agreed({ person, id, at, link, isNew, children }: AgreedProps) {
  const file = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isNew) file.current?.focus();
  }, []);
  const title = texts.title(person.name);
  const save = () =>
    attempt(async () => {
      const { eventText } = await import('../../core/calls/calendar/writeEvent.ts');
      const description = texts.description(link);
      const times = { startsAt: at, endsAt: at + COFFEE_MS };
      const event = { uid: `${id}@nahbar`, ...times, title, link, description };
      const file = fileName(title, 'ics');
      const type = 'text/calendar;charset=utf-8';
      saveFile(file, new Blob([eventText(event, Date.now())], { type }));
      say(texts.saved(file));
    });
  return (
    <section class={styles.coffee} aria-label={title}>
      <p>{texts.isFixed(at)}</p>
      <p class={styles.acts}>
        <button ref={file} type="button" class="edged" onClick={() => void save()}>
          {texts.file}
        </button>
        {children}
      </p>
    </section>
  );
}

interface OverProps extends PartProps {
  at: number;
  onNoted: () => void;
}

/** Whether it came about. */
function Over({ person, at, onNoted, children }: OverProps) {
  const note = async () => {
    const contact = { personId: person.id, at, channel: 'video-call' as const, note: '' };
    if (await attemptUndoable(() => logContact(contact), words.person.contactNoted)) onNoted();
  };
  return (
    <section class={styles.coffee} aria-label={texts.title(person.name)}>
      <p>{texts.wasFixed(at)}</p>
      <p class={styles.acts}>
        <button type="button" class="edged" onClick={() => void note()}>
          {words.person.noteContact}
        </button>
        {children}
      </p>
    </section>
  );
}
