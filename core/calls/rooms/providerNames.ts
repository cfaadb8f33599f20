import type { Provider } from './rule.ts';

/** What each provider calls itself, in every language. */
export const PROVIDER_NAMES: Record<Provider, string> = {
  meet: 'Google Meet',
  zoom: 'Zoom',
  teams: 'Teams',
  webex: 'Webex',
  jitsi: 'Jitsi',
  '8x8': '8x8',
  whereby: 'Whereby',
  bigbluebutton: 'BigBlueButton',
  slack: 'Slack',
  nextcloud: 'Nextcloud Talk',
  opentalk: 'OpenTalk',
  element: 'Element Call',
  discord: 'Discord',
  whatsapp: 'WhatsApp',
  signal: 'Signal',
  goto: 'GoTo',
  ringcentral: 'RingCentral',
  streamyard: 'StreamYard',
  riverside: 'Riverside',
};
