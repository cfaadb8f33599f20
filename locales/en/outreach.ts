import type { OutreachTexts } from '../de/outreach.ts';

export const texts: OutreachTexts = {
  message: (name) => `Your message to ${name}`,
  messageHint: 'What would you like to say?',
  another: 'Another opening',
  before: 'Bring back the text before',
  /** The subject of an e-mail. */
  subject: 'A few words',
  ways: (name) => `Ways to reach ${name}`,
  oneOfSeveral: (channel, address) => `${channel}: ${address}`,
  copy: 'Copy the text',
  copied: 'Your text is copied.',
  copiedFor: (channel) => `Your text is copied: paste it on ${channel}.`,
  copiedForMail: 'Your text is too long for a link, so it is copied: paste it into the message.',
  copyFailed:
    'The browser does not let Nahbar copy. The text is selected: copy it yourself, then open the channel.',
  noChannel: (name) => `Nahbar does not know yet how to reach ${name}.`,
  addChannel: 'Add it below, at “Channels”.',
};
