import { words } from '../../locales/panelWords.ts';
import type { CallModel } from './callModel.ts';
import styles from './Progress.module.css';

const texts = words.calls;

interface Props {
  model: CallModel;
  /** Opens every item again. */
  onAfresh: () => void;
}

/** How far the checklist has come, as a line and as a sentence that is read aloud. */
export function Progress({ model, onAfresh }: Props) {
  const { done, total, allSet } = model.progress.value;
  const known = model.items.value !== undefined && model.ticked.value !== undefined;
  const sentence = allSet ? texts.allSet : texts.progress(done, total);
  if (known && total === 0) return null;
  return (
    <div class={styles.progress}>
      <progress max={Math.max(total, 1)} value={done} aria-label={texts.list} />
      <p
        role="status"
        class={allSet ? styles.allSet : undefined}
        data-afresh={texts.progress(0, total)}
      >
        {known ? sentence : ''}
      </p>
      <button type="button" class="quiet" disabled={!model.ticked.value?.length} onClick={onAfresh}>
        {texts.newCall}
      </button>
    </div>
  );
}
