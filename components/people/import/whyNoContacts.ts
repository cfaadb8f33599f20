import type { ImportFault } from '../../../core/people/import/importError.ts';
import { words } from '../../../locales/libraryWords.ts';
import { inMegabytes } from '../../page/megabytes.ts';

const texts = words.contactImport;

/** Sentences that say why nothing came of a file of contacts, and that nothing was changed. */
export function whyNoContacts(fault: ImportFault | null): string {
  return `${fault ? sentenceFor(fault) : texts.failed} ${texts.nothingChanged}`;
}

function sentenceFor(fault: ImportFault): string {
  switch (fault.what) {
    case 'too-large':
      return texts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return texts.binary[fault.looksLike];
    case 'unknown-kind':
      return texts.unknownKind;
    case 'broken-row':
      return texts.brokenRow(fault.row);
    case 'too-many':
      return texts.tooMany(fault.limit);
    default:
      return texts[fault.what];
  }
}
