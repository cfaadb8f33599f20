import type { InvitationTexts } from '../de/invitation.ts';

export const texts: InvitationTexts = {
  title: 'A call from the text of an invitation',
  intro:
    'Paste what the email says: Nahbar finds topic, time and link, and you check them before anything is added.',
  text: 'Text of the invitation',
  read: 'Find the details',
  nothing: 'The text has neither a time nor a link to a call. Nothing was added.',
  found: 'Is this right?',
  noTime: 'The text gives no time: enter when the call begins.',
  unknownZone: (zone) =>
    `It is not clear which time zone “${zone}” is. This is the time given in the text: convert it if that is not your time zone.`,
  about: 'Topic (optional)',
  day: 'Day',
  time: 'Time',
  noDay: 'Enter a day and a time that are still to come. Nothing was added.',
};
