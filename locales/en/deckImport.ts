import type { DeckFileKind, LongField } from '../../core/quotes/deckFile/deckFile.ts';
import type { DeckImportTexts } from '../de/deckImport.ts';
import { english } from '../formats.ts';

const { locale, plural } = english;

const number = (n: number) => n.toLocaleString(locale);

const many = (n: number, one: string, more: string) => `${number(n)} ${plural(n, one, more)}`;

const quotes = (n: number) => many(n, 'quote', 'quotes');

const isList = (kind: DeckFileKind) =>
  kind === 'nahbar' || kind === 'bonjourr' || kind === 'newsFeedEradicator';

const places = (n: number, kind: DeckFileKind) =>
  isList(kind)
    ? plural(n, 'entry', 'entries')
    : kind === 'csv'
      ? plural(n, 'row', 'rows')
      : plural(n, 'line', 'lines');

const kinds: Record<DeckFileKind, string> = {
  nahbar: 'A collection from Nahbar',
  csv: 'A table (CSV)',
  bonjourr: 'Quotes from Bonjourr',
  newsFeedEradicator: 'Quotes from News Feed Eradicator',
  kindle: 'Highlights from a Kindle',
  tolino: 'Highlights from a tolino',
  appleBooks: 'Excerpts from Apple Books',
  hypothesis: 'Annotations from Hypothesis',
  markdown: 'Markdown',
  text: 'Plain text',
};

const fields: Record<LongField, string> = { text: 'text', speaker: 'name', source: 'source' };

export const texts: DeckImportTexts = {
  title: 'Quotes from a file',
  intro:
    'Import quotes from a collection that somebody sent you, from a table or from a text. You see them all first, then choose.',
  choose: 'Choose a file of quotes',
  drop: 'Or drop it here.',
  helpTitle: 'Which files work',
  help: [
    {
      from: 'From Nahbar',
      how: 'A collection that you or somebody else saved as JSON comes with everything that belongs to it.',
    },
    {
      from: 'A table (CSV)',
      how: 'The first row names the columns, in any order: text, speaker, source, url, language, tags. Only “text” is needed. If that row is missing and something is unclear, Nahbar asks you.',
    },
    {
      from: 'Bonjourr and News Feed Eradicator',
      how: 'The file that you export there; Nahbar finds your own quotes in it.',
    },
    {
      from: 'Reading apps',
      how: 'Highlights from a Kindle or tolino, Readwise or Hypothesis, and what you have copied from Apple Books or Zotero into a text.',
    },
    {
      from: 'A text',
      how: 'One quote per paragraph, with an empty line in between. Below it, after a dash, who said it: “— Ada Lovelace”. Markdown works as well.',
    },
  ],

  reading: (name) => `Reading “${name}”…`,
  cancel: 'Cancel',
  close: 'Close',

  found: (n, name) => (n === 0 ? `There are no quotes in “${name}”` : `${quotes(n)} in “${name}”`),
  kinds,
  titled: (title) => `“${title}”`,
  /** Of the quotes in the file: how many are new, and how many are not. */
  fresh: (fresh, twins) => {
    if (fresh === 0)
      return twins > 0
        ? plural(twins, 'You already have it.', 'You already have all of them.')
        : '';
    if (twins === 0) return plural(fresh, 'It is new.', 'All of them are new.');
    return `${number(fresh)} of them ${plural(fresh, 'is', 'are')} new.`;
  },
  twins: {
    known: (n) => `${quotes(n)} you already have`,
    file: (n) => `${many(n, 'quote is', 'quotes are')} in the file more than once`,
  },
  skipped: (n, kind) => `${number(n)} ${places(n, kind)} left out`,
  why: (skipped) => {
    switch (skipped.why) {
      case 'no-text':
        return 'No quote in it';
      case 'extra-cells':
        return 'More fields than columns';
      case 'not-a-quote':
        return 'Not built like a quote';
      case 'hidden':
        return 'Hidden there';
      case 'too-long':
        return skipped.field === 'row'
          ? `Longer than ${number(skipped.limit)}\u00a0characters altogether`
          : `The ${fields[skipped.field]} is longer than ${number(skipped.limit)}\u00a0characters`;
    }
  },
  rows: (rows, more, kind) =>
    `${places(rows.length + more, kind)} ${rows.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
  andMore: (n) => `and ${number(n)} more`,

  into: 'Add to collection',
  newDeck: 'A new one',
  mine: 'My quotes',
  deckTitle: 'Name of the new collection',
  titleProblems: {
    blank: 'The collection needs a name.',
    tooLong: 'This name is too long. Please shorten it.',
    taken: 'There is already a collection of that name. Choose another.',
  },

  list: 'New quotes in the file',
  search: 'Search in the file',
  all: 'Tick all',
  none: 'Tick none',
  chosen: (n) => (n === 0 ? 'No quote chosen' : `${number(n)} chosen`),
  matches: (n) => `${number(n)} found`,
  noMatch: (query) => `No quote in the file matches “${query}”.`,
  showMore: (n) => `Show ${number(n)} more`,

  take: (n) => (n === 0 ? 'Import' : `Import ${quotes(n)}`),
  taking: 'Importing…',
  taken: (n) => `${quotes(n)} imported.`,
  undoing: 'Undoing…',
  undone: (removed, left) => {
    const gone = removed > 0 && `${number(removed)} removed`;
    const stay =
      left > 0 &&
      `${number(left)} ${plural(left, 'stays', 'stay')}, because you have changed ${plural(left, 'it', 'them')} since`;
    const all = [gone, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'None of them is left.';
  },

  inFile: (name, sentence) => `“${name}”: ${sentence}`,
};
