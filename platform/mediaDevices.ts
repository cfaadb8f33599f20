/** Camera, microphone and loudspeaker, as the browser lends them. */

export type DeviceKind = 'camera' | 'microphone' | 'loudspeaker';

/** What is lent with a picture or a sound of its own. */
export type InputKind = Exclude<DeviceKind, 'loudspeaker'>;

/** A device that can be chosen. */
export interface Device {
  /** The browser's own, and only for this extension. */
  id: string;
  /** Empty until the browser has been allowed to tell. */
  name: string;
}

/**
 * Why a device is not to be had: `refused` by the user, now or earlier; there is none (`missing`); another
 * program has it (`taken`); or `failed`, for whatever reason.
 */
export type Unavailable = 'refused' | 'missing' | 'taken' | 'failed';

const KINDS: Partial<Record<MediaDeviceKind, DeviceKind>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'loudspeaker',
};

/** The sound as it is: what a program of calls does to it later is not what is looked for. */
const CONSTRAINTS = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 } },
  microphone: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

/**
 * Turns devices on, after the browser has asked.
 *
 * @param wanted which ones, each with the id of the one to prefer, or null for the usual one: that is taken
 *   as well where the other is not plugged in
 * @throws what `whyUnavailable` understands
 */
export async function openDevices(
  wanted: Partial<Record<InputKind, string | null>>,
): Promise<MediaStream> {
  const open = (withIds: boolean) => {
    const constraints = (kind: InputKind) => {
      const id = wanted[kind];
      if (id === undefined) return false;
      return { ...CONSTRAINTS[kind], ...(withIds && id !== null && { deviceId: { exact: id } }) };
    };
    return navigator.mediaDevices.getUserMedia({
      video: constraints('camera'),
      audio: constraints('microphone'),
    });
  };
  try {
    return await open(true);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OverconstrainedError') return open(false);
    throw error;
  }
}

/** Why `openDevices` has thrown `error`. */
export function whyUnavailable(error: unknown): Unavailable {
  switch (error instanceof DOMException && error.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'taken';
    default:
      return 'failed';
  }
}

/** Which of these the user has allowed for good, so that the browser would not ask; none where it does not tell. */
export async function allowed(kinds: readonly InputKind[]): Promise<InputKind[]> {
  const asked = kinds.map((name) => navigator.permissions.query({ name: name as PermissionName }));
  const states = await Promise.allSettled(asked);
  return kinds.filter((_, i) => {
    const answer = states[i];
    return answer?.status === 'fulfilled' && answer.value.state === 'granted';
  });
}

/** All devices there are, by their kind. Without permission they have no names, and not all are told. */
export async function listDevices(): Promise<Record<DeviceKind, Device[]>> {
  const found: Record<DeviceKind, Device[]> = { camera: [], microphone: [], loudspeaker: [] };
  for (const { kind, deviceId, label } of await navigator.mediaDevices.enumerateDevices()) {
    const ours = KINDS[kind];
    if (ours && deviceId) found[ours].push({ id: deviceId, name: label });
  }
  return found;
}

/** Calls `act` when a device comes or goes. @returns what ends that */
export function onDevicesChange(act: () => void): () => void {
  navigator.mediaDevices.addEventListener('devicechange', act);
  return () => navigator.mediaDevices.removeEventListener('devicechange', act);
}

/** Firefox's, where a page is told of loudspeakers only as the user picks one. */
interface OutputPicker {
  selectAudioOutput?(): Promise<MediaDeviceInfo>;
}

/** Whether the browser has a question of its own for the loudspeaker. */
export const PICKS_LOUDSPEAKER = 'selectAudioOutput' in (navigator.mediaDevices ?? {});

/**
 * Has the user pick a loudspeaker in the browser's own question: only in an act of theirs.
 *
 * @returns the one picked; null where they did not
 */
export async function pickLoudspeaker(): Promise<Device | null> {
  try {
    const picked = await (navigator.mediaDevices as OutputPicker).selectAudioOutput?.();
    return picked ? { id: picked.deviceId, name: picked.label } : null;
  } catch {
    return null;
  }
}
