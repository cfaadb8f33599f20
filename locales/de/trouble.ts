import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  unreadable:
    'Nahbar kommt gerade nicht an seine Datenbank. Du kannst es benutzen, aber gespeichert wird nichts, und Häkchen bleiben nur, bis du diese Seite schließt.',
  newer:
    'Deine Daten stammen aus einer neueren Version von Nahbar. Du kannst sie sehen, aber hier nicht ändern. Aktualisiere Nahbar in der Erweiterungsverwaltung deines Browsers.',
  heldUp:
    'Ein anderes Fenster von Nahbar ist schon lange beschäftigt und hält vielleicht manches auf. Schließ es, wenn dieser Hinweis bleibt.',
  retry: 'Noch einmal versuchen',
  help: 'Was jetzt noch geht',
  restored: (records: number) =>
    plural(
      records,
      'In der Datenbank hat ein Eintrag gefehlt. Nahbar hat ihn aus seiner zweiten Kopie zurückgeholt.',
      `In der Datenbank haben ${records.toLocaleString(locale)} Einträge gefehlt. Nahbar hat sie aus seiner zweiten Kopie zurückgeholt.`,
    ),
  bothLost: (records: number) =>
    records === 0
      ? 'Ein Teil deiner Daten ist beschädigt, auch in der zweiten Kopie. Auf diesem Gerät gibt es keine Sicherung davon, aber vielleicht hast du eine Datei gesichert.'
      : `Ein Teil deiner Daten ist beschädigt, auch in der zweiten Kopie. In der letzten Sicherung ${plural(records, 'ist ein Eintrag', `sind ${records.toLocaleString(locale)} Einträge`)}.`,
  united: (_records: number) =>
    'Datenbank und zweite Kopie waren verschieden. Nahbar hat beide vereint. Was dabei ersetzt wurde, liegt bei den Sicherungen.',
  unreadableRows: (rows: number) =>
    plural(
      rows,
      'Einen Eintrag kann Nahbar nicht lesen. Vielleicht ist er in einer Sicherung noch ganz.',
      `${rows.toLocaleString(locale)} Einträge kann Nahbar nicht lesen. Vielleicht sind sie in einer Sicherung noch ganz.`,
    ),
  mayBeMissing: 'Hier fehlt vielleicht etwas, das Nahbar nicht lesen kann.',
  rebuilding: 'Nahbar schreibt seine zweite Kopie neu. Mach einfach weiter.',
  unwritable:
    'Nahbar kann seine zweite Kopie gerade nicht schreiben und versucht es weiter. So lange ist alles nur einmal gespeichert.',
  toBackups: 'Zu den Sicherungen',
  understood: 'Verstanden',
};

export type TroubleTexts = typeof texts;
