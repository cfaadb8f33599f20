export const texts = {
  title: 'Neu in Nahbar',
  /** A sentence for each version with something that people would notice. */
  versions: {
    '1.0.0':
      'Kreise können sich treffen, jeder Monat hat einen Rückblick, und aus dem eingefügten Text einer Einladung wird eine Erinnerung.',
  },
  dismiss: 'Gelesen',
};

export type NewsTexts = typeof texts;
