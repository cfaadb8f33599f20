import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';

/**
 * A line to begin a message with, from the background: its templates are more than a page that
 * seldom needs one should carry.
 *
 * @param turn how often another was asked for, from 0
 * @throws what the background reports
 */
export async function askForOpening(personId: string, turn: number): Promise<string> {
  const request: Request = { ask: 'opening', personId, turn };
  return (await askBackground(request)) as string;
}
