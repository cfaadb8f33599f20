import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import {
  allowed,
  type Device,
  type DeviceKind,
  type InputKind,
  listDevices,
  onDevicesChange,
  openDevices,
  pickLoudspeaker,
  picksLoudspeaker,
  type Unavailable,
  whyUnavailable,
} from '../../platform/mediaDevices.ts';
import { type ChosenDevices, chooseDevice, chosenDevices } from '../../store/settings/devices.ts';

/** `before` the first time; `asking` while the browser asks; `off` after everything was turned off again. */
export type Phase = 'before' | 'asking' | 'on' | 'off';

/** Why there is no picture or no sound. `unplugged` where it was in use until then. */
export type NotThere = Unavailable | 'unplugged';

/** The camera or the microphone. */
export interface Input {
  /** Null while it is off. */
  readonly stream: ReadonlySignal<MediaStream | null>;
  /** Null where it is on, or was not asked for. */
  readonly notThere: ReadonlySignal<NotThere | null>;
  /** The id of the device that is on; null where none is. */
  readonly id: ReadonlySignal<string | null>;
}

/** The devices of the green room. */
export interface DeviceModel {
  readonly phase: ReadonlySignal<Phase>;
  readonly camera: Input;
  readonly microphone: Input;
  /** The id of the loudspeaker; null for the usual one. */
  readonly loudspeaker: ReadonlySignal<string | null>;
  /** The id of the one that was picked on an earlier visit, for which Firefox wants to be asked again; null where none is. */
  readonly earlierLoudspeaker: ReadonlySignal<string | null>;
  readonly devices: ReadonlySignal<Readonly<Record<DeviceKind, readonly Device[]>>>;
  /** Turns on what is asked for, both if nothing is said. To be called in an act of the user's. */
  turnOn(kinds?: readonly InputKind[]): Promise<void>;
  /** Ends every track. */
  turnOff(): void;
  /** Goes on with another device, and remembers it. */
  choose(kind: DeviceKind, id: string): Promise<void>;
  /** Has the user pick a loudspeaker in the browser's own question, where it has one. */
  pickLoudspeaker(): Promise<void>;
  /**
   * Has the browser give back `earlierLoudspeaker`, once a page: it only asks the user where that is not there, or not
   * allowed any more. To be called in an act of the user's, before anything is played.
   */
  askForEarlierLoudspeaker(): Promise<void>;
}

const NONE_CHOSEN: ChosenDevices = { camera: null, microphone: null, loudspeaker: null };

