import { describe, expect, it } from 'vitest';
import {
  microphoneVerdict,
  noiseFloor,
  SILENCE,
  type SoundLevel,
  soundLevel,
} from '../../../core/greenroom/microphone.ts';

const sine = (amplitude: number) =>
  Float32Array.from(
    { length: 4_800 },
    (_, i) => amplitude * Math.sin((i / 48_000) * 2 * Math.PI * 440),
  );

describe('the level of a sound', () => {
  it('is 0 dBFS for the loudest sine, and falls by 20 with a tenth of it', () => {
    expect(soundLevel(sine(1)).level).toBeCloseTo(0, 1);
    expect(soundLevel(sine(1)).peak).toBeCloseTo(0, 1);
    expect(soundLevel(sine(0.1)).level).toBeCloseTo(-20, 1);
    expect(soundLevel(sine(0.1)).peak).toBeCloseTo(-20, 1);
  });

  it('has an end below', () => {
    expect(soundLevel(new Float32Array(480))).toEqual({ level: SILENCE, peak: SILENCE });
    expect(soundLevel(new Float32Array())).toEqual({ level: SILENCE, peak: SILENCE });
  });
});

describe('the verdict', () => {
  const SECONDS = 0.05;
  /** So many seconds at a level, with peaks 12 dB above. */
  const sound = (seconds: number, level: number, peak = level + 12): SoundLevel[] =>
    Array.from({ length: Math.round(seconds / SECONDS) }, () => ({ level, peak }));
  const verdict = (...parts: SoundLevel[][]) => microphoneVerdict(parts.flat(), SECONDS);
  const room = sound(3, -65);

  it('waits for somebody to speak', () => {
    expect(verdict()).toBe('listening');
    expect(verdict(room)).toBe('listening');
    expect(verdict(room, sound(0.5, -25))).toBe('listening');
  });

  it('is silent where not even the microphone hisses', () => {
    expect(verdict(sound(3, -95))).toBe('silent');
    expect(verdict(sound(2, -95))).toBe('listening');
    expect(verdict(room, sound(2, -25), sound(3, SILENCE))).toBe('silent');
  });

  it.each([
    [-40, 'quiet'],
    [-34, 'good'],
    [-25, 'good'],
    [-12, 'good'],
    [-9, 'loud'],
  ])('of speech at %d dBFS is %s', (level, expected) => {
    expect(verdict(room, sound(2, level, -3))).toBe(expected);
  });

  it('is clipping where peaks are cut off, more than once', () => {
    expect(verdict(room, sound(2, -15, 0))).toBe('clipping');
    expect(verdict(room, sound(2, -15), sound(SECONDS, -15, 0))).toBe('good');
  });

  it('is noisy where the room is nearly as loud as the speech', () => {
    expect(verdict(sound(3, -38), sound(2, -28))).toBe('noisy');
    expect(verdict(sound(3, -45), sound(2, -28))).toBe('good');
  });

  it('knows the floor between words', () => {
    expect(noiseFloor([...sound(1, -62), ...sound(4, -25)])).toBe(-62);
    expect(noiseFloor([])).toBe(SILENCE);
  });
});
