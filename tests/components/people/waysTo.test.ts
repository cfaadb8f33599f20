import { expect, test } from 'vitest';
import { waysTo } from '../../../components/people/Outreach.tsx';
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
