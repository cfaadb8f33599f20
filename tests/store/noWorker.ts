import { answer } from '../../core/backup/parse.ts';
import type { Question, Update } from '../../core/backup/pieces.ts';
import type { askWorker as asked } from '../../platform/worker.ts';

// Stands in for platform/worker.ts: the worker that reads backups, without a thread of its own.
//   vi.mock('../../platform/worker.ts', () => import('./noWorker.ts'));

export const askWorker = ((_: string, question: Question, onUpdate: (update: Update) => void) =>
  answer(question, (update) => onUpdate(structuredClone(update)))) as unknown as typeof asked;
