import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceModel, NotThere, Phase } from '../../../components/greenroom/deviceModel.ts';
import { lookModel } from '../../../components/greenroom/lookModel.ts';
import type { Look, Place } from '../../../core/greenroom/look.ts';

const place: Place = { x: 0.1, y: 0.2, width: 0.2, height: 0.1 };
const seen: Look = {
  ...{ person: 'seen', texts: { state: 'looking', texts: [] } },
  ...{ background: null, light: null, framing: null },
};

/** The workers that were started, of which each looks as it is told. */
const workers = vi.hoisted(() => [] as { looks: () => Promise<unknown>; isStopped: boolean }[]);
let looks: () => Promise<Look>;

vi.mock('../../../platform/greenroom/looker.ts', () => ({
  startLooker: () => {
    const mine = { looks, isStopped: false };
    workers.push(mine);
    return {
      look: () => mine.looks(),
      forget: async () => {},
      stop: () => {
        mine.isStopped = true;
      },
    };
  },
}));

function camera() {
  const stream = signal<string | null>(null);
  const devices = {
    phase: signal<Phase>('before'),
    camera: {
      stream,
      id: computed(() => stream.value),
      notThere: signal<NotThere | null>(null),
    },
  };
  const sight = lookModel(devices as unknown as DeviceModel);
  sight.watch({ readyState: 2, videoWidth: 1280 } as HTMLVideoElement);
  return { ...devices.camera, phase: devices.phase, sight };
}

beforeEach(() => {
  workers.length = 0;
  looks = async () => seen;
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal('VideoFrame', class {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is no text', () => {
  it('is remembered while the camera is off, and for each camera by itself', () => {
    const { stream, sight } = camera();
    stream.value = 'eye';
    sight.deny(place);
    stream.value = null;
    stream.value = 'eye';
    expect(sight.denied.value).toEqual([place]);
    stream.value = null;
    stream.value = 'another';
    expect(sight.denied.value).toEqual([]);
    stream.value = 'eye';
    expect(sight.denied.value).toEqual([place]);
  });
});

describe('a worker that fails', () => {
  it('is replaced when the camera is turned on again', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    looks = () => Promise.reject(new Error('No memory.'));
    const { stream, sight } = camera();
    stream.value = 'eye';
    await vi.advanceTimersByTimeAsync(0);
    expect(sight.isBroken.value).toBe(true);
    expect(warned).toHaveBeenCalledOnce();
    looks = async () => seen;
    stream.value = null;
    stream.value = 'eye';
    expect(sight.isBroken.value).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sight.look.value).toEqual(seen);
    expect(workers.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  });
});

describe('looks', () => {
  it('are made twice a second at most, and end with the camera', async () => {
    let count = 0;
    looks = async () => {
      count++;
      return seen;
    };
    const { stream, sight } = camera();
    stream.value = 'eye';
    await vi.advanceTimersByTimeAsync(1_600);
    expect(count).toBe(4);
    stream.value = null;
    expect(sight.look.value).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(count).toBe(4);
  });
});
