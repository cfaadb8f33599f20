import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../../core/people/channel.ts';
import { addChannel, removeChannel } from '../../../store/people/channels.ts';
import { person } from '../../core/people/people.ts';
import { holds, now } from '../realStore.ts';

const [mail, phone, web]: Channel[] = [
  { kind: 'email', address: 'ada@example.org' },
  { kind: 'phone', address: '+49301234' },
  { kind: 'web', address: 'https://example.org/' },
];
const all = [mail, phone, web] as Channel[];
const ofAda = async () => (await now('people', 'ada'))?.channels;

beforeEach(() => holds({ people: [person({ channels: all })] }));

describe('a channel that was removed', () => {
  it('comes back to its place', async () => {
    const undo = await removeChannel('ada', phone as Channel);
    expect(await ofAda()).toEqual([mail, web]);
    expect(await undo()).toBe(0);
    expect(await ofAda()).toEqual(all);
  });

  it('comes back once, wherever it was added again', async () => {
    const undo = await removeChannel('ada', mail as Channel);
    await addChannel('ada', mail as Channel);
    await undo();
    expect(await ofAda()).toEqual([phone, web, mail]);
  });

  it('by another tab is for that one to bring back', async () => {
    await removeChannel('ada', mail as Channel);
    const undo = await removeChannel('ada', mail as Channel);
    await undo();
    expect(await ofAda()).toEqual([phone, web]);
  });
});
