import { isOn, type RoomRule, segmentsOf } from './rule.ts';

const APP = ['discord.com', 'canary.discord.com', 'ptb.discord.com', 'discordapp.com'];
const SHORT = ['discord.gg'];

const ID = /^\d{15,21}$/;
const CODE = /^[a-z\d-]{2,32}$/i;

/**
 * Discord: an invitation, an event, or a channel. The web app's address does not distinguish calls from
 * chats, so no tab is a call (support.discord.com, "Invites 101").
 */
export const discord: RoomRule = {
  provider: 'discord',
  hosts: [],
  roomOf: () => null,
  invitedTo(url) {
    const path = segmentsOf(url.pathname) ?? [];
    if (isOn(url, SHORT)) return invitation(path);
    if (!isOn(url, APP)) return null;
    const [kind, ...rest] = path;
    if (kind === 'invite') return invitation(rest);
    const isPlace = kind === 'channels' || kind === 'events';
    // `@me` stands for direct messages.
    const areIds = rest.every((part, i) => ID.test(part) || (i === 0 && part === '@me'));
    return isPlace && rest.length === 2 && areIds ? rest.join('/') : null;
  },
};

function invitation([code = '', ...rest]: readonly string[]): string | null {
  return CODE.test(code) && rest.length === 0 ? `invite/${code}` : null;
}
