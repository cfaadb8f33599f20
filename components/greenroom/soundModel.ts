import { effect, type ReadonlySignal, signal } from '@preact/signals';
import {
  type MicrophoneVerdict,
  microphoneVerdict,
  SILENCE,
  type SoundLevel,
  soundLevel,
} from '../../core/greenroom/microphone.ts';
import { listen, play, playTone, record, SAMPLE_INTERVAL_MS } from '../../platform/sound.ts';
import type { DeviceModel } from './deviceModel.ts';

/** What is said of a microphone; `failed` where the browser cannot listen to it. */
export type MicrophoneSaid = MicrophoneVerdict | 'failed';

/** What becomes of the five seconds: nothing is kept of them but while they are `there` to be played once. */
export type Recording = 'none' | 'recording' | 'there' | 'playing' | 'gone' | 'failed';

/** `asked` once a tone was played: only the user knows whether it was to be heard. */
export type ToneHeard = 'open' | 'playing' | 'asked' | 'good' | 'notHeard' | 'failed';

/** Where a tone is played. */
export type Side = 'left' | 'both' | 'right';

/** What is heard and said. */
export interface SoundModel {
  /** How loud it is now, in dBFS. */
  readonly level: ReadonlySignal<number>;
  readonly verdict: ReadonlySignal<MicrophoneSaid>;
  readonly recording: ReadonlySignal<Recording>;
  /** While it is `recording`: the seconds to go. */
  readonly secondsLeft: ReadonlySignal<number>;
  readonly tone: ReadonlySignal<ToneHeard>;
  record(): Promise<void>;
  playRecording(): Promise<void>;
  playTone(side: Side): Promise<void>;
  /** The user says whether the tone was to be heard. */
  answer(isHeard: boolean): void;
}

/** How many levels the verdict is made from: those of ten seconds. */
const REMEMBERED = 10_000 / SAMPLE_INTERVAL_MS;
/** How often the meter moves, and how often there is a verdict, in levels. */
const [SHOWS_EVERY, JUDGES_EVERY] = [2, 10];
const RECORDS_SECONDS = 5;
const PANS = { left: -1, both: 0, right: 1 } as const;

/** The sound of the devices, for as long as the page lives. */
export function soundModel({
  microphone,
  loudspeaker,
  askForEarlierLoudspeaker,
}: DeviceModel): SoundModel {
  const level = signal(SILENCE);
  const verdict = signal<MicrophoneSaid>('listening');
  const recording = signal<Recording>('none');
  const secondsLeft = signal(0);
  const tone = signal<ToneHeard>('open');
  let recorded: AudioBuffer | null = null;
  /** Ends what is recorded or played when the microphone goes off. */
  let ending = new AbortController();

  effect(() => {
    const stream = microphone.stream.value;
    if (!stream) return;
    ending = new AbortController();
    const levels: SoundLevel[] = [];
    let count = 0;
    const hear = (samples: Float32Array) => {
      levels.push(soundLevel(samples));
      if (levels.length > REMEMBERED) levels.shift();
      count++;
      if (count % SHOWS_EVERY === 0) level.value = loudest(levels.slice(-SHOWS_EVERY));
      if (count % JUDGES_EVERY === 0) {
        const judged = microphoneVerdict(levels, SAMPLE_INTERVAL_MS / 1000);
        verdict.value = following(verdict.peek(), judged);
      }
    };
    let deafen = () => {};
    try {
      deafen = listen(stream, hear);
    } catch (error) {
      console.warn('Nahbar cannot listen to the microphone.', error);
      verdict.value = 'failed';
    }
    return () => {
      deafen();
      ending.abort();
      recorded = null;
      level.value = SILENCE;
      verdict.value = 'listening';
      recording.value = 'none';
    };
  });

  // Another loudspeaker has not been heard yet.
  effect(() => {
    void loudspeaker.value;
    tone.value = 'open';
  });

  return {
    ...{ level, verdict, recording, secondsLeft, tone },
    async record() {
      const stream = microphone.stream.peek();
      if (!stream) return;
      const { signal: over } = ending;
      recording.value = 'recording';
      secondsLeft.value = RECORDS_SECONDS;
      const timer = setInterval(() => {
        secondsLeft.value = Math.max(1, secondsLeft.peek() - 1);
      }, 1000);
      try {
        const heard = await record(stream, RECORDS_SECONDS * 1000, over);
        if (over.aborted) return;
        recorded = heard;
        recording.value = 'there';
      } catch (error) {
        if (over.aborted) return;
        console.warn('Nahbar could not record.', error);
        recording.value = 'failed';
      } finally {
        clearInterval(timer);
      }
    },
    async playRecording() {
      const { signal: over } = ending;
      const played = recorded;
      if (!played) return;
      recording.value = 'playing';
      recorded = null;
      try {
        await askForEarlierLoudspeaker();
        await play(played, loudspeaker.peek(), over);
        if (!over.aborted) recording.value = 'gone';
      } catch (error) {
        console.warn('Nahbar could not play what was recorded.', error);
        tone.value = 'failed';
        if (over.aborted) return;
        recorded = played;
        recording.value = 'there';
      }
    },
    async playTone(side) {
      tone.value = 'playing';
      try {
        await askForEarlierLoudspeaker();
        tone.value = 'playing';
        await playTone(PANS[side], loudspeaker.peek());
        if (tone.peek() === 'playing') tone.value = 'asked';
      } catch (error) {
        console.warn('Nahbar could not play a tone.', error);
        tone.value = 'failed';
      }
    },
    answer(isHeard) {
      tone.value = isHeard ? 'good' : 'notHeard';
    },
  };
}

/** What is said next: a pause between two sentences takes nothing back. */
function following(said: MicrophoneSaid, judged: MicrophoneVerdict): MicrophoneSaid {
  return judged === 'listening' && said !== 'silent' ? said : judged;
}

function loudest(levels: readonly SoundLevel[]): number {
  return Math.max(...levels.map(({ level }) => level));
}
