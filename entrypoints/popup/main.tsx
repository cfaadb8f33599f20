import { render } from 'preact';
import { CallPanel } from '../../components/calls/CallPanel.tsx';
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
render(
  <CallPanel store={store} favouriteCount={favouriteCount} onEdit={bringEditor} />,
  document.getElementById('app') as HTMLElement,
);
document.documentElement.dataset.started = '';
