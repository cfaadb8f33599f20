import { fileName } from '../../core/files/fileName.ts';
import { namesOfPeople, withoutPast } from '../../core/people/export/exported.ts';
import { peopleTable, type TableWords } from '../../core/people/export/writePeopleTable.ts';
import { vcardText } from '../../core/people/export/writeVcard.ts';
import { circlesById, type Person } from '../../core/people/person.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { readInSlices, readKeys } from '../allRows.ts';
import { read } from '../open.ts';

/** A vCard for other address books, or a table for spreadsheets. */
export type PeopleFormat = 'vcf' | 'csv';

/** Who is exported: the people with these ids, in this order, or everybody by name. */
export type Exported = readonly string[] | 'everybody';

/**
 * Downloads people as a file.
 *
 * @param title of the file, without its extension
 * @returns the name of the file
 */
export async function exportPeople(
  who: Exported,
  format: PeopleFormat,
  title: string,
  words: TableWords,
): Promise<string> {
  const { people, circles, introducers } = await read(async (rows) => {
    const people =
      who === 'everybody' ? await readInSlices(rows.people) : await readKeys(rows.people, who);
    const ids = new Set(people.flatMap(({ introducedBy = [] }) => introducedBy));
    return {
      people,
      circles: circlesById(await rows.circles.toArray()),
      introducers: await readKeys(rows.people, [...ids]),
    };
  });
  const nameOf = namesOfPeople(introducers);
  const now = Date.now();
  const inOrder = (who === 'everybody' ? byName(people) : people).map((one) =>
    withoutPast(one, now),
  );
  const text =
    format === 'vcf'
      ? vcardText(inOrder, circles, words.channels, nameOf)
      : peopleTable(inOrder, circles, words, nameOf);
  const name = fileName(title, format);
  const type = format === 'vcf' ? 'text/vcard' : 'text/csv';
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
  return name;
}

function byName(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => a.name.localeCompare(b.name));
}
