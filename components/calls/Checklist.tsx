import type { ComponentChildren } from 'preact';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLocale } from '../../platform/language.ts';
import styles from './Checklist.module.css';
import type { CallModel } from './callModel.ts';
import { focusFirstOpen, moveFocus } from './checklistKeys.ts';

const texts = words.calls;

/** The ids (`content/checklists`) of the two points of the interview, which the green room checks by camera. */
const LOOKED_AT: readonly string[] = ['neutral-background', 'nothing-confidential'];
/** The id of the item that the green room checks by microphone. */
const LISTENED_TO = 'microphone-and-headset';

/** The checklist. Renders nothing until it is known what is ticked. */
export function Checklist({ model }: { model: CallModel }) {
  const items = model.items.value;
  const ticked = model.ticked.value;
  if (!items || !ticked) return null;
  const checked = model.call.value?.checked ?? {};
  // The link to the green room is shown once, under the last of the two points.
  const lookedAt = items.findLast(({ id }) => LOOKED_AT.includes(id))?.id;
  if (items.length === 0) {
    return (
      <p class={styles.empty}>
        {texts.empty} {texts.emptyWhy}
      </p>
    );
  }
  return (
    <ul class={styles.list} aria-label={texts.list} onKeyDown={moveFocus} ref={focusFirstOpen}>
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          done={ticked.includes(item.id)}
          checkedAt={checked[item.id] ?? null}
          onTick={model.tick}
        >
          {item.id === lookedAt && (
            <a
              class={`quiet ${styles.camera}`}
              href="/greenroom.html"
              target="_blank"
              rel="noreferrer"
            >
              {texts.withCamera}
            </a>
          )}
        </Item>
      ))}
    </ul>
  );
}

interface ItemProps {
  item: ChecklistItem;
  done: boolean;
  /** When the green room ticked it, in milliseconds since 1970; null if ticked by hand or open. */
  checkedAt: number | null;
  children: ComponentChildren;
  onTick: (id: string, done: boolean) => Promise<void>;
}

function Item({ item, done, checkedAt, children, onTick }: ItemProps) {
  const tick = (event: { currentTarget: HTMLInputElement }) => {
    const wanted = event.currentTarget.checked;
    // Shows the stored state; changes when the write has been acknowledged.
    event.currentTarget.checked = done;
    void onTick(item.id, wanted);
  };
  const why = checkedAt === null ? item.why : checkedSaid(item.id, checkedAt);
  const whyId = why === '' ? undefined : `why-${item.id}`;
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
          {/* `data-afresh` is the text for another call, when the markup is cached: core/calls/markupCache.ts. */}
          <span data-afresh={checkedAt === null ? undefined : item.why}>{why}</span>
        </p>
      )}
      {children}
    </li>
  );
}

function checkedSaid(itemId: string, at: number): string {
  const clock = new Date(at).toLocaleTimeString(uiLocale, { timeStyle: 'short' });
  return itemId === LISTENED_TO ? texts.checkedByMicrophone(clock) : texts.checkedByCamera(clock);
}
