import type { ColumnChoice } from '../../../core/files/tableShape.ts';
import type { PersonField } from '../../../core/people/import/peopleTable.ts';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import type { Answer, Question } from '../../../core/people/import/reading.ts';
import { askWorker } from '../../../platform/worker.ts';
import { read } from '../../open.ts';

const WORKER = '/contactsWorker.js';

/**
 * What taking over a file of contacts would bring; nothing is written.
 *
 * @param tell is told how far the reading is
 * @param signal ends it; then the promise rejects with its reason
 * @param chosen what the columns of a table have, where the user has said it
 */
export async function readPeopleFile(
  file: File,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
  chosen?: ColumnChoice<PersonField>,
): Promise<Answer> {
  const [people, circles] = await read((rows) =>
    Promise.all([rows.people.toArray(), rows.circles.toArray()]),
  );
  return askWorker<Question, Progress, Answer>(
    WORKER,
    { file, people, circles, chosen },
    tell,
    signal,
  );
}
