import { render } from 'preact';
import { CallPanel } from '../../components/calls/CallPanel.tsx';
import type { PanelElement } from '../../components/calls/PanelElement.ts';
import { takeOver } from '../../components/calls/takeOver.ts';
import { followLook } from '../../components/settings/followLook.ts';
import { endCall, latestCall, resumeCall, tick } from '../../store/calls/call.ts';
import { checklistItems } from '../../store/calls/checklist.ts';
import { favouriteCount } from '../../store/quotes/favouriteCount.ts';
import { look } from '../../store/settings/look.ts';

const store = { checklistItems, latestCall, tick, endCall, resumeCall };

async function bringEditor() {
  const [{ ChecklistEditor }, edits] = await Promise.all([
    import('../../components/calls/ChecklistEditor.tsx'),
    import('../../store/calls/checklistEdits.ts'),
  ]);
  return () => <ChecklistEditor items={checklistItems} store={edits} />;
}

followLook(look);
const panel = document.querySelector('nahbar-panel') as PanelElement;
takeOver(panel, [checklistItems, latestCall, favouriteCount], () =>
  render(<CallPanel store={store} favouriteCount={favouriteCount} onEdit={bringEditor} />, panel),
);
document.documentElement.dataset.started = '';
