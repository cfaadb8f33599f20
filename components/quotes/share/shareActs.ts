import { quotedText } from '../../../core/quotes/attribution.ts';
import { pictureName } from '../../../core/quotes/card/pictureName.ts';
import { quotedMarkdown } from '../../../core/quotes/markdown.ts';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { copyPicture, pngOf, shareElsewhere } from './waysOut.ts';

const texts = words.share;

/**
 * What can be done with a quote that is shared. Each act says that it is done once it is, or else in
 * a sentence why it is not.
 *
 * @param card the canvas with its picture; null where there is none
 */
export function shareActs(
  { shown, source }: { shown: ShownQuote; source: Source },
  card: () => HTMLCanvasElement | null,
  say: (sentence: string) => void,
) {
  const name = pictureName(shown.speaker, texts.nameless);
  const plain = quotedText(shown, source, words.quotes.translatedFrom);
  const markdown = quotedMarkdown(shown, source, words.quotes.translatedFrom);
  const png = () => {
    const canvas = card();
    if (!canvas) throw new Error('There is no card to make a picture of.');
    return pngOf(canvas);
  };
  const attempt = async (act: () => Promise<unknown>, done: string, refusal: string) => {
    say('');
    try {
      say((await act()) === false ? '' : done);
    } catch (error) {
      console.warn(error);
      say(refusal);
    }
  };
  const copy = (text: string, done: string) =>
    attempt(() => navigator.clipboard.writeText(text), done, texts.notCopied);
  return {
    copyText: () => copy(plain, texts.textCopied),
    copyMarkdown: () => copy(markdown, texts.markdownCopied),
    copyPicture: () =>
      attempt(async () => copyPicture(png()), texts.pictureCopied, texts.notCopied),
    savePicture: () =>
      attempt(async () => saveFile(name, png()), texts.pictureSaved(name), texts.noPicture),
    /** By the system's own menu, which the user may close again without a word. */
    shareElsewhere: (what: 'picture' | 'text') => {
      const data = () =>
        what === 'text'
          ? { text: plain }
          : { files: [new File([png()], name, { type: 'image/png' })] };
      return attempt(async () => shareElsewhere(data()), texts.shared, texts.notShared);
    },
  };
}
