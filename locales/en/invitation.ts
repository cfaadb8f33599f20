import type { InvitationTexts } from '../de/invitation.ts';

export const texts: InvitationTexts = {
  title: 'A call from the text of an invitation',
  intro:
    'Paste what the mail says: Nahbar finds topic, time and link, and you check them before anything is added.',
  text: 'Text of the invitation',
  read: 'Find them',
  nothing: 'It has neither a time nor a link. Nothing was added.',
  found: 'Is this right?',
  noTime: 'It says no time: enter when it begins.',
  unknownZone: (zone) =>
    `“${zone}” may be several time zones. The time is shown as if it were yours.`,
  about: 'Topic (optional)',
  day: 'Day',
  time: 'Time',
  noDay: 'Enter a day and a time that are still to come. Nothing was added.',
};
