import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { type Exported, exportPeople, type PeopleFormat } from '../../store/people/exportPeople.ts';
import { attempt, say } from '../page/notices.ts';

const texts = words.people;

/** Downloads people as a file, and says so. */
export function saveAs(who: Exported, format: PeopleFormat, title: string): void {
  const table = {
    columns: texts.tableColumns,
    channels: { ...words.channels, other: texts.tableOthers },
    separator: texts.tableSeparator,
    rhythm: rhythmName,
    addresses: words.person.addresses,
    openEnd: texts.tableOpenEnd,
  };
  void attempt(async () => say(texts.exported(await exportPeople(who, format, title, table))));
}
