import type { DeviceKind } from '../../platform/mediaDevices.ts';
import { live } from '../live.ts';
import { write } from '../open.ts';

/** The browser's ids of the chosen devices; null stands for the system's default. */
export type ChosenDevices = Readonly<Record<DeviceKind, string | null>>;

const rowKey = (kind: DeviceKind) => `greenroom.${kind}`;

/** The devices chosen in the green room; `undefined` until loaded. */
export const chosenDevices = live(() => async (rows): Promise<ChosenDevices> => {
  const chosen = async (kind: DeviceKind) => {
    const value = (await rows.settings.get(rowKey(kind)))?.value;
    return typeof value === 'string' ? value : null;
  };
  return {
    camera: await chosen('camera'),
    microphone: await chosen('microphone'),
    loudspeaker: await chosen('loudspeaker'),
  };
});

/** Stores the choice of a device. Only the browser's id is stored, no name. */
export function chooseDevice(kind: DeviceKind, id: string | null): Promise<void> {
  return write(['settings'], async (rows) => {
    await rows.settings.put({ key: rowKey(kind), value: id });
  });
}
