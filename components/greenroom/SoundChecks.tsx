import { useRef } from 'preact/hooks';
import { TARGET } from '../../core/greenroom/microphone.ts';
import { words } from '../../locales/greenroomWords.ts';
import { Icon } from '../page/Icon.tsx';
import styles from './SoundChecks.module.css';
import type { Side, SoundModel } from './soundModel.ts';

const RECORD = 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z';
const PLAY = 'M8 5.5v13l10-6.5-10-6.5Z';

const { microphone: texts, loudspeaker: tones } = words.greenroom;

/** What the meter shows, in dBFS, and how much each of its bars stands for, in dB. */
const [QUIETEST, BAR] = [-60, 3];
const BARS = Array.from({ length: -QUIETEST / BAR }, (_, i) => QUIETEST + i * BAR);

/** How loud the microphone is, and five seconds of it to listen to. */
export function MicrophoneCheck({ sound }: { sound: SoundModel }) {
  return (
    <div class={styles.acts}>
      <Meter sound={sound} />
      <Recorder sound={sound} />
    </div>
  );
}

function Meter({ sound }: { sound: SoundModel }) {
  const level = Math.round(Math.max(QUIETEST, Math.min(0, sound.level.value)));
  const place = level < TARGET.from ? 'low' : level > TARGET.to ? 'high' : 'good';
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> has no bars, and cannot show what is aimed at
    <span
      class={styles.meter}
      role="meter"
      aria-label={texts.level}
      aria-valuemin={QUIETEST}
      aria-valuemax={0}
      aria-valuenow={level}
      aria-valuetext={texts.levels[place]}
    >
      {BARS.map((from) => (
        <i
          key={from}
          data-target={from >= TARGET.from && from < TARGET.to ? '' : undefined}
          data-lit={from < level ? '' : undefined}
        />
      ))}
    </span>
  );
}

function Recorder({ sound }: { sound: SoundModel }) {
  const state = sound.recording.value;
  const isThere = state === 'there' || state === 'playing';
  const isBusy = state === 'recording' || state === 'playing';
  const said = {
    none: '',
    recording: '',
    there: texts.recorded,
    playing: '',
    gone: texts.gone,
    failed: texts.failed,
  }[state];
  const label = {
    recording: texts.recording(sound.secondsLeft.value),
    playing: texts.playing,
    there: texts.listen,
  }[state as string];
  return (
    <>
      {/* One button throughout, so that the focus stays where it is. */}
      <button
        type="button"
        class={styles.act}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void (isThere ? sound.playRecording() : sound.record());
        }}
      >
        <Icon path={isThere ? PLAY : RECORD} filled={state === 'recording'} />
        {label ?? texts.record}
      </button>
      <p role="status" class={styles.said}>
        {said}
      </p>
    </>
  );
}

const SIDES: readonly Side[] = ['left', 'both', 'right'];

/** A tone on either side, and whether it was heard. */
export function LoudspeakerCheck({ sound }: { sound: SoundModel }) {
  const state = sound.tone.value;
  const acts = useRef<HTMLDivElement>(null);
  const answer = (isHeard: boolean) => {
    // What is asked goes, with its buttons.
    acts.current?.querySelector('button')?.focus();
    sound.answer(isHeard);
  };
  return (
    <div ref={acts} class={styles.acts}>
      {SIDES.map((side) => (
        <button
          type="button"
          key={side}
          class={styles.act}
          aria-label={tones.tone(tones[side])}
          aria-disabled={state === 'playing'}
          onClick={() => {
            if (state !== 'playing') void sound.playTone(side);
          }}
        >
          {side === 'left' && <Icon path={PLAY} />}
          {tones[side]}
        </button>
      ))}
      <div role="status" class={styles.said}>
        {state === 'asked' && (
          <>
            {tones.heard}{' '}
            <button type="button" class="quiet" onClick={() => answer(true)}>
              {tones.yes}
            </button>{' '}
            <button type="button" class="quiet" onClick={() => answer(false)}>
              {tones.no}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
