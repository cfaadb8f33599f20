export const texts = {
  title: 'Ausgeblendet',
  noHidden: 'Du hast kein Zitat ausgeblendet.',
  noHiddenWhy:
    '„Dieses Zitat ausblenden“ auf dem neuen Tab legt ein Zitat hier ab. Zurückholen kannst du es jederzeit.',
  showAgain: 'Wieder zeigen',
  showQuoteAgain: (text: string) => `„${text}“ wieder zeigen`,
};

export type HiddenTexts = typeof texts;
