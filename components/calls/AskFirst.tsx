import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import type { Call } from '../../core/calls/call.ts';
import { useBrought } from '../page/useBrought.ts';
import type { QuickAnswerProps } from './QuickAnswer.tsx';

interface Props {
  /** The call that the user is to be asked about; null where there is none. */
  asked: ReadonlySignal<Call | null | undefined>;
  /** Brings the question, whose code is seldom needed. */
  bring: () => Promise<ComponentType<QuickAnswerProps>>;
  onSettled: () => void;
  /** What is shown once there is nothing to ask. */
  children: ComponentChildren;
}

/** The question after a call, in the place of something else: one small thing at a time. */
export function AskFirst({ asked, bring, onSettled, children }: Props) {
  const call = asked.value;
  const Question = useBrought(call != null, bring);
  if (call === undefined) return null;
  if (call === null) return <>{children}</>;
  return Question && <Question key={call.id} call={call} onSettled={onSettled} />;
}
