export const texts = {
  why: 'Deine Antwort, wenn jemand fragt: in einem Satz und in ein paar mehr. In Nachrichten und Calls ist sie nur einen Klick entfernt.',
  lengths: { short: 'In einem Satz', long: 'Etwas ausführlicher' },
  hints: {
    short: 'Ich mache Dokumentarfilme über Menschen, die ihre Arbeit lieben.',
    long: 'Womit du dich beschäftigst, für wen und was du gerade suchst …',
  },
  languages: { de: 'Deutsch', en: 'Englisch' },
  field: (length: string, language: string) => `${length} (${language})`,
  copy: 'Kopieren',
  copyIt: (field: string) => `Kopieren: ${field}`,
  copied: 'Kopiert.',
  notCopied: 'Der Browser lässt Nahbar nicht kopieren. Markiere den Text und kopiere ihn selbst.',
  insert: 'Mich vorstellen',
};

export type IntroductionTexts = typeof texts;
