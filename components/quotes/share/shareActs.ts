import { pictureName } from '../../../core/quotes/card/card.ts';
import { quotedMarkdown } from '../../../core/quotes/markdown.ts';
import { quotedText, type ShownQuote, type Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import { saveFile } from '../../../platform/saveFile.ts';

const texts = words.share;

/**
 * The acts of the `ShareDialog`. Each one says when it is done, or why it failed.
 *
 * @param card returns the canvas with the picture, or null
 * @param say shows a sentence in the dialog
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
    /** Through the system's share menu. Says nothing if the user cancels. */
    shareElsewhere: (what: 'picture' | 'text') => {
      const data = () =>
        what === 'text'
          ? { text: plain }
          : { files: [new File([png()], name, { type: 'image/png' })] };
      return attempt(async () => shareElsewhere(data()), texts.shared, texts.notShared);
    },
  };
}

/**
 * Encodes a canvas as PNG, synchronously, which takes about 40 ms: in Chromium `toBlob` waits until the
 * page is idle, maybe for seconds, and by then the user activation of the click has expired.
 *
 * @throws an Error if the browser cannot encode it
 */
function pngOf(canvas: HTMLCanvasElement): Blob {
  const [head, base64] = canvas.toDataURL('image/png').split(',');
  if (head !== 'data:image/png;base64' || !base64) throw new Error('The browser made no PNG.');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** Whether the browser can copy pictures. */
export function canCopyPicture(): boolean {
  return (
    typeof ClipboardItem === 'function' &&
    typeof navigator.clipboard?.write === 'function' &&
    (ClipboardItem.supports?.('image/png') ?? true)
  );
}

/** Copies a picture. Must be called during a click, which the browser requires. */
export async function copyPicture(png: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

/** What the system's share menu accepts: the picture, or only text; null if there is no such menu. */
export function sharesHere(): 'picture' | 'text' | null {
  if (typeof navigator.share !== 'function') return null;
  const probe = new File([new Uint8Array(1)], 'nahbar.png', { type: 'image/png' });
  return navigator.canShare?.({ files: [probe] }) ? 'picture' : 'text';
}

/** Opens the system's share menu. @returns false if the user cancelled */
export async function shareElsewhere(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
