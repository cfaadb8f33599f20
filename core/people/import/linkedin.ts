import { readDay } from '../../calendar/readDay.ts';
import { Columns, joined, lineIn } from './columns.ts';
import { addressChannel, type Description } from './contacts.ts';

/**
 * LinkedIn's column names. The English ones are from its exports; the German ones are those that other
 * programs accept: it is uncertain whether LinkedIn translates them.
 */
const NAMES = {
  first: ['first name', 'vorname'],
  last: ['last name', 'nachname'],
  url: ['url', 'profile url', 'profil-url'],
  email: ['email address', 'email-adresse'],
  company: ['company', 'unternehmen', 'firma'],
  position: ['position'],
  connectedOn: ['connected on', 'verbunden am', 'vernetzt am', 'vernetzt seit', 'kontakt seit'],
} as const;

/** Whether these are the columns of `Connections.csv`, whatever the date's is called. */
export function isLinkedin(header: readonly string[]): boolean {
  const columns = new Columns(header);
  const has = (field: keyof typeof NAMES) => columns.named(...NAMES[field]) !== -1;
  const isOther =
    columns.matching(/^(?:.* )?(?:phone|telefon|mobil|tel)|^(?:email|job title)$/).length > 0;
  return (
    has('first') &&
    has('last') &&
    (has('connectedOn') || (has('url') && has('company') && !isOther))
  );
}

/** Reads people from the rows under this header. */
export function linkedinReader(
  header: readonly string[],
): (cells: readonly string[]) => Description {
  const columns = new Columns(header);
  const [first, last, url, email, company, position] = [
    columns.named(...NAMES.first),
    columns.named(...NAMES.last),
    columns.named(...NAMES.url),
    columns.named(...NAMES.email),
    columns.named(...NAMES.company),
    columns.named(...NAMES.position),
  ];
  const named = columns.named(...NAMES.connectedOn);
  const connectedOn = named === -1 ? header.length - 1 : named;
  return (cells) => {
    const profile = addressChannel(lineIn(cells, url));
    return {
      name: joined(' ', lineIn(cells, first), lineIn(cells, last)),
      organisation: lineIn(cells, company),
      role: lineIn(cells, position),
      channels: [
        ...(profile ? [profile] : []),
        { kind: 'email' as const, text: lineIn(cells, email) },
      ],
      notes: '',
      labels: [],
      connectedOn: readDay(lineIn(cells, connectedOn)),
    };
  };
}
