import { describe, expect, it } from 'vitest';
import type { ChannelKind } from '../../../core/people/channel.ts';
import { channelsUsed, unusedChannels } from '../../../core/people/compass.ts';
import { contact, midnight, noon, person } from './people.ts';

const now = noon(2026, 11, 23);
const with_ = (...kinds: ChannelKind[]) =>
  person({ channels: kinds.map((kind, i) => ({ kind, address: `${i}` })) });

describe('the channels of the last four weeks', () => {
  it('are counted by day, today included', () => {
    const used = channelsUsed(
      [
        contact(now, 'phone'),
        contact(now + 60_000, 'phone'),
        contact(midnight(2026, 10, 27), 'email'),
        contact(midnight(2026, 10, 27) - 1, 'email'),
        contact(midnight(2026, 11, 24), 'x'),
        contact(now, null),
        contact(now, 'video-call'),
        contact(now, 'toString' as ChannelKind),
      ],
      now,
    );
    expect(used).toMatchObject({
      'in-person': 0,
      'video-call': 1,
      whatsapp: 0,
      email: 1,
      phone: 2,
      linkedin: 0,
      xing: 0,
      instagram: 0,
      tiktok: 0,
      x: 0,
      twitch: 0,
      web: 0,
      other: 0,
    });
  });
});

describe('the channels not used lately', () => {
  it('are those that somebody can be reached on, the most people first', () => {
    const people = [
      with_('email', 'xing', 'phone', 'phone', 'web'),
      with_('email', 'linkedin', 'phone'),
      with_('linkedin', 'tiktok'),
      with_('linkedin'),
      { ...with_('twitch'), paused: true },
    ];
    const contacts = [contact(now, 'email'), contact(noon(2026, 9, 1), 'xing')];
    expect(unusedChannels(people, contacts, now)).toEqual(['linkedin', 'phone', 'xing', 'tiktok']);
  });

  it('are none where there is nobody, or everything is used', () => {
    expect(unusedChannels([], [], now)).toEqual([]);
    expect(unusedChannels([with_('web', 'other')], [], now)).toEqual([]);
    expect(unusedChannels([with_('email')], [contact(now, 'email')], now)).toEqual([]);
  });
});
