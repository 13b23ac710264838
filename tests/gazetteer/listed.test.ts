import { expect, test } from '@jest/globals';
import { isListed } from '../../src/gazetteer/listed.ts';
import { lexiconOf } from '../support/lexicon.ts';

const LEXICON = lexiconOf({
  'places/a.tsv': [{ name: 'أبها' }],
  'people/a.tsv': [{ name: 'سعاد كمال' }],
  'words/name-parts.tsv': [{ kind: 'given', word: 'سعاد' }],
});

test.each([
  ['ابها', true],
  ['وبأبها', true],
  ['سعاد كمال', true],
  ['سعاد', false],
  ['سعاد كمال حسن', false],
  ['أبها سعاد', false],
  ['', false],
])('%s stands in a list of names: %s', (name, expected) => {
  expect(isListed(name, LEXICON)).toBe(expected);
});
