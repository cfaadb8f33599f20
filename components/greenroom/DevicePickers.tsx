import { words } from '../../locales/greenroomWords.ts';
import { type DeviceKind, picksLoudspeaker } from '../../platform/mediaDevices.ts';
import { Icon } from '../page/Icon.tsx';
import { attempt } from '../page/notices.ts';
import styles from './DevicePickers.module.css';
import type { DeviceModel } from './deviceModel.ts';

const texts = words.greenroom;

const CAMERA_OFF = 'M4 4l16 16M14.5 14.5V17h-11V7.5H7M11 7.5h3.5V11l6-3v8.5';

interface Props {
  model: DeviceModel;
  /** Whether anything looks for text in the picture: only then is it said what is not found. */
  isLookedAt: boolean;
}

/** Which devices are in use, others to choose, and the switch for all of them. */
export function DevicePickers({ model, isLookedAt }: Props) {
  const phase = model.phase.value;
  if (phase !== 'on') return null;
  const isOn = model.camera.stream.value ?? model.microphone.stream.value;
  return (
    <>
      <div class={styles.devices}>
        {(['camera', 'microphone'] as const).map((kind) => (
          <Picker
            key={kind}
            kind={kind}
            model={model}
            used={model[kind].id.value}
            none={texts.notInUse[model[kind].notThere.value ?? 'off']}
          />
        ))}
        <Picker
          kind="loudspeaker"
          model={model}
          used={model.loudspeaker.value}
          none={model.earlierLoudspeaker.value === null ? texts.usual : texts.asLastTime}
        />
        {isOn && (
          <button type="button" class={styles.off} onClick={model.turnOff}>
            <Icon path={CAMERA_OFF} />
            {texts.turnOff}
          </button>
        )}
      </div>
      <p class={styles.promise}>{texts.promise}</p>
      {isLookedAt && <p class={styles.promise}>{texts.readable.limits}</p>}
    </>
  );
}

interface PickerProps {
  kind: DeviceKind;
  model: DeviceModel;
  /** The id of the one in use; null where none is, or the usual one. */
  used: string | null;
  /** What is said where none is in use. */
  none: string;
}

/** Not the id of any device: asks the browser for its own question. */
const ASK = 'ask';

function Picker({ kind, model, used, none }: PickerProps) {
  const all = model.devices.value[kind];
  const asks = kind === 'loudspeaker' && picksLoudspeaker();
  const pick = (select: HTMLSelectElement) => {
    const { value } = select;
    // It shows what is in use, and turns when that has changed.
    select.value = used ?? '';
    if (value === ASK) void attempt(() => model.pickLoudspeaker());
    else if (value !== '') void attempt(() => model.choose(kind, value));
  };
  return (
    <label class={styles.picker}>
      {texts.devices[kind]}
      <select disabled={all.length === 0 && !asks} onChange={(event) => pick(event.currentTarget)}>
        {used === null && (
          <option value="" selected>
            {none}
          </option>
        )}
        {all.map(({ id, name }, i) => (
          <option key={id} value={id} selected={id === used}>
            {name || texts.nameless[kind](i + 1)}
          </option>
        ))}
        {asks && <option value={ASK}>{texts.otherLoudspeaker}</option>}
      </select>
    </label>
  );
}
