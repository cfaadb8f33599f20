import { ask } from '../messages.ts';
import { read } from '../open.ts';

/**
 * Updates the badge, if it is switched on. Not to be awaited: the act is done, and if the background does not
 * answer, it updates the badge at the next event of a tab.
 */
export async function updateToolbarBadge(): Promise<void> {
  try {
    const row = await read((rows) => rows.settings.get('callBadge'));
    if (row?.value === 'on') await ask('showOpen');
  } catch (error) {
    console.warn('Nahbar could not say on the toolbar what is open.', error);
  }
}
