import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Channel,
  type ChannelKind,
  channelKey,
  mayBeMobile,
} from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { alsoOpenedBy, type Draft, type Reach, reach } from '../../core/people/reach.ts';
import { words } from '../../locales/newTabWords.ts';
import { keepDraft, readDraftFields } from '../../platform/drafts.ts';
import { openingTo } from '../../store/people/openings.ts';

const names = words.channels;
const texts = words.outreach;

/** A message to a person, and the ways to send it. */
export interface Outreach {
  /** The draft of the message. */
  readonly text: string;
  readonly ways: readonly Way[];
  /** What has just happened to the text, in a sentence, or an empty string. */
  readonly said: string;
  /** The field that shows the draft, for selecting its text where it cannot be copied. */
  readonly field: { current: HTMLTextAreaElement | null };
  /** Whether `another` or `replace` has replaced a text that `back` brings back. */
  readonly hasBefore: boolean;
  /** Replaces the draft, and keeps it in case the page is closed. */
  write(text: string): void;
  /** As `write`, but `back` brings back what was there. */
  replace(text: string): void;
  /** Begins the message in another way. @returns the new draft, for screen readers */
  another(): string;
  back(): void;
  copy(): Promise<void>;
  /** Handles a click on the link of a way. */
  go(event: Event, way: Way): Promise<void>;
}

/**
 * The message to `person`. A component that uses it is keyed by the person.
 *
 * @param onReached called when a channel was opened
 * @param first what it begins with in the place of an opening
 */
export function useOutreach(
  person: Person,
  onReached: (kind: ChannelKind) => void,
  first?: string,
): Outreach {
  const opening = useOpening(person, first);
  const [said, say] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  /** The text that could not be copied. A second click goes on: the user has copied it by hand. */
  const uncopied = useRef<string | null>(null);
  const { text } = opening;
  // It is said of the text that was there, not of the one in its place.
  useLayoutEffect(() => say(''), [text]);

  const copy = async (done: string): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
      return true;
    } catch {
      uncopied.current = text;
      field.current?.select();
      say(texts.copyFailed);
      return false;
    }
  };
  return {
    ...opening,
    ways: waysTo(person, { subject: texts.subject, text }),
    said,
    field,
    copy: async () => void (await copy(texts.copied)),
    async go(event, { kind, url, copies, label }) {
      say('');
      if (copies && uncopied.current !== text) {
        // Copy before navigating: a page that has lost the focus cannot use the clipboard.
        event.preventDefault();
        const mail =
          kind === 'email' || kind === 'whatsapp' || kind === 'telegram' || kind === 'teams';
        if (!(await copy(mail ? texts.copiedForMail : texts.copiedFor(label || names[kind]))))
          return;
        open(url, mail && !isPage(url) ? '_self' : '_blank', 'noreferrer');
      }
      onReached(kind);
    },
  };
}

/** Whether a browser opens the address itself; other programs take over the rest. */
export function isPage(url: string): boolean {
  return url.startsWith('https:');
}

/**
 * The text of a message: the draft, unless there was a contact since it was written, or else an opening.
 */
function useOpening(person: Person, first: string | undefined) {
  const { id, lastContactAt } = person;
  const name = `opening.${id}`;
  const [text, show] = useState(
    () => draftOf(name, lastContactAt) ?? first ?? openingTo(person, 0),
  );
  const [before, setBefore] = useState<string[]>([]);
  const turn = useRef(0);

  const write = (words: string) => {
    show(words);
    keepDraft(name, words.trim() ? JSON.stringify({ text: words, over: lastContactAt }) : null);
  };

  const keepBefore = () => {
    if (text.trim()) setBefore((texts) => [...texts, text]);
  };

  return {
    text,
    hasBefore: before.length > 0,
    write,
    replace(words: string) {
      keepBefore();
      write(words);
    },
    /** @returns the new opening, for screen readers */
    another(): string {
      turn.current += 1;
      const words = openingTo(person, turn.current);
      keepBefore();
      show(words);
      return words;
    },
    back() {
      write(before.at(-1) ?? '');
      setBefore(before.slice(0, -1));
    },
  };
}

/** The draft of a message, unless there was a contact since it was written. */
function draftOf(name: string, lastContactAt: number | null): string | null {
  const { text, over } = readDraftFields(name);
  return typeof text === 'string' && over === lastContactAt ? text : null;
}

/** A channel by which a draft can be sent. */
export interface Way extends Channel, Reach {
  key: string;
  /** Whether the person has no other channel of this kind. */
  isOnly: boolean;
  /** Whether it is but another program for a number that is a channel by itself. */
  isOther: boolean;
}

/** Every way to send `draft` to a person, in the order of their channels, and then what else opens their numbers. */
export function waysTo({ channels }: Person, draft: Draft): Way[] {
  const known = new Set(channels.map(({ kind }) => kind));
  const others = channels
    .flatMap((channel) => alsoOpenedBy(channel, mayBeMobile(channel.address)))
    .filter(({ kind }) => !known.has(kind));
  const all = [...channels, ...others];
  const ofKind = (kind: ChannelKind) => all.filter((channel) => channel.kind === kind);
  return all.flatMap((channel, i) => {
    const reached = reach(channel, draft);
    const isOnly = ofKind(channel.kind).length === 1;
    const isOther = i >= channels.length;
    return reached ? [{ ...channel, ...reached, key: channelKey(channel), isOnly, isOther }] : [];
  });
}

/** What a way is called, with its address where the person has several of the kind. */
export function nameOfWay({ kind, address, label, isOnly }: Way): string {
  const name = label || names[kind];
  return isOnly || label ? name : texts.oneOfSeveral(name, address);
}
