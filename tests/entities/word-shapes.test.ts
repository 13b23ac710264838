import { expect, test } from '@jest/globals';
import type { Context } from '../../src/entities/context.ts';
import { makeContext } from '../../src/entities/make-context.ts';
import {
  hasPronoun,
  isAccusative,
  isConjugated,
  isPeelable,
} from '../../src/entities/word-shapes.ts';
import { readLattice } from '../../src/lexicon/lattice.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { lexiconOf } from '../support/lexicon.ts';

/** Words with how often news has them, and how many per mille of these follow a title. */
const lexicon = lexiconOf({
  'words/statistics.tsv': [
    ['تركماني', 40, 0],
    ['وتركماني', 10, 0],
    ['الميزانية', 300, 0],
    ['وليد', 50, 700],
    ['ليد', 90, 0],
    ['كبير', 900, 0],
    ['بير', 20, 0],
    ['يقوم', 200, 0],
    ['تقوم', 150, 0],
    ['يوسف', 400, 600],
    ['توسف', 3, 0],
    ['يخت', 30, 0],
  ].map(([word, count, afterCue]) => ({
    word: String(word),
    count: String(count),
    after_cue: String(afterCue),
    after_place: '0',
  })),
});

/** What the rules see of a text. */
function contextOf(text: string): Context {
  const tokens = tokenize(text);
  const lattice = readLattice({ text, tokens }, lexicon);
  const sentences = splitSentences({ text, tokens }, []);
  return makeContext(
    { text, tokens, sentences },
    { marks: { pairs: [], unpaired: [] }, lattice, lexicon },
  );
}

test.each([
  ['وتركماني', true],
  ['بتركماني', true],
  ['للميزانيه', true],
  ['وليد', false],
  ['كبير', false],
  ['بير', false],
  ['مصر', false],
  ['وكلمه', false],
])('%s is known better without its first letter: %p', (key, expected) => {
  expect(isPeelable(contextOf(key), key)).toBe(expected);
});

test.each([
  ['يقوم', true],
  ['تقوم', true],
  ['سيقوم', true],
  ['وتقوم', true],
  ['يوسف', false],
  ['يخت', false],
  ['قوم', false],
])('%s is an imperfect verb: %p', (key, expected) => {
  expect(isConjugated(contextOf(key), key)).toBe(expected);
});

test.each([
  ['توبته', true],
  ['خلافاته', true],
  ['دعمهم', true],
  ['قيادتنا', true],
  ['كتابها', true],
  ['كبيره', true],
  ['كبيرة', false],
  ['بها', false],
  ['محمد', false],
  ['هم', false],
])('%s carries a pronoun: %p', (word, expected) => {
  expect(hasPronoun(contextOf(word), 0)).toBe(expected);
});

test.each([
  ['بناء\u064b', true],
  ['رسمي\u064bا', true],
  ['كبيرا', true],
  ['وليدا', false],
  ['رسميا', false],
  ['محمد\u064c', false],
])('%j is an indefinite accusative: %p', (word, expected) => {
  expect(isAccusative(contextOf(word), 0)).toBe(expected);
});
