import type { ChannelKind } from '../../../core/people/channel.ts';
import { type StepAct, settleStep, unsettleStep } from '../../../store/steps/acts.ts';
import { write } from '../someShelf.ts';

// The acts as a page has them, without the messages between it and the background.

async function settle(id: string, act: StepAct): Promise<() => Promise<number>> {
  const trace = structuredClone(await write((rows) => settleStep(rows, id, act, Date.now())));
  return () => write((rows) => unsettleStep(rows, structuredClone(trace)));
}

export const doneStep = (id: string, channel: ChannelKind | null = null) =>
  settle(id, { do: 'done', channel });
export const putOffStep = (id: string, until: 'tomorrow' | 'next-week') =>
  settle(id, { do: 'put-off', until });
export const anotherStep = (id: string) => settle(id, { do: 'another' });
export const reopenStep = (id: string) => settle(id, { do: 'reopen' });
export const hideStep = (id: string) => settle(id, { do: 'hide' });
