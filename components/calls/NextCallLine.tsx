import type { ReadonlySignal } from '@preact/signals';
import { words } from '../../locales/words.ts';
import type { NextCall } from '../../store/calls/nextCall.ts';
import { whenSaid } from './whenSaid.ts';

const texts = words.nextCalls;

/** The words of the way to the calls to come: when the next one is, where there is one. */
export function NextCallLine({ next }: { next: ReadonlySignal<NextCall | null | undefined> }) {
  const call = next.value;
  if (!call) return <>{texts.title}</>;
  return <>{texts.nextAt(whenSaid(call.at, Date.now()), call.name || texts.aCall)}</>;
}
