import { render } from 'preact';
import { CallPanel } from '../../components/calls/CallPanel.tsx';
import { callModel } from '../../components/calls/callModel.ts';
import type { PanelElement } from '../../components/calls/PanelElement.ts';
import { takeOver } from '../../components/calls/takeOver.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { hangUp } from '../../store/calls/aboutCall.ts';
import { chooseKind, endCall, latestCall, resumeCall, tick } from '../../store/calls/call.ts';
import { checklistItems } from '../../store/calls/checklist.ts';
import { itemsOfKind } from '../../store/calls/kinds.ts';
import { favouriteCount } from '../../store/quotes/favouriteCount.ts';
import { look } from '../../store/settings/look.ts';

const model = callModel({ itemsOfKind, latestCall, tick, chooseKind, hangUp, endCall, resumeCall });

async function bringEditor() {
  const [{ ChecklistEditor }, edits] = await Promise.all([
    import('../../components/calls/ChecklistEditor.tsx'),
    import('../../store/calls/checklistEdits.ts'),
  ]);
  return () => <ChecklistEditor kindId="base" items={checklistItems} store={edits} />;
}

followLook(look);
const panel = document.querySelector('nahbar-panel') as PanelElement;
takeOver(panel, [model.items, model.ticked, favouriteCount], () =>
  render(<CallPanel model={model} favouriteCount={favouriteCount} onEdit={bringEditor} />, panel),
);
document.documentElement.dataset.started = '';
