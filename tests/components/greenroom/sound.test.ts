import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceModel } from '../../../components/greenroom/deviceModel.ts';
import { soundModel } from '../../../components/greenroom/soundModel.ts';

/** What the browser does with sound. */
const platform = vi.hoisted(() => ({
  listen: (): (() => void) => () => {},
  play: async (_: unknown): Promise<void> => {},
}));

vi.mock('../../../platform/sound.ts', () => ({
  SAMPLE_INTERVAL_MS: 50,
  listen: () => platform.listen(),
  play: (recording: unknown) => platform.play(recording),
  record: async () => 'five seconds',
}));

function microphone() {
  const stream = signal<object | null>(null);
  const devices = { microphone: { stream }, loudspeaker: signal<string | null>(null) };
  return { stream, sound: soundModel(devices as unknown as DeviceModel) };
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
