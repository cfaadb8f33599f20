import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceModel } from '../../../components/greenroom/deviceModel.ts';
import { soundModel } from '../../../components/greenroom/soundModel.ts';

/** What the browser does with sound. */
const platform = vi.hoisted(() => ({
  listen: (): (() => void) => () => {},
  play: async (_: unknown): Promise<void> => {},
  playTone: async (_: string | null): Promise<void> => {},
}));

vi.mock('../../../platform/sound.ts', () => ({
  SAMPLE_INTERVAL_MS: 50,
  listen: () => platform.listen(),
  play: (recording: unknown) => platform.play(recording),
  playTone: (_: unknown, loudspeaker: string | null) => platform.playTone(loudspeaker),
  record: async () => 'five seconds',
}));

function microphone(askForEarlierLoudspeaker = async () => {}) {
  const stream = signal<object | null>(null);
  const loudspeaker = signal<string | null>(null);
  const devices = { microphone: { stream }, loudspeaker, askForEarlierLoudspeaker };
  return { stream, loudspeaker, sound: soundModel(devices as unknown as DeviceModel) };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('what was recorded', () => {
  it('is played once, and gone', async () => {
    const { stream, sound } = microphone();
    stream.value = {};
    await sound.record();
    expect(sound.recording.value).toBe('there');
    const played = vi.fn();
    platform.play = async (recording) => played(recording);
    await sound.playRecording();
    await sound.playRecording();
    expect(played.mock.calls).toEqual([['five seconds']]);
    expect(sound.recording.value).toBe('gone');
  });

  it('is still there where the loudspeaker does not answer, which is said', async () => {
    const { stream, sound } = microphone();
    stream.value = {};
    await sound.record();
    platform.play = () => Promise.reject(new Error('No such loudspeaker.'));
    await sound.playRecording();
    expect(sound.recording.value).toBe('there');
    expect(sound.tone.value).toBe('failed');
    platform.play = async () => {};
    await sound.playRecording();
    expect(sound.recording.value).toBe('gone');
  });

  it('is gone with the microphone', async () => {
    const { stream, sound } = microphone();
    stream.value = {};
    await sound.record();
    stream.value = null;
    expect(sound.recording.value).toBe('none');
    const played = vi.fn();
    platform.play = async (recording) => played(recording);
    await sound.playRecording();
    expect(played).not.toHaveBeenCalled();
  });
});

describe('a microphone that nobody can listen to', () => {
  it('is said not to answer, until another one is on', () => {
    const { stream, sound } = microphone();
    platform.listen = () => {
      throw new DOMException('Another sample rate.', 'NotSupportedError');
    };
    stream.value = {};
    expect(sound.verdict.value).toBe('failed');
    platform.listen = () => () => {};
    stream.value = {};
    expect(sound.verdict.value).toBe('listening');
  });
});

describe('a loudspeaker that was picked on an earlier visit', () => {
  it('is asked for before a tone, and before what was recorded', async () => {
    let asked = 0;
    const { stream, loudspeaker, sound } = microphone(async () => {
      asked++;
      await null;
      loudspeaker.value = 'headset';
    });
    const playedOn: (string | null)[] = [];
    platform.playTone = async (id) => {
      // Nobody may press again, though another loudspeaker has not been heard yet.
      expect(sound.tone.value).toBe('playing');
      playedOn.push(id);
    };
    await sound.playTone('left');
    expect(playedOn).toEqual(['headset']);
    expect(sound.tone.value).toBe('asked');
    platform.listen = () => () => {};
    platform.play = async () => {};
    stream.value = {};
    await sound.record();
    await sound.playRecording();
    expect(asked).toBe(2);
  });
});
