import type { ReadonlySignal } from '@preact/signals';
import type { CallKind } from '../../core/calls/kinds.ts';
import { words } from '../../locales/panelWords.ts';
import styles from './CallHead.module.css';
import type { CallModel } from './callModel.ts';

const texts = words.calls;

interface Props {
  model: CallModel;
  kinds: ReadonlySignal<readonly CallKind[] | undefined>;
}

/** Which call it is, as far as that is known, of what kind, and when it is over. */
export function CallHead({ model, kinds }: Props) {
  const all = kinds.value;
  const call = model.call.value;
  if (!all || call === undefined) return <div class={styles.head} />;
  const [provider = ''] = call?.room?.split('/') ?? [];
  const kindId = model.kindId.value;
  const name = texts.providers[provider];
  return (
    <div class={styles.head}>
      {name && <p role="status">{texts.here(name)}</p>}
      <select
        aria-label={texts.kind}
        onChange={(event) => void model.chooseKind(event.currentTarget.value)}
      >
        {all.map(({ id, name: kind }) => (
          <option key={id} value={id} selected={id === kindId}>
            {kind}
          </option>
        ))}
      </select>
      {call && (
        <button type="button" class="quiet" onClick={() => void model.hangUp()}>
          {texts.over}
        </button>
      )}
    </div>
  );
}
