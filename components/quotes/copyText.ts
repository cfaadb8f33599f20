import { words } from '../../locales/words.ts';
import { say } from '../page/notices.ts';

const texts = words.quotes;

/** Copies `text` to the clipboard, and shows a notice whether that worked. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(texts.copied);
  } catch {
    say(texts.copyFailed);
  }
}
