import { expect, test } from 'vitest';
import { nameOfWay, waysTo } from '../../../components/people/outreachModel.ts';
import type { Channel } from '../../../core/people/channel.ts';
import { person } from '../../core/people/people.ts';

const draft = { subject: 'Hallo', text: 'Wie geht’s?' };

test('the ways to a person are those of the channels, in their order', () => {
  const channels: Channel[] = [
    { kind: 'linkedin', address: 'ada' },
    { kind: 'email', address: 'ada@example.org' },
    { kind: 'email', address: 'lovelace@example.org' },
  ];
  const ways = waysTo(person({ channels }), draft);
  expect(ways.map(({ address, isOnly, copies }) => [address, isOnly, copies])).toEqual([
    ['ada', true, true],
    ['ada@example.org', false, false],
    ['lovelace@example.org', false, false],
  ]);
  expect(new Set(ways.map(({ key }) => key)).size).toBe(3);
});

test('a page that is not safe to open, and a kind that a newer Nahbar knows, are no way', () => {
  const channels = [
    { kind: 'web', address: 'javascript:alert(1)' },
    { kind: 'smoke', address: 'signals' },
  ] as Channel[];
  expect(waysTo(person({ channels }), draft)).toEqual([]);
});

test('a number that may be a mobile one opens in WhatsApp and Signal, too, after the channels', () => {
  const channels: Channel[] = [
    { kind: 'phone', address: '+491701234567' },
    { kind: 'email', address: 'ada@example.org' },
  ];
  const found = (all: Channel[]) =>
    waysTo(person({ channels: all }), draft).map(({ kind, isOther }) => [kind, isOther]);
  expect(found(channels)).toEqual([
    ['phone', false],
    ['email', false],
    ['whatsapp', true],
    ['signal', true],
  ]);
  expect(found([...channels, { kind: 'signal', address: '+491701234567' }])).toEqual([
    ['phone', false],
    ['email', false],
    ['signal', false],
    ['whatsapp', true],
  ]);
  expect(found([{ kind: 'phone', address: '+4989123456' }])).toEqual([['phone', false]]);
});

test('a channel of the user’s own naming is called what they call it', () => {
  const channels: Channel[] = [
    { kind: 'other', address: 'https://example.org/ada', label: 'Forum' },
    { kind: 'other', address: 'ada.42', label: 'Spielplatz' },
  ];
  const ways = waysTo(person({ channels }), draft);
  expect(ways.map(nameOfWay)).toEqual(['Forum']);
  expect(ways[0]?.url).toBe('https://example.org/ada');
});
