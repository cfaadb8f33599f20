import { computed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { dayOf } from '../../core/calendar/day.ts';
import { words } from '../../locales/greenroomWords.ts';
import { closeThisTab } from '../../platform/tabs.ts';
import { type NextCall, nextCall } from '../../store/calls/reminders.ts';
import { minute } from '../../store/today.ts';
import { clockOf } from '../page/clockOf.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { CLOSE, Icon } from '../page/Icon.tsx';
import { Notices } from '../page/Notices.tsx';
import { announceFindings } from './announceFindings.ts';
import { DevicePickers } from './DevicePickers.tsx';
import type { DeviceModel } from './deviceModel.ts';
import { FindingList } from './FindingList.tsx';
import {
  type Finding,
  loudspeakerFinding,
  microphoneFinding,
  noMicrophoneFinding,
  numbered,
  openFindings,
  pictureFindings,
} from './findings.ts';
import styles from './GreenroomPage.module.css';
import type { LookModel } from './lookModel.ts';
import { Picture } from './Picture.tsx';
import type { SoundModel } from './soundModel.ts';
import { TakeOver } from './TakeOver.tsx';

const texts = words.greenroom;

interface Props {
  devices: DeviceModel;
  sight: LookModel;
  sound: SoundModel;
}

/** What others will see and hear: the picture, what is found in it, and the sound. */
export function GreenroomPage({ devices, sight, sound }: Props) {
  const shown = useMemo(
    () => computed(() => numbered(sight.look.value, sight.denied.value)),
    [sight],
  );
  const findings = useMemo(
    () => computed(() => findingsOf(devices, sight, sound, shown.value)),
    [devices, sight, sound, shown],
  );
  useEffect(() => announceFindings(findings), [findings]);
  return (
    <div class={styles.page}>
      <header>
        <h1>{texts.title}</h1>
        <p class={styles.next}>{nextCallSaid(nextCall.value, minute.value)}</p>
        <button type="button" class={styles.close} onClick={() => void closeThisTab()}>
          <Icon path={CLOSE} />
          {texts.close}
        </button>
      </header>
      <DatabaseNote />
      <main>
        <div>
          <Picture devices={devices} sight={sight} shown={shown} />
          <DevicePickers model={devices} isLookedAt={sight.isOn.value} />
        </div>
        <div>
          <FindingList findings={findings} shown={shown} {...{ devices, sight, sound }} />
          <TakeOver findings={findings} />
        </div>
      </main>
      <Notices />
    </div>
  );
}

function findingsOf(
  { microphone }: DeviceModel,
  sight: LookModel,
  sound: SoundModel,
  shown: ReturnType<typeof numbered>,
): Finding[] {
  const look = sight.look.value;
  return [
    ...(sight.isOn.value && !look ? openFindings('checking') : pictureFindings(look, shown)),
    microphone.stream.value
      ? microphoneFinding(sound.verdict.value)
      : noMicrophoneFinding(microphone.notThere.value),
    loudspeakerFinding(sound.tone.value),
  ];
}

/** Whole minutes to a call are only told within the last hour before it. */
const TELLS_MINUTES = 60;

/** When the next call of today is; empty where there is none. */
function nextCallSaid(call: NextCall | null | undefined, now: number): string {
  if (!call || dayOf(call.at) !== dayOf(now)) return '';
  const minutes = Math.ceil((call.at - now) / 60_000);
  const isSoon = minutes >= 0 && minutes <= TELLS_MINUTES;
  return texts.nextCall(clockOf(call.at), isSoon ? minutes : null);
}
