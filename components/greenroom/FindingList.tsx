import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { words } from '../../locales/greenroomWords.ts';
import { focusBeside } from '../page/focus.ts';
import { CHECK, Icon } from '../page/Icon.tsx';
import { announce } from '../page/notices.ts';
import type { DeviceModel } from './deviceModel.ts';
import styles from './FindingList.module.css';
import { type CheckId, type Finding, lineOf, type Numbered, type State } from './findings.ts';
import type { LookModel } from './lookModel.ts';
import { LoudspeakerCheck, MicrophoneCheck } from './SoundChecks.tsx';
import type { SoundModel } from './soundModel.ts';
import { TakeOne } from './TakeOver.tsx';

const texts = words.greenroom;

const EYE =
  'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z';

interface Props {
  findings: ReadonlySignal<readonly Finding[]>;
  shown: ReadonlySignal<readonly Numbered[]>;
  devices: DeviceModel;
  sight: LookModel;
  sound: SoundModel;
}

/** What was found, thing by thing. */
export function FindingList({ findings, shown, devices, sight, sound }: Props) {
  const more: Partial<Record<CheckId, ComponentChildren>> = {
    microphone: devices.microphone.stream.value && <MicrophoneCheck sound={sound} />,
    loudspeaker: devices.phase.value !== 'before' && <LoudspeakerCheck sound={sound} />,
  };
  return (
    <ul class={styles.finds} aria-label={texts.findings}>
      {findings.value.map((finding) => (
        <Row
          key={finding.id}
          finding={finding}
          first={finding.id === 'texts' && <Texts shown={shown} sight={sight} />}
        >
          {more[finding.id]}
        </Row>
      ))}
    </ul>
  );
}

const MARKS: Partial<Record<State, string>> = {
  good: CHECK,
  look: EYE,
  hint: EYE,
  yourself: EYE,
};

interface RowProps {
  finding: Finding;
  /** What stands before what is said. */
  first: ComponentChildren;
  children: ComponentChildren;
}

function Row({ finding, first, children }: RowProps) {
  const { id, state, said } = finding;
  const mark = MARKS[state];
  return (
    <li data-check={id} data-state={state}>
      <span class={styles.mark}>{mark && <Icon path={mark} />}</span>
      <h2 tabIndex={-1}>{texts.rows[id]}</h2>
      <span class={styles.state}>{texts.states[state]}</span>
      {first}
      {said && <p>{said}</p>}
      <TakeOne finding={finding} />
      {children}
    </li>
  );
}

function Texts({ shown, sight }: Pick<Props, 'shown' | 'sight'>) {
  const deny = ({ text: { place } }: Numbered, button: HTMLElement) => {
    focusBeside(button.closest('li'), button.closest('[data-check]')?.querySelector('h2'))();
    sight.deny(place);
    announce(texts.readable.noted);
  };
  if (shown.value.length === 0) return null;
  return (
    <ol class={styles.texts}>
      {shown.value.map((each) => (
        <li key={each.text.id}>
          <span dir="auto">{lineOf(each)}</span>
          {each.text.tier === 'maybe' && (
            <button
              type="button"
              class="quiet"
              aria-label={texts.readable.noTo(each.number)}
              onClick={({ currentTarget }) => deny(each, currentTarget)}
            >
              {texts.readable.no}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
