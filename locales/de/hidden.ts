import type { HiddenTexts } from '../en/hidden.ts';

export const texts: HiddenTexts = {
  title: 'Beiseitegelegt',
  noHidden: 'Du hast kein Zitat beiseitegelegt.',
  noHiddenWhy:
    '„Nichts für mich“ auf dem neuen Tab legt ein Zitat hier ab. Zurückholen kannst du es jederzeit.',
  showAgain: 'Wieder zeigen',
  showQuoteAgain: (text) => `„${text}“ wieder zeigen`,
};
