import { activeTab } from '../../platform/tabs.ts';
import { ask } from '../messages.ts';

/**
 * Asks the background who the page is about over which this popup is: the click on the icon allows it to look.
 *
 * @returns false where there is no page to look at, as in a private window
 */
export async function takePersonOfActiveTab(): Promise<boolean> {
  const tab = await activeTab();
  if (tab) await ask('takePerson', tab);
  return tab !== null;
}
