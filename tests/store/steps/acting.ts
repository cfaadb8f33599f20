import type { ChannelKind } from '../../../core/people/channel.ts';
import { settleStep as settle } from '../../../store/steps/acts.ts';

export const doneStep = (id: string, channel: ChannelKind | null = null) =>
  settle(id, { do: 'done', channel });
export const putOffStep = (id: string, until: 'tomorrow' | 'next-week') =>
  settle(id, { do: 'put-off', until });
export const anotherStep = (id: string) => settle(id, { do: 'another' });
export const reopenStep = (id: string) => settle(id, { do: 'reopen' });
export const skipStep = (id: string) => settle(id, { do: 'skip' });
export const hideStep = (id: string) => settle(id, { do: 'hide' });
