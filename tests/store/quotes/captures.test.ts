import { expect, it } from 'vitest';
import { backgroundWords } from '../../../locales/background.ts';
import { writeSession } from '../../../platform/storageArea.ts';
import { tablesInMemory } from '../../../store/memoryBackend.ts';
import { Captures, saveCaptured } from '../../../store/quotes/captures.ts';
import type { Reconciler } from '../../../store/replica/reconciler.ts';

it('is told as undone also where the background was stopped before it could say so', async () => {
  const rows = tablesInMemory();
  const keeper = { write: (_: unknown, act: (all: typeof rows) => unknown) => act(rows) };
  const words = backgroundWords('de').capture;
  const captures = new Captures(
    keeper as unknown as Reconciler,
    async () => words,
    () => {},
  );
  const draft = {
    ...{ topic: '', speaker: '', translation: null },
    original: { text: 'Fragen öffnen Türen.', role: '', question: '', language: 'de' },
    source: {
      title: 'T',
      series: '',
      author: '',
      publisher: '',
      url: 'https://paper.example/text',
      date: '',
    },
  };
  const { id, changes } = await saveCaptured(rows, draft, 'a', 1);
  await writeSession('toasts', [{ token: 't', tabId: 1, id, changes }]);
  const undo = () => captures.answer({ toast: 't', act: 'undo' }, 1);
  expect(await undo()).toBe(words.undone);
  expect(await rows.quotes.count()).toBe(0);
  expect(await undo()).toBe(words.undone);
});
