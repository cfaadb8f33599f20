import { ask } from '../messages.ts';
import { choose } from '../settings/settings.ts';

/** Has the toolbar show what is open in every call, also in those that are open already. @throws Refused where nothing lasts */
export async function turnOnBadge(): Promise<void> {
  await choose('callBadge', 'on');
  await tell('lookForCalls');
}

/** Has it show nothing any more. @throws Refused where nothing lasts */
export async function turnOffBadge(): Promise<void> {
  await choose('callBadge', 'off');
  await tell('showOpen');
}

/** What was chosen is written. A background that does not answer now does it with the next tab. */
async function tell(name: 'lookForCalls' | 'showOpen'): Promise<void> {
  await ask(name).catch((error) =>
    console.warn('Nahbar could not change what its icon shows.', error),
  );
}
