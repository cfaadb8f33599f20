import { german } from '../formats.ts';

const { clock, locale } = german;

/** `Dienstag, 1. Dezember, 10:00 Uhr`, as one writes it to somebody. */
const when = (at: number) => {
  const format = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return `${new Date(at).toLocaleDateString(locale, format)}, ${clock(at)}\u00a0Uhr`;
};

export const texts = {
  invite: 'Auf einen Kaffee einladen',
  title: (name: string) => `Kaffee mit ${name}`,
  why: 'Fünfzehn Minuten per Video, ohne Tagesordnung. Welche Zeiten schlägst du vor?',
  times: 'Zeiten',
  when,
  others: 'Andere Zeiten',
  othersShown: (times: string) => `Jetzt zur Wahl: ${times}`,
  ownTime: 'Eigene Zeit',
  addTime: 'Hinzufügen',
  notAhead: 'Wähl eine Zeit, die noch kommt.',
  link: 'Link zum Raum (optional)',
  linkHint: 'Nahbar merkt sich den Link für die nächste Einladung.',
  noLink: 'Gib eine Webadresse ein, die mit https beginnt.',
  write: 'In die Nachricht schreiben',
  replaces: (at: number) =>
    `Abgemacht ist ${when(at)}. Schlägst du neue Zeiten vor, kommt die Erinnerung daran in den Papierkorb.`,
  written: (isAgain: boolean): string =>
    `Die Einladung steht in deiner Nachricht. Jetzt nur noch abschicken.${isAgain ? ' Die Erinnerung an die alte Zeit liegt im Papierkorb.' : ''}`,
  noTimes: 'Wähl mindestens eine Zeit.',
  cancel: 'Abbrechen',
  offered: (name: string) => `Hat ${name} geantwortet? Wähl, was passt.`,
  fits: (at: number) => `${when(at)} passt`,
  taken: (at: number, title: string) =>
    `${when(at)}: Da steht schon ${title === '' ? 'ein Call' : `„${title}“`} an.`,
  fixed: (at: number, isReminded: boolean) =>
    `Abgemacht: ${when(at)}.${isReminded ? ' Nahbar erinnert dich fünf Minuten vorher.' : ''}`,
  isFixed: (at: number) => `Kaffee am ${when(at)}`,
  wasFixed: (at: number) => `Kaffee am ${when(at)}: Habt ihr euch gesprochen?`,
  file: 'Termin als Datei (.ics) speichern',
  saved: (name: string) => `Dein Browser speichert „${name}“.`,
  withdraw: 'Einladung verwerfen',
  withdrawn: (isFixed: boolean): string =>
    isFixed ? 'Einladung verworfen. Die Erinnerung bleibt unter „Calls“.' : 'Einladung verworfen.',
  description: (link: string | null) =>
    `Fünfzehn Minuten Kaffee zu zweit.${link === null ? '' : ` Hier treffen wir uns: ${link}`}`,
  /** The message. `times` are such as `when` gives, a line each. */
  message: {
    du: (name: string, times: string, link: string | null) =>
      `${name ? `Hallo ${name},` : 'Hallo,'}\n\nhast du Lust auf einen Kaffee per Video? Fünfzehn Minuten, ohne Tagesordnung. Bei mir ginge es:\n\n${times}\n\n${link === null ? '' : `Mein Raum: ${link}\n\n`}Was passt dir?`,
    sie: (name: string, times: string, link: string | null) =>
      `${name ? `Guten Tag, ${name},` : 'Guten Tag,'}\n\nhätten Sie Lust auf einen Kaffee per Video? Fünfzehn Minuten, ohne Tagesordnung. Bei mir ginge es:\n\n${times}\n\n${link === null ? '' : `Mein Raum: ${link}\n\n`}Was passt Ihnen?`,
  },
};

export type CoffeeTexts = typeof texts;
