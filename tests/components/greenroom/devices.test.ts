import { effect, type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceModel } from '../../../components/greenroom/deviceModel.ts';
import { type ChosenDevices, chosenDevices } from '../../../store/settings/devices.ts';

vi.mock('../../../store/settings/devices.ts', () => ({
  chosenDevices: signal(undefined),
  chooseDevice: async () => {},
}));

// As little of a browser's devices as the model needs.
class FakeTrack {
  readonly kind: string;
  readonly id: string;
  isLive = true;
  constructor(kind: string, id: string) {
    this.kind = kind;
    this.id = id;
  }
  stop() {
    this.isLive = false;
  }
  getSettings() {
    return { deviceId: this.id };
  }
}
class FakeStream {
  readonly tracks: readonly FakeTrack[];
  constructor(tracks: readonly FakeTrack[]) {
    this.tracks = tracks;
  }
  getTracks() {
    return this.tracks;
  }
  getVideoTracks() {
    return this.tracks.filter(({ kind }) => kind === 'camera');
  }
  getAudioTracks() {
    return this.tracks.filter(({ kind }) => kind === 'microphone');
  }
}
type Wanted = { deviceId?: { exact: string } } | false;

class FakeDevices extends EventTarget {
  there = { camera: ['eye'], microphone: ['ear', 'headset'] };
  asked: string[] = [];
  tracks: FakeTrack[] = [];
  question = Promise.resolve();

  async getUserMedia({ video, audio }: { video: Wanted; audio: Wanted }) {
    const wanted = Object.entries({ camera: video, microphone: audio }) as [
      keyof FakeDevices['there'],
      Wanted,
    ][];
    this.asked.push(wanted.flatMap(([kind, how]) => (how ? kind : [])).join(' and '));
    await this.question;
    const tracks = wanted.flatMap(([kind, how]) => {
      if (!how) return [];
      const { exact } = how.deviceId ?? {};
      if (this.there[kind].length === 0) throw new DOMException('None.', 'NotFoundError');
      if (exact && !this.there[kind].includes(exact)) {
        throw new DOMException('Another.', 'OverconstrainedError');
      }
      return new FakeTrack(kind, exact ?? this.there[kind][0] ?? '');
    });
    this.tracks.push(...tracks);
    return new FakeStream(tracks);
  }
  async enumerateDevices() {
    const of = (kind: string, ids: string[]) =>
      ids.map((deviceId) => ({ kind, deviceId, label: '' }));
    return [...of('videoinput', this.there.camera), ...of('audioinput', this.there.microphone)];
  }
  get live() {
    return this.tracks.filter(({ isLive }) => isLive).map(({ id }) => id);
  }
}

let devices: FakeDevices;
let page: EventTarget & { hidden: boolean };

beforeEach(() => {
  devices = new FakeDevices();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('navigator', { mediaDevices: devices });
  vi.stubGlobal('MediaStream', FakeStream);
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', () => {});
});

afterEach(() => vi.unstubAllGlobals());

describe('camera and microphone', () => {
  it('go off when the page is hidden', async () => {
    const model = deviceModel();
    await model.turnOn();
    expect(devices.live).toEqual(['eye', 'ear']);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(devices.live).toEqual([]);
    expect(model.phase.value).toBe('off');
  });

  it('are not asked for one by one on a page that was hidden meanwhile', async () => {
    devices.there.microphone = [];
    const question = Promise.withResolvers<void>();
    devices.question = question.promise;
    const model = deviceModel();
    const turning = model.turnOn();
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    question.resolve();
    await turning;
    expect(devices.asked).toEqual(['camera and microphone']);
    expect(devices.tracks).toEqual([]);
  });

  it('all go off where something fails with them', async () => {
    const model = deviceModel();
    effect(() => {
      if (model.microphone.stream.value) throw new Error('Nobody can listen.');
    });
    await model.turnOn().catch(() => {});
    model.turnOff();
    expect(devices.live).toEqual([]);
  });

  it('are those that were chosen, also where one of them is not there', async () => {
    const model = deviceModel();
    await model.turnOn();
    await model.choose('microphone', 'headset');
    await model.choose('camera', 'another');
    model.turnOff();
    await model.turnOn();
    expect(devices.live).toEqual(['eye', 'headset']);
  });

  it('may be nothing that the browser knows of', async () => {
    vi.stubGlobal('navigator', { mediaDevices: undefined });
    const model = deviceModel();
    await model.turnOn();
    expect(model.camera.notThere.value).toBe('failed');
  });
});

describe('a loudspeaker that was picked on an earlier visit', () => {
  const HEADSET = { deviceId: 'headset', label: 'Kopfhörer' };
  const remembered = chosenDevices as Signal<ChosenDevices | undefined>;
  let asked: unknown[];

  const visits = async (picker: { selectAudioOutput?: (how: unknown) => Promise<unknown> }) => {
    Object.assign(devices, picker);
    remembered.value = { camera: null, microphone: null, loudspeaker: 'headset' };
    const model = deviceModel();
    await model.turnOn();
    return model;
  };

  beforeEach(() => {
    asked = [];
  });
  afterEach(() => {
    remembered.value = undefined;
  });

  it('is asked for once where it has to be, and is the one from then on', async () => {
    const model = await visits({
      selectAudioOutput: async (how) => {
        asked.push(how);
        return HEADSET;
      },
    });
    expect(model.loudspeaker.value).toBeNull();
    expect(model.earlierLoudspeaker.value).toBe('headset');
    await model.askForEarlierLoudspeaker();
    expect(model.loudspeaker.value).toBe('headset');
    expect(model.earlierLoudspeaker.value).toBeNull();
    await model.askForEarlierLoudspeaker();
    devices.dispatchEvent(new Event('devicechange'));
    await expect.poll(() => model.devices.value.loudspeaker).toHaveLength(1);
    expect(model.loudspeaker.value).toBe('headset');
    expect(asked).toEqual([{ deviceId: 'headset' }]);
  });

  it('is the usual one, and not asked for again, where somebody says no', async () => {
    const model = await visits({
      selectAudioOutput: async (how) => {
        asked.push(how);
        throw new DOMException('Not now.', 'NotAllowedError');
      },
    });
    await model.askForEarlierLoudspeaker();
    await model.askForEarlierLoudspeaker();
    expect(model.loudspeaker.value).toBeNull();
    expect(model.earlierLoudspeaker.value).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('needs no question where the browser lists it', async () => {
    const model = await visits({});
    expect(model.earlierLoudspeaker.value).toBeNull();
    await model.askForEarlierLoudspeaker();
    expect(model.loudspeaker.value).toBeNull();
  });
});
