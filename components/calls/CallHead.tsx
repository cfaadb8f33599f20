import { PROVIDER_NAMES } from '../../core/calls/rooms/providerNames.ts';
import { ownValue } from '../../core/ownValue.ts';
import { listed } from '../../locales/listed.ts';
import { words } from '../../locales/panelWords.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { CHECK, DOWN, Icon } from '../page/Icon.tsx';
import styles from './CallHead.module.css';
import type { CallModel } from './callModel.ts';
import { ON } from './icons.ts';

const texts = words.calls;

/** How far the checklist has come: a sentence, and a bar. */
export function Progress({ model }: { model: CallModel }) {
  const { done, total, allSet } = model.progress.value;
  const known = model.items.value !== undefined && model.ticked.value !== undefined;
  if (known && total === 0) return null;
  return (
    <>
      <p
        role="status"
        class={allSet ? styles.ready : undefined}
        data-afresh={texts.progress(0, total)}
      >
        {known && allSet && (
          <>
            <span class="spoken">{texts.allSet} </span>
            <Icon path={CHECK} />
            {texts.share(done, total)}
          </>
        )}
        {known && !allSet && texts.progress(done, total)}
      </p>
      <progress class={styles.bar} max={Math.max(total, 1)} value={done} aria-label={texts.list} />
    </>
  );
}

/** The line that says where the call is, and of what kind. */
export function CallKind({ model }: { model: CallModel }) {
  const all = kinds.value;
  const call = model.call.value;
  const [provider = ''] = call?.room?.split('/') ?? [];
  const kindId = model.kindId.value;
  const name = ownValue(PROVIDER_NAMES, provider);
  return (
    <div class={styles.kind}>
      {name && <p role="status">{name}</p>}
      {all && call !== undefined && (
        <span>
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
          <Icon path={DOWN} />
        </span>
      )}
    </div>
  );
}

/** The names of the people of the call; empty if there are none. */
export function peopleSaid(model: CallModel): string {
  return listed((model.people.value ?? []).map(({ name }) => name));
}

/** Whether it is known who the call is with, or what about. */
export function hasDetails(model: CallModel): boolean {
  return (model.people.value ?? []).length > 0 || (model.call.value?.points ?? '') !== '';
}

interface CallPeopleProps {
  model: CallModel;
  /** Shows what is known, and lets it be changed. */
  onOpen: () => void;
}

/** What the panel says about the people, whose names are the title above. */
export function CallPeople({ model, onOpen }: CallPeopleProps) {
  const people = model.people.value ?? [];
  const [one] = people;
  const role = people.length === 1 && one ? [one.role, one.organisation] : [];
  return (
    <p class={styles.role}>
      {role.filter(Boolean).join(' · ')}
      <button type="button" class="quiet" onClick={onOpen}>
        {one ? texts.oneMore : texts.withWhom}
      </button>
    </p>
  );
}

/** Stands where names and notes would, while others may see the screen; a press shows them. */
export function HiddenDetails({ onShow }: { onShow: () => void }) {
  return (
    <button type="button" class={styles.who} onClick={onShow}>
      <span>{texts.namesHidden}</span>
      <Icon path={ON} />
    </button>
  );
}
