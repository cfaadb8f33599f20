import { computed } from '@preact/signals';
import { render } from 'preact';
import { deviceModel } from '../../components/greenroom/deviceModel.ts';
import { GreenroomPage } from '../../components/greenroom/GreenroomPage.tsx';
import { lookModel } from '../../components/greenroom/lookModel.ts';
import { soundModel } from '../../components/greenroom/soundModel.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { isUnderWay } from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { words } from '../../locales/greenroomWords.ts';
import { latestCall, tickChecked } from '../../store/calls/calls.ts';
import { itemsOfKind } from '../../store/calls/checklists.ts';
import { nextCall } from '../../store/calls/reminders.ts';
import * as chosen from '../../store/settings/devices.ts';
import { settings } from '../../store/settings/settings.ts';

const call = computed(() => {
  const latest = latestCall.value;
  return latest === undefined || isUnderWay(latest, Date.now()) ? latest : null;
});
const kindId = computed(() =>
  call.value === undefined ? undefined : (call.value?.checklistId ?? BASE),
);
const items = itemsOfKind(kindId);

const devices = deviceModel(chosen);
const sight = lookModel(devices);
const sound = soundModel(devices);

document.title = `${words.greenroom.title} – Nahbar`;
followLook(settings);
render(
  <GreenroomPage {...{ devices, sight, sound }} store={{ call, items, nextCall, tickChecked }} />,
  document.getElementById('app') as HTMLElement,
);
document.documentElement.dataset.started = '';
