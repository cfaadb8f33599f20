import { pictureName } from '../../../core/quotes/card/card.ts';
import { quotedMarkdown } from '../../../core/quotes/markdown.ts';
import { quotedText, type ShownQuote, type Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import { saveFile } from '../../../platform/saveFile.ts';

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

/** How a picture can leave Nahbar, as far as this browser goes along. */

/**
 * A canvas as a PNG. Made at once, which takes some 40 ms: `toBlob` waits until the page is idle, in
 * Chromium for seconds where it is not, and a click does not count for so long.
 *
 * @throws where the browser cannot make one
 */
function pngOf(canvas: HTMLCanvasElement): Blob {
  const [head, base64] = canvas.toDataURL('image/png').split(',');
  if (head !== 'data:image/png;base64' || !base64) throw new Error('The browser made no PNG.');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** Whether pictures can be put on the clipboard. */
export function canCopyPicture(): boolean {
  return (
    typeof ClipboardItem === 'function' &&
    typeof navigator.clipboard?.write === 'function' &&
    (ClipboardItem.supports?.('image/png') ?? true)
  );
}

/** Puts a picture on the clipboard; from a click, in which the browser allows it. */
export async function copyPicture(png: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

/** What the system's own menu for sharing takes: the picture, else the words, else nothing. */
export function sharesHere(): 'picture' | 'text' | null {
  if (typeof navigator.share !== 'function') return null;
  const probe = new File([new Uint8Array(1)], 'nahbar.png', { type: 'image/png' });
  return navigator.canShare?.({ files: [probe] }) ? 'picture' : 'text';
}

/** Opens the system's menu. @returns whether something was shared: the user may think better of it */
export async function shareElsewhere(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
