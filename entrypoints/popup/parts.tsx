import type { AfterCallProps } from '../../components/calls/AfterCall.tsx';
import type { PanelParts } from '../../components/calls/CallPanel.tsx';
import type { CallModel } from '../../components/calls/callModel.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { words } from '../../locales/words.ts';

const texts = words.calls;

/** What a panel shows only when it is wanted, each with the code for it alone. */
export function panelParts(model: CallModel): PanelParts {
  return {
    async editor() {
      const [{ ChecklistEditor }, edits] = await Promise.all([
        import('../../components/calls/ChecklistEditor.tsx'),
        import('../../store/calls/checklistEdits.ts'),
      ]);
      return () => (
        <ChecklistEditor
          kindId={model.kindId.value ?? BASE}
          items={model.items}
          store={edits}
          title={texts.editTitle}
        />
      );
    },
    async nextCalls() {
      const [{ NextCalls }, { addPerson, people }, reminders] = await Promise.all([
        import('../../components/calls/NextCalls.tsx'),
        import('../../store/people/people.ts'),
        import('../../store/calls/reminders.ts'),
      ]);
      const store = { people, addPerson, ...reminders };
      return () => <NextCalls store={store} />;
    },
    async nextCallLine() {
      const [{ NextCallLine }, { nextCall }] = await Promise.all([
        import('../../components/calls/NextCallLine.tsx'),
        import('../../store/calls/nextCall.ts'),
      ]);
      return () => <NextCallLine next={nextCall} />;
    },
    async beside() {
      const [{ BesideCall }, { addPerson, people }, about] = await Promise.all([
        import('../../components/calls/BesideCall.tsx'),
        import('../../store/people/people.ts'),
        import('../../store/calls/aboutCall.ts'),
      ]);
      const store = { people, addPerson, ...about };
      return () => <BesideCall call={model.call} store={store} />;
    },
    async afterCall() {
      const [{ AfterCall }, { addPerson, people }, { answerCall }] = await Promise.all([
        import('../../components/calls/AfterCall.tsx'),
        import('../../store/people/people.ts'),
        import('../../store/calls/afterCall.ts'),
      ]);
      const store = { people, addPerson, answerCall };
      return (props: AfterCallProps) => <AfterCall {...props} store={store} />;
    },
  };
}
