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
import { callAwaitingFeedback } from '../../store/calls/afterCall.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { discretion } from '../../store/calls/discretion.ts';
import { enterCallInActiveTab, keepNothingInPrivate } from '../../store/calls/enterCall.ts';
import { nextCall } from '../../store/calls/reminders.ts';
import { settings } from '../../store/settings/settings.ts';
import { followDay } from '../../store/today.ts';

const texts = words.calls;

const isPrivate = await keepNothingInPrivate();
const model = callModel();

// The same app is the popup and the panel beside the call. The popup knows what is under it.
const isPopup = !isBesideCall();
const hasArrived = signal<true | undefined>(undefined);
const arrive = isPopup && !isPrivate ? enterCallInActiveTab() : Promise.resolve();
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
  ...[hasArrived, model.items, model.ticked, kinds, model.people, model.contacts, nextCall],
  ...[callAwaitingFeedback, discretion],
];
const onPanel = isPopup ? openPanel : null;
takeOver(
  panel,
  known,
  () => render(<CallPanel {...{ model, onPanel, isPrivate }} />, panel),
  !isPrivate,
);
document.documentElement.dataset.started = '';
