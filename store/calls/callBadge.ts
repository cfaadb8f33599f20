import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';
import { choose } from '../settings/settings.ts';

/** Has the toolbar show what is open in every call, also in those that are open already. @throws Refused where nothing lasts */
export async function turnOnBadge(): Promise<void> {
  await choose('callBadge', 'on');
  await ask({ ask: 'lookForCalls' });
}

/** Has it show nothing any more. @throws Refused where nothing lasts */
export async function turnOffBadge(): Promise<void> {
  await choose('callBadge', 'off');
  await ask({ ask: 'showOpen' });
}

/** What was chosen is written. A background that does not answer now does it with the next tab. */
async function ask(request: Request): Promise<void> {
  await askBackground(request).catch((error) =>
    console.warn('Nahbar could not change what its icon shows.', error),
  );
}
