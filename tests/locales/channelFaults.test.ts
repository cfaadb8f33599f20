import { describe, expect, test } from 'vitest';
import type { ChannelKind } from '../../core/people/channel.ts';
import type { ChannelFault } from '../../core/people/channelFault.ts';
import { readChannel } from '../../core/people/readChannel.ts';
import { texts as de } from '../../locales/de/channelFaults.ts';
import { texts as namesDe } from '../../locales/de/channels.ts';
import { texts as en } from '../../locales/en/channelFaults.ts';
import { texts as namesEn } from '../../locales/en/channels.ts';

const LANGUAGES = { de: { words: de, names: namesDe }, en: { words: en, names: namesEn } };

/** What a page says about a text that is none of a channel. */
function sentence(language: 'de' | 'en', kind: ChannelKind, text: string): string {
  const reading = readChannel(kind, text);
  if (!('fault' in reading)) throw new Error(`${text} is ${kind}`);
  const { words, names } = LANGUAGES[language];
  const say = words[reading.fault.because] as (
    fault: ChannelFault,
    name: string,
    all: typeof names,
  ) => string;
  return say(reading.fault, names[kind], names);
}

const BAD: [ChannelKind, string, culprit: string][] = [
  ['email', ' ', ''],
  ['email', 'x'.repeat(5000), ''],
  ['instagram', 'linkedin.com/in/ada', 'linkedin.com/in/ada'],
  ['instagram', '@ada@mastodon.social', '@ada@mastodon.social'],
  ['linkedin', 'https://www.linkedin.com/company/engines', '/company/engines'],
  ['x', 'ada-lovelace', '„-“'],
  ['x', 'ada lovelace', 'Leerzeichen'],
  ['x', 'ada\u202elovelace', 'U+202E'],
  ['instagram', 'ada..lovelace', 'Ein Zeichen'],
  ['twitch', 'ab', '3 bis 25'],
  ['phone', '0170 12a', '„a“'],
  ['phone', '170 123456', '170 123456'],
  ['phone', '0170 12', '0170 12'],
  ['phone', '+49 170 123456789012345', '+49 170 123456789012345'],
  ['phone', '+0 170 1234567', '+0 170 1234567'],
  ['email', 'ada@', 'ada@'],
  ['web', 'javascript:alert(1)', 'javascript:'],
];

describe('why a text is none of a channel', () => {
  test.each(BAD)('%s: %j', (kind, text, culprit) => {
    const german = sentence('de', kind, text);
    expect(german).toContain(culprit);
    expect(german).toMatch(/^[„\p{L}].*\.$/su);
    const english = sentence('en', kind, text);
    expect(english).toMatch(/^[“\p{L}].*\.$/su);
    expect(`${german}${english}`).not.toMatch(/undefined|null|\[object/);
  });

  test('names both channels where it belongs to another', () => {
    expect(sentence('de', 'instagram', 'https://www.linkedin.com/in/ada')).toBe(
      '„www.linkedin.com/in/ada“ sieht nach LinkedIn aus, nicht nach Instagram.',
    );
  });
});
