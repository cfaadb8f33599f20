import type { BackupProblem } from '../../core/backup/problem.ts';
import { Refused } from '../../core/refusal.ts';
import { words } from '../../locales/libraryWords.ts';
import { inMegabytes } from '../page/megabytes.ts';
import { whyNot } from '../page/whyNot.ts';

const texts = words.backup;

/** Sentences that say why nothing came of a backup, and that nothing was changed. */
export function whyNoBackup(error: unknown): string {
  if (!(error instanceof Refused) || error.reason.because !== 'badBackup') return whyNot(error);
  return `${sentenceFor(error.reason.problem)} ${texts.nothingChanged}`;
}

function sentenceFor(problem: BackupProblem): string {
  switch (problem.what) {
    case 'tooLarge':
      return texts.tooLarge(inMegabytes(problem.size), inMegabytes(problem.limit));
    case 'tooMany':
      return texts.tooMany(problem.limit);
    case 'newer':
      return texts.newer(problem.appVersion);
    case 'damaged': {
      const { table, entry, field } = problem.place;
      return texts.damaged(table, entry, field.slice(0, 60), problem.fault);
    }
    default:
      return texts[problem.what];
  }
}
