import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { BackupSection } from '../../components/backup/BackupSection.tsx';
import { ExportReminder } from '../../components/backup/ExportReminder.tsx';
import { CallsSection } from '../../components/calls/CallsSection.tsx';
import {
  addressIn,
  hashOf,
  LibraryPage,
  type SectionId,
} from '../../components/library/LibraryPage.tsx';
import { PeopleSection } from '../../components/people/PeopleSection.tsx';
import { FavouriteList } from '../../components/quotes/FavouriteList.tsx';
import { HiddenList } from '../../components/quotes/HiddenList.tsx';
import { QuotesSection } from '../../components/quotes/QuotesSection.tsx';
import { About } from '../../components/settings/About.tsx';
import { followLook } from '../../components/settings/followLook.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { HiddenSteps } from '../../components/steps/HiddenSteps.tsx';
import { StepsSection } from '../../components/steps/StepsSection.tsx';
import { TrashList } from '../../components/trash/TrashList.tsx';
import { withLock } from '../../platform/locks.ts';
import { sources } from '../../store/quotes/knownDecks.ts';
import { refreshQuoteCache } from '../../store/quotes/rotation.ts';
import { choose, settings } from '../../store/settings/settings.ts';
import { followDay } from '../../store/today.ts';

followDay();

const address = signal(addressIn(location.hash));
const section = computed(() => address.value.section);
addEventListener('hashchange', () => {
  address.value = addressIn(location.hash);
});

/** Opens an entry of a section, or none, without a step in the history: that is for sections. */
function openIn(section: SectionId, part: string | null) {
  address.value = { section, part };
  history.replaceState(null, '', hashOf(address.value));
}
const openPerson = (part: string | null) => openIn('people', part);
const openQuote = (part: string | null) => openIn('quotes', part);

const language = computed(() => settings.value?.quoteLanguage ?? 'original');

const chooseAndDeal: typeof choose = (key, value) =>
  withLock('settings', async () => {
    await choose(key, value);
    await refreshQuoteCache();
  });

function Library() {
  return (
    <LibraryPage section={section.value} reminder={<ExportReminder />}>
      {section.value === 'favourites' && <FavouriteList language={language} />}
      {section.value === 'quotes' && (
        <QuotesSection language={language} opened={address.value.part} onOpen={openQuote} />
      )}
      {section.value === 'people' && (
        <PeopleSection opened={address.value.part} onOpen={openPerson} />
      )}
      {section.value === 'steps' && <StepsSection />}
      {section.value === 'calls' && <CallsSection />}
      {section.value === 'hidden' && (
        <>
          <HiddenList language={language} />
          <HiddenSteps />
        </>
      )}
      {section.value === 'trash' && <TrashList />}
      {section.value === 'settings' && (
        <>
          <SettingsForm settings={settings} onChoose={chooseAndDeal} />
          <Shortcuts />
          <About sources={sources} />
        </>
      )}
      {section.value === 'backup' && <BackupSection />}
    </LibraryPage>
  );
}

followLook(settings);
render(<Library />, document.getElementById('app') as HTMLElement);
document.documentElement.dataset.started = '';
