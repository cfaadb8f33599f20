import { expect, test } from 'vitest';
import { partsOf, piecesOf } from '../../../../core/quotes/card/lines.ts';

test.each([
  ['Netzwerk', ['Netzwerk']],
  ['Vater-Mutter-Kind', ['Vater-', 'Mutter-', 'Kind']],
  ['-5', ['-5']],
  ['und/oder', ['und/', 'oder']],
  ['https://a.example/b', ['https://a.example/', 'b']],
  ['word—word', ['word—', 'word']],
  ['Ver\u00adein', ['Ver\u00ad', 'ein']],
  ['人と。「出」', ['人', 'と。', '「出」']],
  ['👩‍👩‍👧‍👦👍🏽', ['👩‍👩‍👧‍👦👍🏽']],
  ['สวัสดีครับ', ['สวัสดี', 'ครับ']],
])('%s may be broken where a reader would', (run, parts) => {
  expect(partsOf(run)).toEqual(parts);
});

test.each([
  ['Morgen – heute', ['Morgen –', 'heute']],
  ['Schön 🌱 hier 🎉!', ['Schön 🌱', 'hier 🎉!']],
  ['« Oui » ?', ['« Oui » ?']],
  ['10\u00a0km weit', ['10\u00a0km', 'weit']],
  ['  a \t b\u2009c ', ['a', 'b', 'c']],
])('%s keeps together what belongs together', (text, pieces) => {
  expect(piecesOf(text).map((piece) => piece.text)).toEqual(pieces);
});
