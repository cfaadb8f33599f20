export const texts = {
  title: 'Beiseitegelegt',
  noHidden: 'Du hast kein Zitat beiseitegelegt.',
  noHiddenWhy:
    '„Nichts für mich“ auf dem neuen Tab legt ein Zitat hier ab. Zurückholen kannst du es jederzeit.',
  showAgain: 'Wieder zeigen',
  showQuoteAgain: (text: string) => `„${text}“ wieder zeigen`,
};

export type HiddenTexts = typeof texts;
