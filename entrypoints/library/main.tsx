import { computed } from '@preact/signals';
import { render } from 'preact';
import { BackupSection } from '../../components/backup/BackupSection.tsx';
import { ExportReminder } from '../../components/backup/ExportReminder.tsx';
import { CallLists } from '../../components/calls/CallLists.tsx';
import { CallsSection } from '../../components/calls/CallsSection.tsx';
import { followAddress } from '../../components/library/address.ts';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { Today } from '../../components/library/Today.tsx';
import { LookBack } from '../../components/people/LookBack.tsx';
import { PeopleSection } from '../../components/people/PeopleSection.tsx';
import { DeckList } from '../../components/quotes/DeckList.tsx';
import { FavouriteList } from '../../components/quotes/FavouriteList.tsx';
import { HiddenList } from '../../components/quotes/HiddenList.tsx';
import { QuotesSection } from '../../components/quotes/QuotesSection.tsx';
import { About } from '../../components/settings/About.tsx';
import { followLook } from '../../components/settings/followLook.ts';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { SettingsLinks } from '../../components/settings/SettingsLinks.tsx';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { WithoutNewTab } from '../../components/settings/WithoutNewTab.tsx';
import { HiddenSteps } from '../../components/steps/HiddenSteps.tsx';
import { StepsSection } from '../../components/steps/StepsSection.tsx';
import { TrashList } from '../../components/trash/TrashList.tsx';
import { withLockIfFree } from '../../platform/locks.ts';
import { decks } from '../../store/quotes/decks.ts';
import { sources } from '../../store/quotes/knownDecks.ts';
import { refreshQuoteCache } from '../../store/quotes/rotation.ts';
import { followUpdate } from '../../store/settings/news.ts';
import { choose, settings } from '../../store/settings/settings.ts';
import { followDay, followMinute } from '../../store/today.ts';
import { lookForUnfoundRows } from '../../store/unfoundRows.ts';

followDay();
followMinute();
followUpdate().catch((error) => console.warn('Nahbar cannot see whether it was updated.', error));
// Later: a count grows with its rows, and nothing waits for this one.
requestIdleCallback(() => {
  lookForUnfoundRows().catch((error) => console.warn('Nahbar cannot count its rows.', error));
});

const { address, openPerson, openQuote } = followAddress();

const language = computed(() => settings.value?.quoteLanguage ?? 'original');

const chooseAndDeal: typeof choose = (key, value) =>
  withLockIfFree('settings', async () => {
    await choose(key, value);
    await refreshQuoteCache();
  });

function Library() {
  const { place, part, isLink } = address.value;
  return (
    <LibraryPage place={place} reminder={<ExportReminder asks={place !== 'backup'} />}>
      {place === 'today' && <Today />}
      {place === 'steps' && <StepsSection />}
      {place === 'month' && <LookBack part={part} />}
      {place === 'people' && <PeopleSection part={part} isLink={isLink} onOpen={openPerson} />}
      {place === 'calls' && <CallsSection />}
      {place === 'lists' && <CallLists kindId={part} />}
      {place === 'favourites' && <FavouriteList language={language} />}
      {place === 'quotes' && <QuotesSection language={language} opened={part} onOpen={openQuote} />}
      {place === 'decks' && decks.value && <DeckList decks={decks.value} />}
      {place === 'hidden' && (
        <>
          <HiddenList language={language} />
          <HiddenSteps />
        </>
      )}
      {place === 'settings' && (
        <>
          <SettingsForm settings={settings} onChoose={chooseAndDeal} />
          <WithoutNewTab />
          <Shortcuts />
          <SettingsLinks />
          <About sources={sources} />
        </>
      )}
      {place === 'backup' && <BackupSection />}
      {place === 'trash' && <TrashList />}
    </LibraryPage>
  );
}

followLook(settings);
render(<Library />, document.getElementById('app') as HTMLElement);
document.documentElement.dataset.started = '';
