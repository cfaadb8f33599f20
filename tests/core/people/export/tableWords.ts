import type { TableWords } from '../../../../core/people/export/writePeopleTable.ts';
import type { UsualRhythm } from '../../../../core/people/person.ts';
import { countedRhythm } from '../../../../core/people/rhythmSpan.ts';
import { texts as germanChannels } from '../../../../locales/de/channels.ts';
import { texts as germanPeople } from '../../../../locales/de/people.ts';
import { texts as germanPerson } from '../../../../locales/de/person.ts';
import { texts as germanRhythms } from '../../../../locales/de/rhythms.ts';
import { texts as englishChannels } from '../../../../locales/en/channels.ts';
import { texts as englishPeople } from '../../../../locales/en/people.ts';
import { texts as englishPerson } from '../../../../locales/en/person.ts';
import { texts as englishRhythms } from '../../../../locales/en/rhythms.ts';

const words = (
  people: Pick<
    typeof germanPeople,
    'tableColumns' | 'tableOthers' | 'tableOpenEnd' | 'tableSeparator'
  >,
  channels: typeof germanChannels,
  rhythms: typeof germanRhythms,
  { addresses }: Pick<typeof germanPerson, 'addresses'>,
): TableWords => ({
  columns: people.tableColumns,
  channels: { ...channels, other: people.tableOthers },
  separator: people.tableSeparator,
  rhythm: (rhythm) => {
    const counted = countedRhythm(rhythm);
    return counted
      ? rhythms.every(counted.count, counted.unit)
      : rhythms.usual[rhythm as UsualRhythm];
  },
  addresses,
  openEnd: people.tableOpenEnd,
});
/** The words of tables in both languages, as `exporting.ts` puts them together. */
export const TABLES = {
  de: words(germanPeople, germanChannels, germanRhythms, germanPerson),
  en: words(englishPeople, englishChannels, englishRhythms, englishPerson),
};
