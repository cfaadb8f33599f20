import type { Call } from '../../core/calls/call.ts';
import { besideCallTexts as texts } from '../../locales/besideCall.ts';
import { SavedField } from '../page/SavedField.tsx';

interface Props {
  /** The call that is under way; null where none has begun. */
  call: Call | null;
  onSave: (points: string) => Promise<void>;
}

/** A few lines that the user wrote for this call. */
export function TalkingPoints({ call, onSave }: Props) {
  return (
    <SavedField
      name="points"
      label={texts.points}
      hint={texts.pointsHint}
      saved={call?.points ?? ''}
      onSave={onSave}
      isLong
    />
  );
}
