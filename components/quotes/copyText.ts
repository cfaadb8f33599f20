import { words } from '../../locales/newTabWords.ts';
import { say } from '../page/notices.ts';

const texts = words.quotes;

/**
 * Copies `text` to the clipboard, and shows a notice whether that worked.
 *
 * @param copied the notice if it did
 */
export async function copyText(text: string, copied = texts.copied): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(copied);
  } catch {
    say(texts.copyFailed);
  }
}
