import { describe, expect, test } from '@jest/globals';
import { readingAt } from '../../src/tagging/proclitics.ts';
import { proposalsOf } from '../support/proposals.ts';
import { smallLexicon } from '../support/small-news.ts';

/** The proclitics of a text's first word, and what they leave: `و + بوفون`. */
function read(word: string): string {
  const { context } = proposalsOf(`${word} هنا`, smallLexicon());
  const { letters, clitics } = readingAt(context, 0);
  return [...clitics, word.slice(letters)].join(' + ');
}

describe('the first word of a name is read', () => {
  test.each([
    // News knows the rest, and hardly the whole word.
    ['وبوفون', 'و + بوفون'],
    ['لبوفون', 'ل + بوفون'],
    ['ولبوفون', 'و + ل + بوفون'],
    ['كبوفون', 'ك + بوفون'],
    // Lists know the rest.
    ['بباريس', 'ب + باريس'],
    ['وبباريس', 'و + ب + باريس'],
    ['ومحمود', 'و + محمود'],
    ['وسلمى', 'و + سلمى'],
    // لل hides the article, which shows that ل is none of the word's.
    ['للصين', 'ل + لصين'],
    ['وللصين', 'و + ل + لصين'],
    ['للعمل', 'ل + لعمل'],
    ['للزعفران', 'ل + لزعفران'],
  ])('%s: %s', (word, expected) => {
    expect(read(word)).toBe(expected);
  });
});

describe('and stays whole', () => {
  test.each([
    ['بوفون', 'where nothing speaks for a proclitic'],
    ['باريس', 'where it is listed'],
    ['وايت', 'where news knows it better than the rest'],
    ['لبنان', 'where news knows it better, though the rest is listed'],
    ['وزغلول', 'where nobody knows either'],
    ['ويو', 'where the rest is short'],
    ['هند', 'where no letter could be a proclitic'],
    ['و', 'where it is nothing but a letter'],
    ['؟', 'where it is a mark'],
    ['15', 'where it is a number'],
  ])('%s, %s', (word) => {
    expect(read(word)).toBe(word);
  });
});
