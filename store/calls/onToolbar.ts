import { ask } from '../messages.ts';
import { read } from '../open.ts';

/**
 * Has the toolbar follow what is open, where the user wants it to. Nobody waits for it: the act is
 * done, and a background that does not answer looks again with the next tab.
 */
export async function updateToolbarBadge(): Promise<void> {
  try {
    const row = await read((rows) => rows.settings.get('callBadge'));
    if (row?.value === 'on') await ask('showOpen');
  } catch (error) {
    console.warn('Nahbar could not say on the toolbar what is open.', error);
  }
}
