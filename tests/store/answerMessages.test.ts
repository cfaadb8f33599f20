import { expect, it, vi } from 'vitest';
import { answerMessage } from '../../store/answerMessages.ts';
import type { Messages } from '../../store/messages.ts';

const answers = {
  settle: vi.fn(async () => 'here'),
  rebuild: vi.fn(async () => {}),
  commit: vi.fn(async () => true),
  miss: vi.fn(async () => {}),
  isBrowserPrivate: vi.fn(async () => false),
  lookAtReminders: vi.fn(async () => {}),
  enterCall: vi.fn(async () => {}),
  takePerson: vi.fn(async () => {}),
  lookForCalls: vi.fn(async () => {}),
  showOpen: vi.fn(async () => {}),
} satisfies Messages;

const tab = { id: 7, url: 'https://meet.google.com/abc-defg-hij' };
const commit = { generation: 1, changes: [{ table: 'decks', key: 'a', row: { id: 'a' } }] };

it.each<[keyof Messages, unknown[]]>([
  ['settle', []],
  ['rebuild', []],
  ['commit', [commit]],
  ['miss', []],
  ['isBrowserPrivate', []],
  ['lookAtReminders', []],
  ['enterCall', [tab]],
  ['takePerson', [tab]],
  ['lookForCalls', []],
  ['showOpen', []],
])('understands %s, and does that alone', async (name, told) => {
  vi.clearAllMocks();
  const answer = await answerMessage({ ask: name, told }, answers);
  expect(answer).toBe(await answers[name].getMockImplementation()?.());
  for (const [each, act] of Object.entries(answers)) {
    if (each === name) expect(act).toHaveBeenCalledExactlyOnceWith(...told);
    else expect(act).not.toHaveBeenCalled();
  }
});

it.each([
  undefined,
  null,
  'settle',
  ['settle'],
  {},
  { ask: 'settle' },
  { ask: ['settle'], told: [] },
  { ask: 'Settle', told: [] },
  { ask: 'toString', told: [] },
  { ask: '__proto__', told: [] },
  { ask: 'settle', told: null },
  { ask: 'settle', told: ['now'] },
  { ask: 'settle', told: [], day: '2026-11-23' },
  { ask: 'propose', told: [] },
  { ask: 'enterCall', told: [] },
  { ask: 'enterCall', told: [null] },
  { ask: 'takePerson', told: [{ ...tab, isPrivate: false }] },
  { ask: 'enterCall', told: [{ ...tab, id: '7' }] },
  { ask: 'enterCall', told: [{ ...tab, id: 0.5 }] },
  { ask: 'enterCall', told: [{ ...tab, id: 2 ** 60 }] },
  { ask: 'enterCall', told: [{ ...tab, id: Number.NaN }] },
  { ask: 'enterCall', told: [{ ...tab, url: { href: 'https:' } }] },
  { ask: 'enterCall', told: [{ ...tab, words: {} }] },
  { ask: 'commit', told: [{ ...commit, generation: 0.5 }] },
  { ask: 'commit', told: [{ ...commit, changes: {} }] },
  { ask: 'commit', told: [{ ...commit, changes: [{ table: 'witness', key: 'a', row: null }] }] },
  { ask: 'commit', told: [{ ...commit, changes: [{ table: 'decks', key: '', row: null }] }] },
  {
    ask: 'commit',
    told: [{ ...commit, changes: [{ table: 'decks', key: 'b', row: { id: 'a' } }] }],
  },
])('does nothing for %j', (message) => {
  vi.clearAllMocks();
  expect(answerMessage(message, answers)).toBeUndefined();
  for (const act of Object.values(answers)) expect(act).not.toHaveBeenCalled();
});
