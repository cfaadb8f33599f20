import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['call.whatsapp.com'];
const LINK = /^\/(?:video|voice)\/([\w-]{10,64})\/?$/;

/**
 * WhatsApp: a call link, whose page opens the app while the tab stays (faq.whatsapp.com, "call links").
 */
export const whatsApp: RoomRule = {
  provider: 'whatsapp',
  hosts: HOSTS,
  roomOf: (url) => (isOn(url, HOSTS) ? (LINK.exec(url.pathname)?.[1] ?? null) : null),
};
