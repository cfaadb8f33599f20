import { signal } from '@preact/signals';
import { render } from 'preact';
import { CallPanel } from '../../components/calls/CallPanel.tsx';
import { callModel } from '../../components/calls/callModel.ts';
import type { PanelElement } from '../../components/calls/PanelElement.ts';
import { isBesideCall } from '../../components/calls/panelMarkup.ts';
import { takeOver } from '../../components/calls/takeOver.ts';
import { say } from '../../components/page/notices.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { words } from '../../locales/panelWords.ts';
import { panelOpener } from '../../platform/panel.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { enterCallInActiveTab } from '../../store/calls/enterCall.ts';
import { nextCall } from '../../store/calls/reminders.ts';
import { favouriteCount } from '../../store/quotes/favourites.ts';
import { settings } from '../../store/settings/settings.ts';
import { followDay } from '../../store/today.ts';

const texts = words.calls;

const model = callModel();

// The same app is the popup and the panel beside the call. The popup knows what is under it.
const isPopup = !isBesideCall();
const hasArrived = signal<true | undefined>(undefined);
const arrive = isPopup ? enterCallInActiveTab() : Promise.resolve();
void arrive.finally(() => {
  hasArrived.value = true;
});

const open = panelOpener();
const openPanel = () => {
  open().catch((error) => {
    console.warn('Nahbar could not open its panel.', error);
    say(texts.noPanel);
  });
};

followLook(settings);
followDay();
const panel = document.querySelector('nahbar-panel') as PanelElement;
const known = [
  ...[hasArrived, model.items, model.ticked, kinds, model.people, nextCall, favouriteCount],
];
takeOver(panel, known, () =>
  render(<CallPanel model={model} onPanel={isPopup ? openPanel : null} />, panel),
);
document.documentElement.dataset.started = '';
