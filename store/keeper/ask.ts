import { askBackground } from '../../platform/messages.ts';
import type { Request } from './requests.ts';

/** Asks the keeper. @throws where there is no background, or what it threw */
export function ask(request: Request): Promise<unknown> {
  return askBackground(request);
}
