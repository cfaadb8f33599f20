import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/panelWords.ts';
import styles from './Checklist.module.css';
import type { CallModel } from './callModel.ts';
import { focusFirstOpen, walk } from './walkBoxes.ts';

const texts = words.calls;

/** The items to be ticked before a call. Nothing is shown until it is known what is ticked. */
export function Checklist({ model }: { model: CallModel }) {
  const items = model.items.value;
  const ticked = model.ticked.value;
  if (!items || !ticked) return null;
  if (items.length === 0) {
    return (
      <p class={styles.empty}>
        {texts.empty} {texts.emptyWhy}
      </p>
    );
  }
  return (
    <ul class={styles.list} aria-label={texts.list} onKeyDown={walk} ref={focusFirstOpen}>
      {items.map((item) => (
        <Item key={item.id} item={item} done={ticked.includes(item.id)} onTick={model.tick} />
      ))}
    </ul>
  );
}

interface ItemProps {
  item: ChecklistItem;
  done: boolean;
  onTick: (id: string, done: boolean) => Promise<void>;
}

function Item({ item, done, onTick }: ItemProps) {
  const tick = (event: { currentTarget: HTMLInputElement }) => {
    const wanted = event.currentTarget.checked;
    // The box shows what is written. It turns when the write has come back, not with the click.
    event.currentTarget.checked = done;
    void onTick(item.id, wanted);
  };
  const whyId = item.why === '' ? undefined : `why-${item.id}`;
  return (
    <li>
      <label class={styles.item}>
        <input
          type="checkbox"
          value={item.id}
          checked={done}
          onInput={tick}
          aria-describedby={whyId}
        />
        <span class={styles.label} dir="auto">
          {item.label}
        </span>
      </label>
      {whyId && (
        <p class={styles.why} id={whyId} dir="auto">
          {item.why}
        </p>
      )}
    </li>
  );
}
