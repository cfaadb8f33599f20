import { answer } from '../../core/backup/parse.ts';
import type { Question, Told } from '../../core/backup/pieces.ts';
import type { askWorker as asked } from '../../platform/worker.ts';

// Stands in for platform/worker.ts: the worker that reads backups, without a thread of its own.
//   vi.mock('../../platform/worker.ts', () => import('./noWorker.ts'));

export const askWorker = ((_: string, question: Question, tell: (told: Told) => void) =>
  answer(question, (told) => tell(structuredClone(told)))) as unknown as typeof asked;
