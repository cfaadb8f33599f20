import { ask } from '../messages.ts';
import { read } from '../open.ts';
import { choose } from '../settings/settings.ts';

/** Shows the number of open items on the toolbar, in all calls, also in tabs that are open already. @throws Refused where nothing lasts */
export async function turnOnBadge(): Promise<void> {
  await choose('callBadge', 'on');
  await notifyBackground('lookForCalls');
}

/** Switches the badge off. @throws Refused where nothing lasts */
export async function turnOffBadge(): Promise<void> {
  await choose('callBadge', 'off');
  await notifyBackground('showOpen');
}

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

/** The setting is stored already: if the background does not answer, it follows at the next event of a tab. */
async function notifyBackground(name: 'lookForCalls' | 'showOpen'): Promise<void> {
  await ask(name).catch((error) =>
    console.warn('Nahbar could not change what its icon shows.', error),
  );
}
