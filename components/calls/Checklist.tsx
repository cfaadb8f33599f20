import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { ownValue } from '../../core/ownValue.ts';
import { words } from '../../locales/panelWords.ts';
import { clockOf } from '../page/clockOf.ts';
import { Icon } from '../page/Icon.tsx';
import styles from './Checklist.module.css';
import type { CallModel } from './callModel.ts';
import { focusFirstOpen, moveFocus } from './checklistKeys.ts';
import { CAMERA } from './icons.ts';

const texts = words.calls;

/** The ids (`content/checklists`) of the two points of the interview, which the green room checks by camera. */
const LOOKED_AT: readonly string[] = ['neutral-background', 'nothing-confidential'];
/** The id of the item that the green room checks by microphone. */
const LISTENED_TO = 'microphone-and-headset';

/** How many points of the interview the list begins with: two, unless the user has changed that. */
export function pointsFirst(items: readonly ChecklistItem[]): number {
  const other = items.findIndex(({ id }) => !LOOKED_AT.includes(id));
  return other < 0 ? items.length : other;
}

interface Props {
  model: CallModel;
  /** The ids of the items to leave out. */
  hidden?: readonly string[];
}

/**
 * The checklist: first the points of the interview, larger, with the way to the green room, then the
 * others, which scroll if need be. Renders nothing until it is known what is ticked.
 */
export function Checklist({ model, hidden = [] }: Props) {
  const all = model.items.value;
  const ticked = model.ticked.value;
  if (!all || !ticked) return null;
  if (all.length === 0) {
    return (
      <p>
        {texts.empty} {texts.emptyWhy}
      </p>
    );
  }
  const items = all.filter(({ id }) => !hidden.includes(id));
  const checked = model.call.value?.checked ?? {};
  const points = pointsFirst(items);
  const lookedAt = Math.max(0, ...LOOKED_AT.map((id) => checked[id] ?? 0));
  const rows = items.map((item) => (
    <Item
      key={item.id}
      item={item}
      done={ticked.includes(item.id)}
      checkedAt={ownValue(checked, item.id) ?? null}
      onTick={model.tick}
    />
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: two lists are no fieldset
    <div
      role="group"
      class={styles.list}
      aria-label={texts.list}
      onKeyDown={moveFocus}
      ref={focusFirstOpen}
    >
      {points > 0 && (
        <div class={styles.points}>
          <ul>{rows.slice(0, points)}</ul>
          <p>
            <a class="plain" href="/greenroom.html" target="_blank" rel="noreferrer">
              <Icon path={CAMERA} />
              {texts.withCamera}
            </a>
            {lookedAt > 0 && <span data-afresh="">{texts.lookedAt(clockOf(lookedAt))}</span>}
          </p>
        </div>
      )}
      <ul class={styles.rest}>{rows.slice(points)}</ul>
    </div>
  );
}

interface ItemProps {
  item: ChecklistItem;
  done: boolean;
  /** When the green room ticked it, in milliseconds since 1970; null if ticked by hand or open. */
  checkedAt: number | null;
  onTick: (id: string, done: boolean) => Promise<void>;
}

function Item({ item, done, checkedAt, onTick }: ItemProps) {
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
          class="box"
          value={item.id}
          checked={done}
          onInput={tick}
          aria-describedby={whyId}
        />
        <span dir="auto">{item.label}</span>
      </label>
      {whyId && (
        <p class={styles.why} id={whyId} dir="auto">
          {/* `data-afresh` is the text for another call, when the markup is cached: core/calls/markupCache.ts. */}
          <span data-afresh={checkedAt === null ? undefined : item.why}>{why}</span>
        </p>
      )}
    </li>
  );
}

function checkedSaid(itemId: string, at: number): string {
  const clock = clockOf(at);
  return itemId === LISTENED_TO ? texts.checkedByMicrophone(clock) : texts.checkedByCamera(clock);
}
