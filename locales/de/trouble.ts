import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  unreadable:
    'Nahbar kommt gerade nicht an seine Datenbank. Alles funktioniert, aber Favoriten und Einstellungen werden nicht gespeichert, und Häkchen bleiben nur, bis du diese Seite schließt.',
  newer:
    'Deine Daten stammen aus einer neueren Version von Nahbar. Du kannst sie sehen, aber hier nicht ändern. Aktualisier Nahbar in der Erweiterungsverwaltung deines Browsers.',
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
  toBackups: 'Zu den Sicherungen',
  understood: 'Verstanden',
};

export type TroubleTexts = typeof texts;
