import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFault } from '../../../../core/backup/schema.ts';
import { FileError } from '../../../../core/files/fileError.ts';
import { ImportError } from '../../../../core/people/import/contacts.ts';
import { importPlan } from '../../../../core/people/import/plan.ts';
import { previewOf } from '../../../../core/people/import/preview.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import { fitting } from '../../../../core/people/person.ts';
import { noRows } from '../../backup/someBackup.ts';
import { FILES, someFile } from '../../someFile.ts';
import { LINKEDIN } from './importing.ts';

const FOLDER = 'tests/fixtures/contacts';
const GOOGLE =
  'First Name,Last Name,Labels,Notes,E-mail 1 - Value,Phone 1 - Value,Website 1 - Value';
const TRAPS = [
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'BEGIN:VCARD\nVERSION:4.0\nFN:Ada\n',
  'VERSION:9.0\n',
  'AGENT:\nBEGIN:VCARD\n',
  'N;ENCODING=QUOTED-PRINTABLE;CHARSET=x-none:=\n',
  'TEL;TYPE="',
  'PHOTO;ENCODING=b:AAAA\n ',
  'URL:javascript:alert(1)\n',
  'Ada,"',
  `${LINKEDIN}\n`,
  `${GOOGLE}\n`,
  ' ::: ',
  '=HYPERLINK("x")',
  'x'.repeat(130),
  ',,,,,,,,,,',
];

const sound = fc.constantFrom(
  ...readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')),
  `${LINKEDIN}\nAda,Beispiel,https://www.linkedin.com/in/ada,a@example.org,B,Ton,12 Mar 2025\nJörg,Ünal,,,,,\n`,
  `${GOOGLE}\nAda,Beispiel,Presse ::: * myContacts,Mag Tee,a@example.org ::: b@example.org,+49 171 1,example.org\n`,
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=9Cnal;J=C3=B6rg;;;\r\nTEL;CELL:1\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nIMPP;X-SERVICE-TYPE=x:x-apple:ada\r\nCATEGORIES:a,b\r\nEND:VCARD\r\n',
);

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...TRAPS, '__proto__', 'a@example.org', '+49 30 1', 'example.org', '"', '\t'),
);
const lines = (more: readonly string[], between: string) =>
  fc
    .array(fc.oneof(cell, fc.constantFrom(...more)), { maxLength: 30 })
    .map((cells) => cells.join(between));
const NAMES = [
  '\nFN:',
  '\nN:',
  '\nORG;',
  '\nTEL;',
  '\nEMAIL:',
  '\nNOTE:',
  '\nEND:VCARD\nBEGIN:VCARD',
];

const nonsense = fc.oneof(
  lines(['\n', '\nAda'], ',').map((rest) => `${LINKEDIN}\n${rest}`),
  lines(['\n', '\nAda'], ';').map((rest) => `${GOOGLE.replaceAll(',', ';')}\n${rest}`),
  lines(NAMES, '').map((rest) => `BEGIN:VCARD\n${rest}\nEND:VCARD\n`),
);

describe('any file', () => {
  it('gives whole people, or is refused with a reason', () => {
    let read = 0;
    fc.assert(
      fc.property(someFile(sound, TRAPS, nonsense), (bytes) => {
        try {
          const contacts = readContacts(bytes, 'a.csv');
          read += contacts.found.length > 0 ? 1 : 0;
          const { candidates } = previewOf(contacts, [], []);
          let id = 0;
          const { added, circles, record } = importPlan(
            candidates,
            { fileName: 'a.csv', rhythm: null, withCircles: true },
            { people: [], circles: [], seen: new Set() },
            () => String(id++),
            1,
          );
          return (
            findFault({ ...noRows, people: added, circles, imports: [record] }) === null &&
            added.length === candidates.length &&
            added.every(fits)
          );
        } catch (error) {
          if (error instanceof ImportError || error instanceof FileError) return true;
          throw error;
        }
      }),
      { numRuns: FILES },
    );
    expect(read).toBeGreaterThan(FILES / 20);
  });
});

/** Whether it is what the user could have written, and nothing in it can be hidden or run. */
function fits(person: Parameters<typeof fitting>[0]): boolean {
  const { name = '', organisation = '', role = '', channels = [] } = fitting(person);
  return (
    [name, organisation, role].every((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)) &&
    channels.every(
      ({ address }) => address.length <= 2_000 && !/^(?:java|vb)script:|^data:/i.test(address),
    )
  );
}
