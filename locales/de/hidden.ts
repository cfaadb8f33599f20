export const texts = {
  title: 'Ausgeblendet',
  noHidden: 'Du hast kein Zitat ausgeblendet.',
  noHiddenWhy:
    'Klickst du auf dem neuen Tab auf „Dieses Zitat ausblenden“, liegt es danach hier. Zurückholen kannst du es jederzeit.',
  showAgain: 'Wieder zeigen',
  showQuoteAgain: (text: string) => `„${text}“ wieder zeigen`,
};

export type HiddenTexts = typeof texts;
