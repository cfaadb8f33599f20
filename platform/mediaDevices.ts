export type DeviceKind = 'camera' | 'microphone' | 'loudspeaker';

/** Devices that give a stream. */
export type InputKind = Exclude<DeviceKind, 'loudspeaker'>;

/** A device that can be chosen. */
export interface Device {
  /** The browser's id, valid only for this extension. */
  id: string;
  /** Empty without permission. */
  name: string;
}

/**
 * Why a device is unavailable: permission `refused`, now or earlier; none there (`missing`); in use by
 * another program (`taken`); or `failed` for another reason.
 */
export type Unavailable = 'refused' | 'missing' | 'taken' | 'failed';

const KINDS: Partial<Record<MediaDeviceKind, DeviceKind>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'loudspeaker',
};

/** Unprocessed sound, to judge the microphone itself. */
const CONSTRAINTS = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 } },
  microphone: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

/**
 * Opens devices; the browser may ask for permission.
 *
 * @param wanted the devices to open, each with its preferred id, or null for the default, which is also
 *   the fallback
 * @throws errors for `whyUnavailable`
 */
export async function openDevices(
  wanted: Partial<Record<InputKind, string | null>>,
): Promise<MediaStream> {
  const open = (isThere: (kind: InputKind, id: string) => boolean) => {
    const constraints = (kind: InputKind) => {
      const id = wanted[kind];
      if (id === undefined) return false;
      const isWanted = id !== null && isThere(kind, id);
      return { ...CONSTRAINTS[kind], ...(isWanted && { deviceId: { exact: id } }) };
    };
    return navigator.mediaDevices.getUserMedia({
      video: constraints('camera'),
      audio: constraints('microphone'),
    });
  };
  try {
    return await open(() => true);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'OverconstrainedError')) throw error;
    // It does not say which of the two is gone; the other stays the one that is wanted.
    const found = await listDevices();
    return open((kind, id) => found[kind].some((device) => device.id === id));
  }
}

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

/** Which of these have permanent permission, so that the browser does not ask. */
export async function allowed(kinds: readonly InputKind[]): Promise<InputKind[]> {
  const asked = kinds.map((name) => navigator.permissions.query({ name: name as PermissionName }));
  const states = await Promise.allSettled(asked);
  return kinds.filter((_, i) => {
    const answer = states[i];
    return answer?.status === 'fulfilled' && answer.value.state === 'granted';
  });
}

/**
 * All devices by kind. Without permission they have no names, and the list is incomplete; in a Firefox whose WebRTC is
 * turned off there are none.
 */
export async function listDevices(): Promise<Record<DeviceKind, Device[]>> {
  const found: Record<DeviceKind, Device[]> = { camera: [], microphone: [], loudspeaker: [] };
  for (const { kind, deviceId, label } of (await navigator.mediaDevices?.enumerateDevices()) ??
    []) {
    const ours = KINDS[kind];
    if (ours && deviceId) found[ours].push({ id: deviceId, name: label });
  }
  return found;
}

/** Calls `act` when a device comes or goes, for as long as the page lives. */
export function onDevicesChange(act: () => void): void {
  navigator.mediaDevices?.addEventListener('devicechange', act);
}

/** Firefox only lists loudspeakers that the user has picked. */
interface OutputPicker {
  selectAudioOutput?(how: { deviceId?: string }): Promise<MediaDeviceInfo>;
}

/** Whether the browser has its own picker for loudspeakers. */
export function picksLoudspeaker(): boolean {
  return 'selectAudioOutput' in (navigator.mediaDevices ?? {});
}

/**
 * Opens the browser's picker; only in a user gesture.
 *
 * @param deviceId the id of one that was picked before: if it is there and still allowed, Firefox (153) takes it without
 *   a question
 * @returns null if nothing was picked
 */
export async function pickLoudspeaker(deviceId?: string): Promise<Device | null> {
  const how = deviceId === undefined ? {} : { deviceId };
  try {
    const picked = await (navigator.mediaDevices as OutputPicker).selectAudioOutput?.(how);
    return picked ? { id: picked.deviceId, name: picked.label } : null;
  } catch {
    return null;
  }
}
