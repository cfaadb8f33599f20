import type { ReadonlySignal } from '@preact/signals';
import type { CallKind } from '../../core/calls/kinds.ts';
import { callsTexts as texts } from '../../locales/calls.ts';
import styles from './CallHead.module.css';
import type { CallModel } from './callModel.ts';

interface Props {
  model: CallModel;
  kinds: ReadonlySignal<readonly CallKind[] | undefined>;
}

/** Where the call is, as far as it is known, and of what kind. */
export function CallHead({ model, kinds }: Props) {
  const all = kinds.value;
  const call = model.call.value;
  if (!all || call === undefined) return <div class={styles.head} />;
  const provider = texts.providers[call?.room?.split('/')[0] ?? ''];
  return (
    <div class={styles.head}>
      {provider && <p>{texts.here(provider)}</p>}
      <select
        aria-label={texts.kind}
        value={model.kindId.value}
        onChange={(event) => void model.chooseKind(event.currentTarget.value)}
      >
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
