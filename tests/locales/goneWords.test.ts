import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BOTH, FILES, saidIn } from './said.ts';

/**
 * Words that had several names for one thing, or that said it badly: each has one term now, and
 * docs/glossary.md the terms of the code. A word here that comes back is named with its file and line.
 */
const GONE = {
  de: [
    // Sammlung
    /\bStapels?n?\b/,
    // ausgeblendet
    /[Bb]eiseite ?ge?leg/,
    // Labels
    /Etikett/,
    // Benachrichtigung
    /\bMitteilung/,
    // Erinnerung
    /[Vv]orgemerkt|[Vv]ormerken/,
    // Verlauf
    /Kontakt (?:notier|entfern|vom)|notierte[rn]? Kontakt/,
    // speichern; Sicherung is the backup alone
    /\bZitat(?:e)? (?:ge)?sicher|\bals Zitat gesichert/i,
    // speichern, merken
    /\b(?:aufheben|aufgehoben|hebt\b[^.]*\bauf\b)/,
    // optional
    /wenn du magst\)/,
    // Person, where they are counted
    /\b(?:1|ein|kein|der|den|diesen?|derselbe) Mensch(?:en)?\b(?! )/,
    // Imperatives that need their e
    /\b(?:Exportier|Aktualisier|Kopier|Markier|Notier|Fotografier|Probier)\b|\bSpeicher (?:sie|es|die|den|das|dort|erst)\b/,
    /Was bleibt\?|Nichts für mich|\bruht bis/,
    // Stichworte
    /Gesprächspunkt/,
    /Web-Adresse/,
  ],
  en: [
    /\bdecks?\b/i,
    /\bput aside\b/i,
    /\bsnapshots?\b/i,
    /\bcontacts? (?:noted|removed)\b|\bNote contact\b/i,
    /\be-mails?\b/i,
    /\bGot it\b/,
    /\(if you like\)/,
    /\bWhat stays\?/,
    /\bBring (?:people|them|\$)/,
    /\bTake over\b/,
    /\bcome in\b|\bcame in\b/,
    /\bNot for me\b/,
    /\bresting until\b/,
    // talking points, events, suggested, difficult time
    /\bkeywords?\b|\bappointments?\b|\bpropose[ds]?\b|\bheavy time\b/i,
    /\bVideocalls?\b/,
    // German that shows through: since, or nothing at all
    /\bmeanwhile\b/i,
  ],
} as const;

/** Names in the code that a line says, such as the file format's `"nahbar": "deck"`. */
const ALLOWED = [/^\W*import\(/, /deck-file|deck-format/];

describe.each(['de', 'en'] as const)('words that are gone, in "%s"', (language) => {
  test.each([...FILES[language], ...BOTH])('have not come back into %s', (file) => {
    const back = saidIn(file)
      .filter(([, text]) => !ALLOWED.some((pattern) => pattern.test(text)))
      .flatMap(([line, text]) =>
        GONE[language]
          .filter((gone) => gone.test(text))
          .map((gone) => `${file}:${line}: ${text.match(gone)?.[0]}: ${text}`),
      );
    expect(back).toEqual([]);
  });
});

test.each(FILES.en)('English closes an ellipsis up, as German does not, in %s', (file) => {
  expect(saidIn(file).filter(([, text]) => /[\w”$] …/.test(text))).toEqual([]);
});

test('the glossary says what the interface calls each', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8');
  for (const term of [
    'Sammlung',
    'Verlauf',
    'Erinnerung',
    'Sicherung',
    'Papierkorb',
    'ausgeblendet',
  ]) {
    expect(glossary).toContain(`*${term}*`);
  }
});
