import type { ComponentChildren } from 'preact';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/panelWords.ts';
import { uiLocale } from '../../platform/language.ts';
import styles from './Checklist.module.css';
import type { CallModel } from './callModel.ts';
import { focusFirstOpen, walk } from './checklistKeys.ts';

const texts = words.calls;

/** The two points of the interview, by their ids in `content/checklists`: the camera can be asked about them. */
const LOOKED_AT: readonly string[] = ['neutral-background', 'nothing-confidential'];
/** What the green room listens to, and does not look at. */
const LISTENED_TO = 'microphone-and-headset';

/** The items to be ticked before a call. Nothing is shown until it is known what is ticked. */
export function Checklist({ model }: { model: CallModel }) {
  const items = model.items.value;
  const ticked = model.ticked.value;
  if (!items || !ticked) return null;
  const checked = model.call.value?.checked ?? {};
  // The way to the green room stands once, under the last of the two points of the interview.
  const lookedAt = items.findLast(({ id }) => LOOKED_AT.includes(id))?.id;
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
  /** When the green room found it good, in milliseconds since 1970; null where it was ticked by hand or is open. */
  checkedAt: number | null;
  children: ComponentChildren;
  onTick: (id: string, done: boolean) => Promise<void>;
}

function Item({ item, done, checkedAt, children, onTick }: ItemProps) {
  const tick = (event: { currentTarget: HTMLInputElement }) => {
    const wanted = event.currentTarget.checked;
    // The box shows what is written. It turns when the write has come back, not with the click.
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
          {/* A panel that is painted ahead for another call goes without the mark: core/calls/painting.ts. */}
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
