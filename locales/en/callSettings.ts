import type { CallSettingsTexts } from '../de/callSettings.ts';

export const texts: CallSettingsTexts = {
  title: 'Calls',
  next: 'Upcoming calls',
  asked: 'After the last call',
  kinds: 'Checklists for each kind of call',
  kindsWhy:
    'What you change in “Any call” changes in every checklist. What you change in one of the others stays there.',
  kind: 'Kind of call',
  items: (kind) => `Checklist for “${kind}”`,
  newKind: 'Your own checklist',
  newKindWhy: (kind) => `It starts with what is on the checklist “${kind}” now.`,
  newKindHint: 'For example: editorial meeting',
  makeKind: 'Create',
  kindMade: (name) => `“${name}” is ready. You can change the checklist now.`,
  kindName: 'Name',
  removeKind: 'Delete this checklist',
  kindRemoved: (name) => `“${name}” deleted.`,

  switches: 'When a call begins and ends',
  badge: 'Recognise calls, and show on the icon what is still open',
  badgeWhy:
    'As soon as a call’s tab opens, the icon shows how many items are open. For that, Nahbar needs to see the addresses of pages at Google Meet, Zoom, Teams, Webex, Jitsi, 8x8, Whereby, Slack, OpenTalk, Element Call, WhatsApp, Signal, GoTo, RingCentral, StreamYard and Riverside; the browser asks you when you switch it on. Nahbar checks whether it is a call, remembers the room on this device, and passes nothing on. Without it, Nahbar knows of a call only once you open the checklist over it: until then, new tabs may show names.',
  badgeRefused: 'The browser did not allow it. Everything else works as before.',
  badgeBySharing:
    'The browser does not tell Nahbar the addresses. Nahbar notices a call as soon as camera or microphone is on.',
  badgeTaken: 'The browser no longer allows it. Switch it on again, and it will ask.',
  ask: 'Ask after a call who you talked to',
  askWhy:
    'Nahbar asks on new tabs and when you click its icon, until you answer or the day is over. The rhythm of the people you name starts afresh.',

  hosts: 'Calls on your own servers',
  hostsWhy:
    'Does your team run its own Jitsi, BigBlueButton, Nextcloud Talk, OpenTalk or Element Call server? Tell Nahbar the address, and it will recognise your calls there.',
  hostList: 'Your servers',
  address: 'Address',
  addressHint: 'meet.example.org',
  program: 'Program',
  addHost: 'Add',
  hostAdded: (host) => `Nahbar now recognises calls on ${host}.`,
  removeHost: (host) => `Remove ${host}`,
  remove: 'Remove',
  hostRemoved: (host) => `${host} has been removed.`,
  onIcon: 'On the icon, too',
  onIconFor: (host) => `Show on the icon what is open in calls on ${host}, too`,
  programs: {
    jitsi: 'Jitsi',
    bigbluebutton: 'BigBlueButton',
    nextcloud: 'Nextcloud Talk',
    opentalk: 'OpenTalk',
    element: 'Element Call',
  },
  refusals: {
    noHost: 'That is not the address of a server. Enter something like meet.example.org.',
    hostKnown: 'Nahbar already recognises calls there.',
  },
};