/** The devices, for as long as the page lives: they go off when it is left or hidden. */
export function deviceModel(): DeviceModel {
  const phase = signal<Phase>('before');
  const inputs = { camera: input(), microphone: input() };
  const { camera, microphone } = inputs;
  const devices = signal<Record<DeviceKind, Device[]>>({
    camera: [],
    microphone: [],
    loudspeaker: [],
  });
  /** What is chosen on this page counts at once, and also where it cannot be kept. */
  const chosenHere = signal<Partial<ChosenDevices>>({});
  const chosen = computed(() => ({
    ...(chosenDevices.value ?? NONE_CHOSEN),
    ...chosenHere.value,
  }));
  // A signal of the store is only answered while somebody watches it.
  effect(() => void chosen.value);
  const loudspeaker = computed(() => {
    const { loudspeaker: id } = chosen.value;
    return devices.value.loudspeaker.some((device) => device.id === id) ? id : null;
  });
  const hasAskedForEarlier = signal(false);
  const earlierLoudspeaker = computed(() => {
    const { loudspeaker: id } = chosen.value;
    const isWanted = id !== loudspeaker.value && !hasAskedForEarlier.value && picksLoudspeaker();
    return isWanted ? id : null;
  });

  const refresh = async () => {
    const found = await listDevices();
    // Firefox tells of a loudspeaker only as it is picked.
    const picked = devices
      .peek()
      .loudspeaker.filter(
        ({ id }) =>
          id === chosen.peek().loudspeaker && !found.loudspeaker.some((one) => one.id === id),
      );
    devices.value = { ...found, loudspeaker: [...found.loudspeaker, ...picked] };
  };

  const open = async (kinds: readonly InputKind[], turns: Record<InputKind, number>) => {
    const ids = chosen.peek();
    let stream: MediaStream;
    try {
      stream = await openDevices(Object.fromEntries(kinds.map((kind) => [kind, ids[kind]])));
    } catch (error) {
      const why = whyUnavailable(error);
      const [one, ...others] = kinds;
      if (one && others.length === 0) return inputs[one].failed(turns[one], why);
      // One of the two may be there. Whoever refuses is not asked again: the browser has told of both at once.
      const mayBe = why === 'refused' ? await allowed(kinds) : kinds;
      if (mayBe.length === 0) return camera.failed(turns.camera, why);
      for (const kind of kinds) {
        // The page may have been hidden meanwhile, and then no lamp is to go on, however briefly.
        if (!inputs[kind].isCurrent(turns[kind])) continue;
        if (mayBe.includes(kind)) await open([kind], turns);
        else inputs[kind].failed(turns[kind], why);
      }
      return;
    }
    // Both are known, and can be ended, before anybody looks or listens, which may fail.
    batch(() => {
      for (const kind of kinds) {
        const tracks = kind === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks();
        inputs[kind].opened(turns[kind], new MediaStream(tracks));
      }
    });
  };

  const turnOn: DeviceModel['turnOn'] = async (kinds = ['camera', 'microphone']) => {
    const isAsked = !camera.stream.peek() && !microphone.stream.peek();
    const turns = { camera: 0, microphone: 0 };
    batch(() => {
      for (const kind of kinds) turns[kind] = inputs[kind].begin();
      if (isAsked) phase.value = 'asking';
    });
    await open(kinds, turns);
    if (kinds.every((kind) => !inputs[kind].isCurrent(turns[kind]))) return;
    phase.value = 'on';
    await refresh();
  };

  const turnOff = () => {
    if (phase.peek() === 'before') return;
    batch(() => {
      camera.begin();
      microphone.begin();
      phase.value = 'off';
    });
  };

  const choose: DeviceModel['choose'] = async (kind, id) => {
    chosenHere.value = { ...chosenHere.peek(), [kind]: id };
    await Promise.all([
      chooseDevice(kind, id),
      kind === 'loudspeaker' ? undefined : turnOn([kind]),
    ]);
  };

  const pick = async (earlier?: string) => {
    const picked = await pickLoudspeaker(earlier);
    if (!picked) return;
    const others = devices.peek().loudspeaker.filter(({ id }) => id !== picked.id);
    devices.value = { ...devices.peek(), loudspeaker: [...others, picked] };
    if (picked.id !== earlier) await choose('loudspeaker', picked.id);
  };

  onDevicesChange(() => void refresh());
  addEventListener('pagehide', turnOff);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) turnOff();
  });

  return {
    ...{ phase, camera, microphone, loudspeaker, earlierLoudspeaker, devices },
    ...{ turnOn, turnOff, choose },
    pickLoudspeaker: () => pick(),
    async askForEarlierLoudspeaker() {
      const earlier = earlierLoudspeaker.peek();
      if (earlier === null) return;
      await pick(earlier);
      hasAskedForEarlier.value = true;
    },
  };
}

function input() {
  const stream = signal<MediaStream | null>(null);
  const notThere = signal<NotThere | null>(null);
  /** Counts how often it was turned on or off: what comes for an earlier turn is ended at once. */
  let current = 0;
  const isCurrent = (turn: number) => turn === current;
  return {
    stream,
    notThere,
    id: computed(() => stream.value?.getTracks()[0]?.getSettings().deviceId ?? null),
    isCurrent,
    /** Ends what is on. @returns the turn that begins with it */
    begin(): number {
      if (stream.peek()) stopTracks(stream.peek() as MediaStream);
      stream.value = null;
      notThere.value = null;
      return ++current;
    },
    opened(turn: number, mine: MediaStream): void {
      if (!isCurrent(turn)) {
        stopTracks(mine);
        return;
      }
      for (const track of mine.getTracks()) {
        // The browser says so when the device goes, and not when we stop it.
        track.onended = () => {
          if (!isCurrent(turn)) return;
          stream.value = null;
          notThere.value = 'unplugged';
        };
      }
      stream.value = mine;
    },
    failed(turn: number, why: Unavailable): void {
      if (isCurrent(turn)) notThere.value = why;
    },
  };
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
