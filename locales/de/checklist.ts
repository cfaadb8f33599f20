export const texts = {
  add: 'Hinzufügen',
  newItem: 'Neuer Punkt',
  newItemHint: 'Zum Beispiel: Fenster zu',
  added: 'Hinzugefügt.',
  label: 'Punkt',
  why: 'Wozu? (optional)',
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: 'Gespeichert.',
  editItem: (label: string) => `„${label}“ bearbeiten`,
  removeItem: (label: string) => `„${label}“ entfernen`,
  dragItem: (label: string) => `„${label}“ verschieben: Pfeiltasten drücken oder ziehen`,
  movedTo: (label: string, place: number, total: number) =>
    `„${label}“ steht jetzt an Stelle ${place} von ${total}.`,
  removed: (label: string) => `„${label}“ steht nicht mehr auf der Checkliste.`,
  defaults: 'Vorgaben zurückholen',
  defaultsDone: 'Die Vorgaben sind wieder da, deine eigenen Punkte bleiben.',
  changesDone:
    'Zurückgesetzt, deine eigenen Punkte bleiben. Was du bei „Jeder Call“ geändert hast, gilt weiter.',
};

export type ChecklistTexts = typeof texts;
