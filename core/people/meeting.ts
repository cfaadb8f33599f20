import { type Day, daysBetween } from '../calendar/day.ts';
import { isLink } from '../calls/reminder.ts';
import { Refused } from '../refusal.ts';
import { limitText } from '../wording.ts';
import { type Circle, MEETS_AT_LIMIT, type Meeting } from './person.ts';

/** How the people of a circle meet. */
export const MEETING_KINDS = ['in-person', 'video-call'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A circle, and its next meeting. */
export interface MeetingAhead {
  circle: Circle;
  meeting: Meeting;
}

/** How many days before a meeting it is told of. */
const DAYS_AHEAD = 1;

/** The meetings of today and tomorrow, the next first. */
export function meetingsAhead(circles: Iterable<Circle>, today: Day): MeetingAhead[] {
  const found: MeetingAhead[] = [];
  for (const circle of circles) {
    const meeting = circle.nextMeeting;
    if (!meeting) continue;
    const away = daysBetween(today, meeting.day);
    if (away >= 0 && away <= DAYS_AHEAD) found.push({ circle, meeting });
  }
  return found.sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function placeOf({ circle, meeting }: MeetingAhead): string {
  return `${meeting.day} ${meeting.time} ${circle.id}`;
}

/** The circle without the meeting that was on a day, or before it: that one is no longer ahead. */
export function withMeetingOver(circle: Circle, day: Day): Circle {
  const isOver = circle.nextMeeting && circle.nextMeeting.day <= day;
  return isOver ? { ...circle, nextMeeting: null } : circle;
}

/** Of any kind, such as `http://`. */
const ANY_ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Validates where a circle meets.
 *
 * @returns trimmed
 * @throws Refused if it is too long, or has an address in it that is not https
 */
export function fittingPlace(text: string): string {
  const place = limitText(text, MEETS_AT_LIMIT);
  const isOther = (word: string) => ANY_ADDRESS.test(word) && !isLink(word);
  if (place.split(/\s+/).some(isOther)) throw new Refused({ because: 'noLink' });
  return place;
}

/** The link in where a circle meets, which may have words around it; null if there is none. */
export function linkOf({ meetsAt = '' }: Circle): string | null {
  const words = meetsAt.split(/\s+/);
  return words.find((word) => ANY_ADDRESS.test(word) && isLink(word)) ?? null;
}
