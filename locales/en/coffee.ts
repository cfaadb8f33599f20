import type { CoffeeTexts } from '../de/coffee.ts';
import { english } from '../formats.ts';

const { clock, locale } = english;

const when = (at: number) => {
  const format = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return `${new Date(at).toLocaleDateString(locale, format)}, ${clock(at)}`;
};

const message = (name: string, times: string, link: string | null) =>
  `${name ? `Hi ${name},` : 'Hello,'}\n\nWould you like to have a coffee over video? Fifteen minutes, no agenda. I could do:\n\n${times}\n\n${link === null ? '' : `My room: ${link}\n\n`}What suits you?`;

export const texts: CoffeeTexts = {
  invite: 'Invite for coffee',
  title: (name) => `Coffee with ${name}`,
  why: 'Fifteen minutes over video, no agenda. Which times can you offer?',
  times: 'Times',
  when,
  others: 'Other times',
  othersShown: (times) => `Now to choose from: ${times}`,
  ownTime: 'A time of your choice',
  addTime: 'Add',
  notAhead: 'Choose a time that is still to come.',
  link: 'Link to the room (optional)',
  linkHint: 'Nahbar remembers it for the next invitation.',
  noLink: 'Enter a web address that begins with https.',
  write: 'Put it in the message',
  replaces: (at) =>
    `You agreed on ${when(at)}. If you offer new times, the reminder goes to the trash.`,
  written: (isAgain) =>
    `The invitation is in your message. Now send it.${isAgain ? ' The reminder for the old time is in the trash.' : ''}`,
  noTimes: 'Choose at least one time.',
  cancel: 'Cancel',
  offered: (name) => `Has ${name} answered? Choose the time that works.`,
  fits: (at) => `${when(at)} works`,
  taken: (at, title) =>
    `${when(at)}: ${title === '' ? 'a call' : `“${title}”`} is planned for then.`,
  fixed: (at, isReminded) =>
    `Agreed: ${when(at)}.${isReminded ? ' Nahbar will remind you five minutes before.' : ''}`,
  isFixed: (at) => `Coffee on ${when(at)}`,
  wasFixed: (at) => `Coffee on ${when(at)}: did the two of you talk?`,
  file: 'Save as a calendar file (.ics)',
  saved: (name) => `Your browser is saving “${name}”.`,
  withdraw: 'Discard the invitation',
  withdrawn: (isFixed) =>
    isFixed ? 'Invitation discarded. The reminder stays under “Calls”.' : 'Invitation discarded.',
  description: (link) =>
    `Fifteen minutes of coffee for two.${link === null ? '' : ` We’ll meet here: ${link}`}`,
  message: { du: message, sie: message },
};
