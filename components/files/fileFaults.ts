import { type BackupProblem, BadBackup } from '../../core/backup/problem.ts';
import type { CalendarFault } from '../../core/calls/calendar/calendarCall.ts';
import type { ImportFault } from '../../core/people/import/contacts.ts';
import type { DeckFileFault } from '../../core/quotes/deckFile/deckFile.ts';
import { words } from '../../locales/libraryWords.ts';
import { refusalText } from '../page/refusalText.ts';

/** Bytes as MB, rounded up, so that a file just above the limit is not shown as equal to it. */
function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

const texts = words.backup;

/** Explains why a backup was not imported, and that nothing was changed. */
export function whyNoBackup(error: unknown): string {
  if (!(error instanceof BadBackup)) return refusalText(error);
  return `${backupSentence(error.reason.problem)} ${texts.nothingChanged}`;
}

function backupSentence(problem: BackupProblem): string {
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

const calendarFaultsTexts = words.calendarFaults;

/** Explains why a calendar file was not imported, and that nothing was changed. */
export function whyNoCalendar(fault: CalendarFault | null): string {
  return `${fault ? calendarSentence(fault) : calendarFaultsTexts.failed} ${calendarFaultsTexts.nothingChanged}`;
}

function calendarSentence(fault: CalendarFault): string {
  switch (fault.what) {
    case 'too-large':
      return calendarFaultsTexts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return calendarFaultsTexts.binary[fault.looksLike];
    case 'not-a-calendar':
      return calendarFaultsTexts.notACalendar[fault.looksLike];
    case 'cut-short':
      return calendarFaultsTexts.cutShort;
    case 'too-full':
      return calendarFaultsTexts.tooFull(fault.limit);
    case 'too-many':
      return calendarFaultsTexts.tooMany(fault.limit);
    default:
      return calendarFaultsTexts[fault.what];
  }
}

const contactImportTexts = words.contactImport;

/** Explains why a file of contacts was not imported, and that nothing was changed. */
export function whyNoContacts(fault: ImportFault | null): string {
  return `${fault ? contactsSentence(fault) : contactImportTexts.failed} ${contactImportTexts.nothingChanged}`;
}

function contactsSentence(fault: ImportFault): string {
  switch (fault.what) {
    case 'too-large':
      return contactImportTexts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return contactImportTexts.binary[fault.looksLike];
    case 'unknown-kind':
      return contactImportTexts.unknownKind;
    case 'broken-row':
      return contactImportTexts.brokenRow(fault.row);
    case 'broken-card':
      return contactImportTexts.brokenCard(fault.card);
    case 'too-many':
      return contactImportTexts.tooMany(fault.limit);
    default:
      return contactImportTexts[fault.what];
  }
}

const deckFaultsTexts = words.deckFaults;

/** Explains why a file of quotes was not imported, and that nothing was changed. */
export function whyNoDeck(fault: DeckFileFault | null): string {
  return `${fault ? deckSentence(fault) : deckFaultsTexts.failed} ${deckFaultsTexts.nothingChanged}`;
}

function deckSentence(fault: DeckFileFault): string {
  switch (fault.what) {
    case 'too-large':
      return deckFaultsTexts.tooLarge(inMegabytes(fault.size), inMegabytes(fault.limit));
    case 'binary':
      return deckFaultsTexts.binary[fault.looksLike];
    case 'unknown-kind':
      return deckFaultsTexts.unknownKind;
    case 'no-text-column':
      return deckFaultsTexts.noTextColumn;
    case 'damaged':
      return deckFaultsTexts.damaged[fault.field];
    case 'not-json':
      return deckFaultsTexts.notJson(fault.row);
    case 'too-deep':
      return deckFaultsTexts.tooDeep;
    case 'broken-row':
      return deckFaultsTexts.brokenRow(fault.row);
    case 'too-many':
      return deckFaultsTexts.tooMany(fault.limit);
    default:
      return deckFaultsTexts[fault.what];
  }
}
