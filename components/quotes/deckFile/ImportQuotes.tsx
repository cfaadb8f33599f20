import { words } from '../../../locales/libraryWords.ts';
import { readDeckFile } from '../../../store/quotes/deckFiles.ts';
import { decks } from '../../../store/quotes/decks.ts';
import { whyNoDeck } from '../../files/fileFaults.ts';
import { ImportFile } from '../../files/ImportFile.tsx';
import { useImport } from '../../files/useImport.ts';
import { DeckFilePreview } from './DeckFilePreview.tsx';

const texts = words.deckImport;

/** Imports quotes from a file: choose, preview, import, undo. */
export function ImportQuotes() {
  const flow = useImport({
    read: readDeckFile,
    nameOf: (file: File) => file.name,
    why: whyNoDeck,
    texts,
  });
  const { offer } = flow;
  return (
    <ImportFile
      flow={flow}
      accept=".json,.csv,.tsv,.md,.markdown,.txt,application/json,text/csv,text/markdown,text/plain"
      texts={texts}
      columns={{ fields: words.columns.quotes, isEnough: (some) => some.includes('text') }}
    >
      {offer && decks.value && (
        <DeckFilePreview key={offer.name} offer={offer} flow={flow} decks={decks.value} />
      )}
    </ImportFile>
  );
}
