import { type Channel, type ChannelKind, channelKey } from '../../core/people/channel.ts';
import type { Person } from '../../core/people/person.ts';
import { type Draft, type Reach, reach } from '../../core/people/reach.ts';

/** A way to send a draft to somebody. */
export interface Way extends Channel, Reach {
  key: string;
  /** Whether the person has no other channel of this kind. */
  isOnly: boolean;
}

/** Every way to send `draft` to a person, in the order of their channels. */
export function waysTo({ channels }: Person, draft: Draft): Way[] {
  const ofKind = (kind: ChannelKind) => channels.filter((channel) => channel.kind === kind);
  return channels.flatMap((channel) => {
    const reached = reach(channel, draft);
    const isOnly = ofKind(channel.kind).length === 1;
    return reached ? [{ ...channel, ...reached, key: channelKey(channel), isOnly }] : [];
  });
}
