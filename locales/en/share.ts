import type { CardFormat } from '../../core/quotes/card/card.ts';

export const texts = {
  share: 'Share',
  shareQuote: (text: string) => `Share “${text}”`,
  title: 'Share this quote',
  format: 'Format',
  formats: { square: 'Square', wide: 'Wide' } as Record<CardFormat, string>,
  look: 'Paper',
  looks: { light: 'light', dark: 'dark' },
  picture: (words: string, speaker: string) => `Picture: “${words}”${speaker && `, ${speaker}`}`,
  tooLong: 'This quote is too long for a picture that can still be read. As text it always works.',
  tooLongForWide: 'This quote is too long for the wide format. The square has room for it.',
  copyPicture: 'Copy picture',
  savePicture: 'Save picture',
  shareElsewhere: 'Share …',
  copyText: 'Copy text',
  copyMarkdown: 'Copy Markdown',
  close: 'Close',
  pictureCopied: 'The picture is on the clipboard.',
  pictureSaved: (name: string) => `Your browser is saving “${name}”.`,
  textCopied: 'The text is on the clipboard, with its source.',
  markdownCopied: 'The Markdown is on the clipboard, with its source.',
  shared: 'Passed on.',
  notCopied: 'The browser did not let Nahbar write to the clipboard.',
  noPicture: 'The picture did not come about. Text works all the same.',
  notShared: 'Sharing did not work. You can save the picture or copy the text.',
  nameless: 'quote',
};

export type ShareTexts = typeof texts;
