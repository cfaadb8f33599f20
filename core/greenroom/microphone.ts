/** How loud a moment of sound is, in dBFS: decibels below the loudest that can be recorded, which is 0. */
export interface SoundLevel {
  /** The root mean square, on the scale of AES17, on which a sine of full scale has 0 dBFS. */
  level: number;
  /** The largest sample. */
  peak: number;
}

/** The level of digital silence, and of anything fainter, in dBFS. */
export const SILENCE = -100;

/**
 * The level of speech that suits a call, in dBFS. Call programs aim at about -20 themselves (WebRTC's gain
 * control: a target of -3 to -18 dBFS, depending on its mode); from here they have little to do.
 */
export const TARGET = { from: -35, to: -10 } as const;

/**
 * What the meter has heard.
 *
 * - `listening`: not long enough to tell, or nobody has spoken yet.
 * - `silent`: nothing at all, not even the hiss of a live microphone: it is muted, or the wrong one.
 * - `quiet`, `good`, `loud`: speech under, in or over `TARGET`.
 * - `clipping`: the loudest parts are cut off.
 * - `noisy`: speech stands out too little from what is heard between words.
 */
export type MicrophoneVerdict =
  | 'listening'
  | 'silent'
  | 'quiet'
  | 'good'
  | 'loud'
  | 'clipping'
  | 'noisy';

/**
 * The level of some samples, from -1 to 1.
 *
 * @param samples about 50 ms of them; none is silence
 */
export function soundLevel(samples: Float32Array): SoundLevel {
  let squares = 0;
  let largest = 0;
  for (const sample of samples) {
    squares += sample * sample;
    largest = Math.max(largest, Math.abs(sample));
  }
  const meanSquare = squares / Math.max(1, samples.length);
  return { level: decibels(Math.sqrt(2 * meanSquare)), peak: decibels(largest) };
}

/** How long silence, or speech, has to be heard before anything is said, in seconds. */
const SECONDS_OF_SILENCE = 3;
const SECONDS_OF_SPEECH = 1;

/** A live microphone hisses: nothing this faint, in dBFS, comes from one that is switched on. */
const DEAD = -80;

/** Samples at this level or over, in dBFS, have most likely been cut off. */
const CUT_OFF = -0.2;

/** The share of moments that may be cut off: a single bang on the desk does not count. */
const MOST_CUT_OFF = 0.02;

/** Speech stands out from the noise floor by this much, in dB, or it is hard to follow. */
const LEAST_ABOVE_FLOOR = 15;

/** What is this much louder than the floor, in dB, is taken for speech. */
const SPEECH_ABOVE_FLOOR = 6;

/** Speech is no fainter than this, in dBFS; what is, is a room. */
const FAINTEST_SPEECH = -60;

/**
 * What can be said of a microphone by what it has brought.
 *
 * @param levels the last ten seconds or so, the oldest first
 * @param seconds how long each of them lasts
 */
export function microphoneVerdict(
  levels: readonly SoundLevel[],
  seconds: number,
): MicrophoneVerdict {
  const enough = (moments: number, wanted: number) => moments * seconds >= wanted;
  const latest = levels.slice(-Math.ceil(SECONDS_OF_SILENCE / seconds));
  if (enough(latest.length, SECONDS_OF_SILENCE) && latest.every(({ level }) => level < DEAD)) {
    return 'silent';
  }
  const floor = noiseFloor(levels);
  const least = Math.max(floor + SPEECH_ABOVE_FLOOR, FAINTEST_SPEECH);
  const speech = levels.filter(({ level }) => level >= least);
  if (!enough(speech.length, SECONDS_OF_SPEECH)) return 'listening';
  const cutOff = speech.filter(({ peak }) => peak >= CUT_OFF).length;
  if (cutOff > 1 && cutOff > MOST_CUT_OFF * speech.length) return 'clipping';
  const loudness = quantile(speech, 0.5);
  if (loudness - floor < LEAST_ABOVE_FLOOR) return 'noisy';
  if (loudness < TARGET.from) return 'quiet';
  return loudness > TARGET.to ? 'loud' : 'good';
}

/**
 * What is heard between words, in dBFS: the level that one moment in ten stays under.
 *
 * @param levels at least one
 */
export function noiseFloor(levels: readonly SoundLevel[]): number {
  return quantile(levels, 0.1);
}

function quantile(levels: readonly SoundLevel[], part: number): number {
  const sorted = levels.map(({ level }) => level).sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? SILENCE;
}

function decibels(amplitude: number): number {
  return Math.max(SILENCE, 20 * Math.log10(amplitude));
}
