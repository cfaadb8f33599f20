import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { BackupSection } from '../../components/backup/BackupSection.tsx';
import { LibraryPage, SECTIONS, type SectionId } from '../../components/library/LibraryPage.tsx';
import { PeopleSection } from '../../components/people/PeopleSection.tsx';
import { FavouriteList } from '../../components/quotes/FavouriteList.tsx';
import { HiddenList } from '../../components/quotes/HiddenList.tsx';
import { About } from '../../components/settings/About.tsx';
import { followLook } from '../../components/settings/followLook.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { HiddenSteps } from '../../components/steps/HiddenSteps.tsx';
import { StepsSection } from '../../components/steps/StepsSection.tsx';
import * as backups from '../../store/backup/backups.ts';
import { quotesById, sources } from '../../store/quotes/deck.ts';
import * as favourites from '../../store/quotes/favourites.ts';
import { dealAgain, hiddenQuotes, unhide } from '../../store/quotes/rotation.ts';
import { choose, settings } from '../../store/settings/settings.ts';
import { hiddenSteps, showStepAgain, stepLog } from '../../store/steps/log.ts';
import { noteOnStep } from '../../store/steps/note.ts';

const section = signal(sectionInAddress());
addEventListener('hashchange', () => {
  section.value = sectionInAddress();
});

function sectionInAddress(): SectionId {
  return SECTIONS.find(({ id }) => `#${id}` === location.hash)?.id ?? 'favourites';
}

const language = computed(() => settings.value?.quoteLanguage ?? 'original');
const hidden = computed(() => hiddenQuotes.value?.flatMap(({ id }) => quotesById.get(id) ?? []));

const chooseAndDeal: typeof choose = async (key, value) => {
  await choose(key, value);
  await dealAgain();
};

function Library() {
  return (
    <LibraryPage section={section.value}>
      {section.value === 'favourites' && (
        <FavouriteList favourites={favourites.favourites} language={language} store={favourites} />
      )}
      {section.value === 'people' && <PeopleSection />}
      {section.value === 'steps' && <StepsSection log={stepLog} store={{ noteOnStep }} />}
      {section.value === 'hidden' && (
        <>
          <HiddenList hidden={hidden} language={language} store={{ unhide }} />
          <HiddenSteps hidden={hiddenSteps} store={{ showStepAgain }} />
        </>
      )}
      {section.value === 'settings' && (
        <>
          <SettingsForm settings={settings} onChoose={chooseAndDeal} />
          <About sources={sources} />
        </>
      )}
      {section.value === 'backup' && <BackupSection store={backups} />}
    </LibraryPage>
  );
}

followLook(settings);
render(<Library />, document.getElementById('app') as HTMLElement);
document.documentElement.dataset.started = '';
