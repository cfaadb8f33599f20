import type { DeviceKind } from '../../platform/mediaDevices.ts';
import { live } from '../live.ts';
import { write } from '../open.ts';

/** The devices that the user has chosen, by the browser's ids; null is the usual one. */
export type ChosenDevices = Readonly<Record<DeviceKind, string | null>>;

const rowKey = (kind: DeviceKind) => `greenroom.${kind}`;

/** What was chosen in the green room, last time or now; `undefined` until it is known. */
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

/** Remembers a device for the next time. Nothing of it is kept but the browser's id. */
export function chooseDevice(kind: DeviceKind, id: string | null): Promise<void> {
  return write(['settings'], async (rows) => {
    await rows.settings.put({ key: rowKey(kind), value: id });
  });
}
