import { describe, expect, it } from 'vitest';
import { phraseOf } from '../../../core/people/openingPhrases.ts';

describe('what of a note can be said to the person', () => {
  it.each([
    ['Umzug nach Leipzig', 'Umzug nach Leipzig'],
    ['Tochter eingeschult; läuft Marathon', 'Tochter eingeschult'],
    ['Marathon, am liebsten in Berlin', 'Marathon'],
    ['Neuer Hund (Bruno)', 'Neuer Hund'],
    ['Umzug nach Leipzig – Altbau', 'Umzug nach Leipzig'],
    ['Umzug nach Leipzig. Hat zwei Kinder.', 'Umzug nach Leipzig'],
    ['Reise am 3. Mai', 'Reise am 3. Mai'],
    ['\n\n- Podcast-Relaunch\n- Team von zwölf', 'Podcast-Relaunch'],
    ['house  move', 'house move'],
    ['product launch', 'product launch'],
    ['recent move', 'recent move'],
    ['Elternzeit bis 2027', 'Elternzeit bis 2027'],
    ['Café am See', 'Café am See'],
    ['Cafe\u0301 am See', 'Café am See'],
  ])('%j: %j', (note, phrase) => {
    expect(phraseOf(note)).toBe(phrase);
  });

  it.each([
    ['nothing', ''],
    ['only spaces', ' \t\n '],
    ['no phrase before the comma', ', Marathon'],
    ['a sentence', 'hat zwei Kinder'],
    ['a sentence with a capital', 'Liebt Jazz'],
    ['a verb that no list has', 'zeltet in Schweden'],
    ['a verb with an umlaut', 'kämpft weiter'],
    ['an English sentence', 'is moving to Leipzig'],
    ['a description', 'vegan'],
    ['the third person', 'ihre Tochter'],
    ['the first person', 'kennt mich von der Messe'],
    ['a negation', 'kein Small Talk'],
    ['an order to oneself', 'nach dem Urlaub fragen'],
    ['an English order to oneself', 'ask about the move'],
    ['English with a curly apostrophe', 'Small talk isn’t fun'],
    ['a date to keep', 'Geburtstag 3. Mai'],
    ['illness', 'Reha in Bad Aibling'],
    ['a loss further on in the note', 'Umzug nach Leipzig; Vater gestorben'],
    ['a compound', 'Brustkrebsvorsorge'],
    ['decomposed letters', 'A\u0308rger im Team'],
    ['a separation', 'Trennung'],
    ['a dismissal', 'laid off in May'],
    ['a search for work', 'Bewerbung bei Acme'],
    ['money', 'Tagessatz 900'],
    ['a secret', 'Verkauf der Firma, vertraulich'],
    ['an address', 'ada@lovelace.example'],
    ['a page', 'www.lovelace.example'],
    ['a page among words', 'Blog Lovelace.example'],
    ['an unfinished thought', 'Umzug ... bald'],
    ['a number', 'Tel 0170 1234567'],
    ['two characters', 'KI'],
    ['six words', 'Haus mit Garten bei Bad Tölz'],
    ['41 characters', 'Wirtschaftsinformatikstudium in Darmstadt'],
    ['a placeholder', '{name}'],
    ['markup', '<b>Umzug</b>'],
    ['emoji', '🎉🎉🎉'],
    ['emoji among words', 'Neuer Hund 🐶'],
    ['a reversed text', '\u202eUmzug nach Leipzig'],
    ['10,000 characters', 'a'.repeat(10_000)],
    ['10,000 spaces within a sentence', `Läuft${' '.repeat(10_000)}Marathon`],
    ['10,000 words', 'Umzug '.repeat(10_000)],
  ])('never %s', (_, note) => {
    expect(phraseOf(note)).toBeNull();
  });
});
