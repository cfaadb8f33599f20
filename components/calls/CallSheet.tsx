import { useEffect, useRef, useState } from 'preact/hooks';
import { talkingPoints, withPoint, withPointDone } from '../../core/calls/points.ts';
import { words } from '../../locales/panelWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { writePoints } from '../../store/calls/calls.ts';
import { CHECK, DOWN, Icon } from '../page/Icon.tsx';
import { pressOf } from '../page/keys.ts';
import { attempt } from '../page/notices.ts';
import { AboutPeople } from './AboutPeople.tsx';
import styles from './CallSheet.module.css';
import { Checklist } from './Checklist.tsx';
import type { CallModel } from './callModel.ts';

const texts = words.calls;

interface Props {
  model: CallModel;
  /** Whether names and notes are shown; otherwise there is the checklist alone. */
  areNamesShown: boolean;
  onShow: () => void;
}

/** What the side panel shows of a call: what to talk about, what is known of its people, the checklist. */
export function CallSheet({ model, areNamesShown, onShow }: Props) {
  // Without any notes there is a place to write the first, which is then seen.
  const arePointsShown = areNamesShown || (model.call.value?.points ?? '') === '';
  return (
    <>
      {arePointsShown && <TalkingPoints model={model} onWritten={onShow} />}
      {areNamesShown && <AboutPeople model={model} />}
      {model.ticked.value && <Before model={model} />}
    </>
  );
}

const DRAFT = 'points.new';

function TalkingPoints({ model, onWritten }: { model: CallModel; onWritten: () => void }) {
  const text = model.call.value?.points ?? '';
  const [written, setWritten] = useState(() => readDraft(DRAFT) ?? '');
  const write = (point: string) => {
    setWritten(point);
    keepDraft(DRAFT, point === '' ? null : point);
  };
  const add = async (event: KeyboardEvent) => {
    if (pressOf(event) !== 'Enter' || written.trim() === '') return;
    if (!(await attempt(() => writePoints(withPoint(text, written))))) return;
    write('');
    onWritten();
  };
  return (
    <section class={styles.points}>
      <h2>{words.besideCall.points}</h2>
      <ul>
        {talkingPoints(text).map((point) => (
          <li key={point.line}>
            <label>
              <input
                type="checkbox"
                class="box"
                value={`point.${point.line}`}
                checked={point.isDone}
                onInput={(event) => {
                  const { checked } = event.currentTarget;
                  // Shows what is stored, as the checklist does.
                  event.currentTarget.checked = point.isDone;
                  void attempt(() => writePoints(withPointDone(text, point.line, checked)));
                }}
              />
              <span dir="auto">{point.text}</span>
            </label>
          </li>
        ))}
      </ul>
      <label class={styles.more}>
        {texts.point}
        <input
          value={written}
          dir="auto"
          autocomplete="off"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => void add(event)}
        />
      </label>
    </section>
  );
}

/** The checklist in one line; opened, it shows what is open, and what was done before on demand. */
function Before({ model }: { model: CallModel }) {
  const { done, total, allSet } = model.progress.value;
  const [isOpen, setOpen] = useState(!allSet);
  // What is ticked here stays where it stands.
  const [before, setBefore] = useState(() => model.ticked.value ?? []);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (allSet && !list.current?.contains(document.activeElement)) setOpen(false);
  }, [allSet]);
  const hidden = before.filter((id) => model.items.value?.some((item) => item.id === id));
  const toggle = () => {
    setOpen(!isOpen);
    setBefore(isOpen || allSet ? [] : (model.ticked.value ?? []));
  };
  return (
    <section>
      <button type="button" class={styles.fold} aria-expanded={isOpen} onClick={toggle}>
        {allSet && <Icon path={CHECK} />}
        <span>{allSet ? texts.isReady : texts.title}</span>
        <span>{texts.share(done, total)}</span>
        <Icon path={DOWN} />
      </button>
      <p class="spoken" role="status">
        {allSet ? texts.allSet : texts.progress(done, total)}
      </p>
      {isOpen && (
        <div ref={list}>
          <Checklist model={model} hidden={hidden} />
          {hidden.length > 0 && (
            <button type="button" class="plain" onClick={() => setBefore([])}>
              {texts.doneBefore(hidden.length)}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
