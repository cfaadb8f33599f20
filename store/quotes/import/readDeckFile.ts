import { bundledDecks } from '../../../content/decks.ts';
import type { ColumnChoice } from '../../../core/files/tableShape.ts';
import type { Progress } from '../../../core/quotes/deckFile/readDeckFile.ts';
import type { Answer, Question } from '../../../core/quotes/deckFile/reading.ts';
import type { QuoteField } from '../../../core/quotes/deckFile/tableHeader.ts';
import { askWorker } from '../../../platform/worker.ts';
import { read } from '../../open.ts';
import { readInSlices } from '../../readInSlices.ts';

const WORKER = '/quotesWorker.js';

/**
 * What taking over a file of quotes would bring; nothing is written.
 *
 * @param tell is told how far the reading is
 * @param signal ends it; then the promise rejects with its reason
 * @param chosen what the columns of a table have, where the user has said it
 */
export async function readDeckFile(
  file: File,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
  chosen?: ColumnChoice<QuoteField>,
): Promise<Answer> {
  const own = await read((rows) => readInSlices(rows.quotes));
  const known = [
    ...own.map(({ quote }) => quote.original.text),
    ...bundledDecks.flatMap(({ quotes }) => quotes.map(({ text }) => text)),
  ];
  const answer = await askWorker<Question, Progress, Answer>(
    WORKER,
    { file, known, chosen },
    tell,
    signal,
  );
  // To unpack 10,000 quotes takes the page some 50 ms: what is made of them is a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  return answer;
}
