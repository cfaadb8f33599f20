export const texts = {
  title: 'Ein Call aus dem Text einer Einladung',
  intro:
    'Füg ein, was in der Mail steht: Nahbar sucht Thema, Zeit und Link heraus, und du prüfst sie, bevor etwas eingetragen wird.',
  text: 'Text der Einladung',
  read: 'Heraussuchen',
  nothing:
    'In dem Text steht weder eine Zeit noch der Link eines Calls. Es wurde nichts eingetragen.',
  found: 'Stimmt das so?',
  noTime: 'Im Text steht keine Zeit: Gib an, wann es losgeht.',
  unknownZone: (zone: string) =>
    `Welche Zeitzone „${zone}“ meint, ist nicht klar. Hier steht die Uhrzeit aus dem Text: Rechne sie um, wenn es nicht deine Zeitzone ist.`,
  about: 'Thema (optional)',
  day: 'Tag',
  time: 'Uhrzeit',
  noDay: 'Gib einen Tag und eine Uhrzeit an, die noch kommen. Es wurde nichts eingetragen.',
};

export type InvitationTexts = typeof texts;
