import type { HostedRule } from './rule.ts';

/** The token of a conversation; Nextcloud may be in a subfolder. */
const CONVERSATION = /^(?:\/[\w-]+)?(?:\/index\.php)?\/call\/([a-z\d]{4,32})\/?$/i;

/** Nextcloud Talk on a host of the user's: a link to a conversation (nextcloud/spreed, its routes). */
export const nextcloudTalk: HostedRule = {
  roomOf: ({ pathname }) => CONVERSATION.exec(pathname)?.[1]?.toLowerCase() ?? null,
};
