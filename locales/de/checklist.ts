import type { ChecklistTexts } from '../en/checklist.ts';

export const texts: ChecklistTexts = {
  add: 'Hinzufügen',
  newItem: 'Neuer Punkt',
  newItemHint: 'Zum Beispiel: Fenster zu',
  added: 'Hinzugefügt.',
  label: 'Punkt',
  why: 'Wozu? (wenn du magst)',
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: 'Gespeichert.',
  editItem: (label) => `„${label}“ bearbeiten`,
  removeItem: (label) => `„${label}“ entfernen`,
  dragItem: (label) => `„${label}“ verschieben: mit Pfeiltasten oder ziehen`,
  movedTo: (label, place, total) => `„${label}“ steht jetzt an Stelle ${place} von ${total}.`,
  removed: (label) => `„${label}“ steht nicht mehr auf der Liste.`,
  defaults: 'Vorgaben zurückholen',
  defaultsDone: 'Die Vorgaben sind wieder da. Deine eigenen Punkte auch.',
};
