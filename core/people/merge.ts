import { normalizeForSearch } from '../search.ts';
import { type Channel, channelKey } from './channel.ts';
import type { FollowUp, Person, Rhythm } from './person.ts';
import { normalizedName, normalizedOrganisation } from './personName.ts';
import { longestDays, spanOfRhythm } from './rhythmSpan.ts';
import { unitedDates } from './yearlyDate.ts';

/**
 * Merges two entries of one person without loss. Idempotent.
 *
 * - id: that of `a`, which remains. The caller moves the contacts of `b` to it.
 * - name: the longer one; the other is added to the personal note if it has a word of its own.
 * - organisation and role: those of `a`, or of `b` where `a` has none; the longer spelling of the same
 *   organisation. Another job or role is added to the professional note.
 * - notes: joined where one has lines that the other lacks.
 * - circles and channels: the union, those of `a` first.
 * - rhythm: the more frequent one; null counts as none.
 * - lastContactAt, restsUntil, skippedAt and heavyUntil: the later. addedAt: the earlier.
 * - follow-ups, yearly dates and who introduced them: the union. How they met: joined as notes are.
 * - place: that of `a`, or of `b` where `a` has none; another one is added to the personal note.
 * - form of address: that of `a`, or of `b` where `a` has none.
 * - paused: if either is, because proposing a paused person is worse than not proposing one.
 */
export function merge(a: Person, b: Person): Person {
  const name = longer(a.name, b.name);
  const otherNames = [a.name, b.name].filter((other) => !isWithin(other, name));
  const { organisation, role, leftOut } = job(a, b);
  const address = a.address ?? b.address;
  const place = a.place?.trim() ? a.place : (b.place ?? '');
  const otherPlace =
    normalizeForSearch(b.place ?? '') === normalizeForSearch(place) ? '' : (b.place ?? '');
  return {
    id: a.id,
    name,
    organisation,
    role,
    circles: [...new Set([...a.circles, ...b.circles])],
    rhythm: tighter(a.rhythm, b.rhythm),
    channels: united([...a.channels, ...b.channels]),
    personal: joined([a.personal, b.personal, ...otherNames, otherPlace]),
    professional: joined([a.professional, b.professional, leftOut]),
    lastContactAt: later(a.lastContactAt, b.lastContactAt),
    restsUntil: later(a.restsUntil, b.restsUntil),
    paused: a.paused || b.paused,
    addedAt: Math.min(a.addedAt, b.addedAt),
    ...known({
      followUps: unitedFollowUps([...(a.followUps ?? []), ...(b.followUps ?? [])]),
      dates: unitedDates([...(a.dates ?? []), ...(b.dates ?? [])]),
      skippedAt: later(a.skippedAt ?? null, b.skippedAt ?? null),
      heavyUntil: laterDay(a.heavyUntil ?? null, b.heavyUntil ?? null),
      howMet: joined([a.howMet ?? '', b.howMet ?? '']),
      introducedBy: [...new Set([...(a.introducedBy ?? []), ...(b.introducedBy ?? [])])].filter(
        (id) => id !== a.id && id !== b.id,
      ),
      place,
      ...(address && { address }),
    }),
  };
}

/** The fields that say something: rows are without the others. */
function known<Fields extends Partial<Person>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== '' && !isEmpty(value)),
  ) as Partial<Fields>;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function unitedFollowUps(followUps: readonly FollowUp[]): FollowUp[] {
  return [...Map.groupBy(followUps, ({ day, text }) => `${day} ${text.trim()}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Whether each word of `name` is one of `whole`, titles aside. */
export function isWithin(name: string, whole: string): boolean {
  const words = normalizedName(whole).split(' ');
  return normalizedName(name)
    .split(' ')
    .every((word) => words.includes(word));
}

function job(a: Person, b: Person): { organisation: string; role: string; leftOut: string } {
  const elsewhere =
    a.organisation.trim() !== '' &&
    b.organisation.trim() !== '' &&
    normalizedOrganisation(a.organisation) !== normalizedOrganisation(b.organisation);
  if (elsewhere) {
    const leftOut = [b.role, b.organisation].filter((part) => part.trim() !== '').join(', ');
    return { organisation: a.organisation, role: a.role, leftOut };
  }
  const role = a.role.trim() === '' ? b.role : a.role;
  return {
    organisation: longer(a.organisation, b.organisation),
    role,
    leftOut: b.role.trim() === role.trim() ? '' : b.role,
  };
}

function longer(a: string, b: string): string {
  return [...b.trim()].length > [...a.trim()].length ? b : a;
}

/** Joins notes, leaving out a note whose lines are all there already. */
function joined(notes: string[]): string {
  return notes.reduce((sofar, note) => {
    if (hasAll(sofar, note)) return sofar;
    if (hasAll(note, sofar)) return note;
    return `${sofar.trimEnd()}\n\n${note.trimStart()}`;
  }, '');
}

/** Whether `whole` has every line of `part`. */
function hasAll(whole: string, part: string): boolean {
  const lines = new Set(linesOf(whole));
  return linesOf(part).every((line) => lines.has(line));
}

/** `note` without the lines that are in `other`; as it is where there are none. */
export function withoutLines(note: string, other: string): string {
  const known = new Set(linesOf(other));
  const isNew = (line: string) => !known.has(line.trim());
  const lines = note.split('\n');
  return lines.every(isNew) ? note : lines.filter(isNew).join('\n').trim();
}

function linesOf(note: string): string[] {
  return note
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Each address once. */
function united(channels: Channel[]): Channel[] {
  const byKey = new Map<string, Channel>();
  for (const channel of channels) {
    const key = channelKey(channel);
    if (!byKey.has(key)) byKey.set(key, channel);
  }
  return [...byKey.values()];
}

function tighter(a: Rhythm | null, b: Rhythm | null): Rhythm | null {
  if (a === null || b === null) return a ?? b;
  return daysOf(b) < daysOf(a) ? b : a;
}

/** About how many days a rhythm has; none has more than any. */
function daysOf(rhythm: Rhythm): number {
  const span = spanOfRhythm(rhythm);
  return span ? longestDays(span) : Number.POSITIVE_INFINITY;
}

function laterDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
