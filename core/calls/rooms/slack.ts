import { isOn, type RoomRule } from './rule.ts';

const HOSTS = ['app.slack.com'];
const HUDDLE = /^\/huddle\/([TE][A-Z0-9]{6,})\/([CDG][A-Z0-9]{6,})\/?$/;

/** A Slack huddle in its own window: workspace, and channel or person. */
export const slack: RoomRule = {
  provider: 'slack',
  hosts: HOSTS,
  roomOf(url) {
    const [, team, channel] = (isOn(url, HOSTS) && HUDDLE.exec(url.pathname)) || [];
    return team && channel ? `${team}/${channel}` : null;
  },
};
