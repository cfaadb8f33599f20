import { Columns, joined, lineIn, severalLines, withoutExportMark } from './columns.ts';
import {
  addressChannel,
  type Description,
  type FoundChannel,
  foundDate,
  serviceChannel,
} from './contacts.ts';

/** Separates several values in one cell. */
const BETWEEN = ' ::: ';

/** Groups that Google puts everybody in. */
const SYSTEM_LABELS = ['mycontacts', 'starred', 'my contacts'];

/** Whether these are the columns of an export of Google Contacts, of before or after 2024. */
export function isGoogleContacts(header: readonly string[]): boolean {
  const columns = new Columns(header);
  const hasName = columns.named('first name', 'last name', 'given name', 'name') !== -1;
  return (
    hasName &&
    (columns.named('labels', 'group membership') !== -1 ||
      columns.matching(/^(?:email|phone|website) \d+ - value$/).length > 0)
  );
}

/** Reads people from the rows under this header. */
export function googleReader(header: readonly string[]): (cells: readonly string[]) => Description {
  const columns = new Columns(header);
  const named = (...names: string[]) => {
    const column = columns.named(...names);
    return (cells: readonly string[]) => lineIn(cells, column);
  };
  const whole = named('name');
  const parts = [
    named('first name', 'given name'),
    named('middle name', 'additional name'),
    named('last name', 'family name'),
  ];
  const fileAs = named('file as');
  const nickname = named('nickname');
  const organisation = named('organization name', 'organization 1 - name');
  const title = named('organization title', 'organization 1 - title');
  const department = named('organization department', 'organization 1 - department');
  const labels = named('labels', 'group membership');
  const notes = columns.named('notes');
  const channels = channelReader(columns);
  const dates = dateReader(columns);
  return (cells) => ({
    name:
      whole(cells) ||
      joined(' ', ...parts.map((part) => part(cells))) ||
      fileAs(cells) ||
      nickname(cells),
    organisation: organisation(cells),
    role: joined(', ', title(cells), department(cells)),
    channels: channels(cells),
    notes: severalLines(withoutExportMark(cells[notes] ?? '')),
    labels: ownLabels(valuesIn(labels(cells))),
    connectedOn: null,
    ...dates(cells),
  });
}

function dateReader(columns: Columns): (cells: readonly string[]) => Pick<Description, 'dates'> {
  const birthday = columns.named('birthday');
  const events = columns.matching(/^event (\d+) - value$/).map(({ column, match }) => ({
    column,
    type: columns.named(`event ${match} - label`, `event ${match} - type`),
  }));
  return (cells) => {
    const dates = [
      ...foundDate('birthday', lineIn(cells, birthday)),
      ...events.flatMap(({ column, type }) =>
        foundDate(lineIn(cells, type).replace(/^\* ?/, ''), lineIn(cells, column)),
      ),
    ];
    return dates.length > 0 ? { dates } : {};
  };
}

/** Removes system labels, and Google's prefix. */
export function ownLabels(labels: readonly string[]): string[] {
  return labels
    .map((label) => label.replace(/^\* ?/, ''))
    .filter((label) => !SYSTEM_LABELS.includes(label.toLowerCase()));
}

function channelReader(columns: Columns): (cells: readonly string[]) => FoundChannel[] {
  const emails = columns.matching(/^email \d+ - value$/);
  const websites = columns.matching(/^website \d+ - value$/);
  const phones = columns.matching(/^phone (\d+) - value$/).map(({ column, match }) => ({
    column,
    type: columns.named(`phone ${match} - label`, `phone ${match} - type`),
  }));
  const messengers = columns.matching(/^im (\d+) - value$/).map(({ column, match }) => ({
    column,
    service: columns.named(`im ${match} - service`),
  }));
  return (cells) => [
    ...emails
      .flatMap(({ column }) => valuesIn(lineIn(cells, column)))
      .map((text) => ({ kind: 'email' as const, text })),
    ...phones
      .filter(({ type }) => !/fax|pager/i.test(lineIn(cells, type)))
      .flatMap(({ column }) => valuesIn(lineIn(cells, column)))
      .map((text) => ({ kind: 'phone' as const, text })),
    ...websites
      .flatMap(({ column }) => valuesIn(lineIn(cells, column)))
      .flatMap((address) => addressChannel(address) ?? []),
    ...messengers.flatMap(({ column, service }) =>
      valuesIn(lineIn(cells, column)).flatMap(
        (value) => serviceChannel(lineIn(cells, service), value) ?? [],
      ),
    ),
  ];
}

function valuesIn(cell: string): string[] {
  return cell.split(BETWEEN).map((value) => withoutExportMark(value.trim()));
}
