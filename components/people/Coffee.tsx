import { useEffect, useId, useRef, useState } from 'preact/hooks';
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
  useEffect(() => first.current?.focus(), []);

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

/** An invitation that was made: which of its times suits, the one that was agreed on, and whether it came about. */
function Offer({ person, offer, onWithdrawn }: OfferProps) {
  const { id, name } = person;
  const reminder = (reminders.value ?? []).find((one) => one.id === offer.reminderId);
  const fixedAt = reminder ? (reminder.startsAt ?? reminder.at) : null;
  const now = Date.now();
  const ahead = offer.times.filter((time) => time > now);
  const others = (reminders.value ?? []).filter((one) => one !== reminder);
  const clashes = reminder
    ? []
    : ahead.flatMap((time) => {
        const call = callDuring(time, others);
        return call ? [texts.taken(time, call.title)] : [];
      });
  const fix = (time: number) => {
    const said = texts.fixed(time, time - COFFEE_LEAD_MS > Date.now());
    return attemptUndoable(() => fixCoffee(id, time, texts.title(name)), said);
  };
  // What was pressed goes away once a time is agreed on.
  const file = useRef<HTMLButtonElement>(null);
  const wasFixed = useRef(fixedAt !== null);
  useEffect(() => {
    if (fixedAt !== null && !wasFixed.current) file.current?.focus();
    wasFixed.current = fixedAt !== null;
  }, [fixedAt]);
  const withdraw = async () => {
    const said = texts.withdrawn(fixedAt !== null && fixedAt > now);
    if (await attemptUndoable(() => withdrawCoffee(id), said)) onWithdrawn();
  };
  const save = (at: number, uid: string) =>
    attempt(async () => {
      const { eventText } = await import('../../core/calls/calendar/writeEvent.ts');
      const event = {
        uid: `${uid}@nahbar`,
        startsAt: at,
        endsAt: at + COFFEE_MS,
        title: texts.title(name),
        link: offer.link,
        description: texts.description(offer.link),
      };
      const file = fileName(texts.title(name), 'ics');
      const type = 'text/calendar;charset=utf-8';
      saveFile(file, new Blob([eventText(event, Date.now())], { type }));
      say(texts.saved(file));
    });
  const isOver = fixedAt !== null && fixedAt + COFFEE_MS <= now;
  const note = async (at: number) => {
    const contact = { personId: id, at, channel: 'video-call' as const, note: '' };
    if (await attemptUndoable(() => logContact(contact), words.person.contactNoted)) onWithdrawn();
  };
  // Nothing is left to agree on, or to ask: after the call it may have been said already.
  if (isOver ? (person.lastContactAt ?? 0) >= fixedAt : !reminder && ahead.length === 0)
    return null;
  return (
    <section class={styles.coffee} aria-label={texts.title(name)}>
      {fixedAt !== null && reminder ? (
        <p>{isOver ? texts.wasFixed(fixedAt) : texts.isFixed(fixedAt)}</p>
      ) : (
        <p>{texts.offered(name)}</p>
      )}
      {clashes.map((said) => (
        <p key={said} class={styles.taken}>
          {said}
        </p>
      ))}
      <p class={styles.acts}>
        {isOver ? (
          <button type="button" class="edged" onClick={() => void note(fixedAt)}>
            {words.person.noteContact}
          </button>
        ) : fixedAt !== null && reminder ? (
          <button
            ref={file}
            type="button"
            class="edged"
            onClick={() => void save(fixedAt, reminder.id)}
          >
            {texts.file}
          </button>
        ) : (
          ahead.map((time) => (
            <button key={time} type="button" class="edged" onClick={() => void fix(time)}>
              {texts.fits(time)}
            </button>
          ))
        )}
        <button type="button" class="quiet" onClick={() => void withdraw()}>
          {texts.withdraw}
        </button>
      </p>
    </section>
  );
}
