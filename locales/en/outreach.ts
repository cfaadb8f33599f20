import type { OutreachTexts } from '../de/outreach.ts';

export const texts: OutreachTexts = {
  message: (name) => `Your message to ${name}`,
  messageHint: 'What would you like to say?',
  another: 'Another first line',
  before: 'Bring back the previous text',
  /** The subject of an email. */
  subject: 'Just saying hello',
  birthday: (name) => `Happy birthday${name && `, ${name}`}! I hope you have a lovely day.`,
  lateBirthday: (name) =>
    `A belated happy birthday${name && `, ${name}`}! I hope you had a lovely day.`,
  heavyBirthday: (name) =>
    `I am thinking of you${name && `, ${name}`}, and not only on your birthday.`,
  ways: (name) => `Channels of ${name}`,
  oneOfSeveral: (channel, address) => `${channel}: ${address}`,
  copy: 'Copy the text',
  copied: 'Your text is copied.',
  copiedFor: (channel) => `Your text is copied: paste it into “${channel}”.`,
  copiedForMail: 'Your text is too long for a link, so it is copied: paste it into the message.',
  copyFailed:
    'The browser does not let Nahbar copy. The text is selected: copy it yourself, then open the channel.',
  noChannel: (name) => `There is no channel for ${name} yet that Nahbar can open.`,
  addWay: 'Add a channel',
  addChannel: 'Add one in the entry, under “Channels”.',
};
