import { render } from 'preact';
import { deviceModel } from '../../components/greenroom/deviceModel.ts';
import { GreenroomPage } from '../../components/greenroom/GreenroomPage.tsx';
import { lookModel } from '../../components/greenroom/lookModel.ts';
import { soundModel } from '../../components/greenroom/soundModel.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { words } from '../../locales/greenroomWords.ts';
import { settings } from '../../store/settings/settings.ts';
import { followMinute } from '../../store/today.ts';

const devices = deviceModel();
const sight = lookModel(devices);
const sound = soundModel(devices);

document.title = `${words.greenroom.title} – Nahbar`;
followLook(settings);
followMinute();
render(
  <GreenroomPage {...{ devices, sight, sound }} />,
  document.getElementById('app') as HTMLElement,
);
document.documentElement.dataset.started = '';
