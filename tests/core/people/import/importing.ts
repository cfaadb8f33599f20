import { readFileSync } from 'node:fs';
import { FileError } from '../../../../core/files/fileError.ts';
import {
  type Contacts,
  ImportError,
  type ImportFault,
} from '../../../../core/people/import/contacts.ts';
import { answer, readContacts } from '../../../../core/people/import/readContacts.ts';

export const LINKEDIN = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

/** A file of `tests/fixtures/contacts/`, read. */
export function readFixture(name: string): Contacts {
  return readContacts(readFileSync(`tests/fixtures/contacts/${name}`), name);
}

/** A file with this text, read. */
export function readText(text: string): Contacts {
  return readContacts(new TextEncoder().encode(text), 'contacts.txt');
}

/** What the worker answers where this text is chosen by somebody who knows nobody yet. */
export function asked(text: string, chosen?: Parameters<typeof answer>[0]['chosen']) {
  return answer({ file: new File([text], 'a.csv'), people: [], circles: [], chosen }, () => {});
}

/** A table of LinkedIn with these rows, read. */
export function readRows(...rows: string[]): Contacts {
  return readText([LINKEDIN, ...rows].join('\n'));
}

/** A vCard with these lines, read. */
export function readCard(version: string, ...lines: string[]): Contacts {
  return readText(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n'));
}

/** Why it was not read; throws where it was, or where something else was thrown. */
export function faultOf(read: () => unknown): ImportFault {
  try {
    read();
  } catch (error) {
    if (error instanceof ImportError || error instanceof FileError) return error.fault;
    throw error;
  }
  throw new Error('it was read');
}
