import type { DeckFileFault } from '../../../core/quotes/deckFile/deckFileError.ts';
import { words } from '../../../locales/libraryWords.ts';
import { inMegabytes } from '../../page/megabytes.ts';

const texts = words.deckFaults;

/** Sentences that say why nothing came of a file of quotes, and that nothing was changed. */
export function whyNoDeck(fault: DeckFileFault | null): string {
  return `${fault ? sentenceFor(fault) : texts.failed} ${texts.nothingChanged}`;
}

function sentenceFor(fault: DeckFileFault): string {
  switch (fault.what) {
    case 'too-large':
      return texts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return texts.binary[fault.looksLike];
    case 'unknown-kind':
      return texts.unknownKind;
    case 'no-text-column':
      return texts.noTextColumn;
    case 'damaged':
      return texts.damaged[fault.field];
    case 'not-json':
      return texts.notJson(fault.row);
    case 'too-deep':
      return texts.tooDeep;
    case 'broken-row':
      return texts.brokenRow(fault.row);
    case 'too-many':
      return texts.tooMany(fault.limit);
    default:
      return texts[fault.what];
  }
}
