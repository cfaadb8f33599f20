import type { CallSettingsTexts } from '../de/callSettings.ts';

export const texts: CallSettingsTexts = {
  title: 'Calls',
  next: 'Next calls',
  asked: 'After the last call',
  kinds: 'Lists for each kind of call',
  kindsWhy:
    'What you change in “Any call” changes in every list. What you change in one of the others stays there.',
  kind: 'Kind of call',
  items: (kind) => `List for “${kind}”`,
  newKind: 'A kind of your own',
  newKindWhy: (kind) => `It begins with what is on the list “${kind}” now.`,
  newKindHint: 'For example: job interview abroad',
  makeKind: 'Create',
  kindMade: (name) => `“${name}” is there. You can change its list now.`,
  kindName: 'Name',
  removeKind: 'Remove this kind',
  kindRemoved: (name) => `“${name}” is removed.`,

  switches: 'When a call begins and ends',
  badge: 'Show on the icon what is still open',
  badgeWhy:
    'As soon as a call’s tab opens, the icon shows how many items are open. For that, Nahbar needs to see the addresses of pages at Google Meet, Zoom, Teams, Webex, Jitsi, 8x8, Whereby, Slack, OpenTalk, Element Call, WhatsApp, Signal, GoTo, RingCentral, StreamYard and Riverside; the browser will ask you in a moment. Nahbar only looks whether it is a call, and passes nothing on. Everything else works without it, too.',
  badgeRefused: 'The browser did not allow it. Everything else works as before.',
  badgeBySharing:
    'The browser does not tell Nahbar the addresses. It notices a call as soon as camera or microphone are on.',
  badgeTaken: 'The browser no longer allows it. Switch it on again, and it will ask.',
  ask: 'Ask after a call who you talked to',
  askWhy: 'Once, in the popup and on the next new tab. Your answer begins their rhythm anew.',

  hosts: 'Calls on hosts of your own',
  hostsWhy:
    'Does your team run a Jitsi, BigBlueButton, Nextcloud Talk, OpenTalk or Element Call of its own? Tell Nahbar its address, and it will know your calls there.',
  hostList: 'Your hosts',
  address: 'Address',
  addressHint: 'meet.example.org',
  program: 'Program',
  addHost: 'Add',
  hostAdded: (host) => `Nahbar now knows calls on ${host}.`,
  removeHost: (host) => `Remove ${host}`,
  remove: 'Remove',
  hostRemoved: (host) => `${host} is removed.`,
  onIcon: 'On the icon, too',
  onIconFor: (host) => `Show what is open on the icon for ${host}, too`,
  programs: {
    jitsi: 'Jitsi',
    bigbluebutton: 'BigBlueButton',
    nextcloud: 'Nextcloud Talk',
    opentalk: 'OpenTalk',
    element: 'Element Call',
  },
};
