import { describe, expect, test } from '@jest/globals';
import { findNames } from '../../src/analyze.ts';
import { readCases, shorten } from '../support/cases.ts';
import { fullLexicon } from '../support/lexicon.ts';

/** The mentions of a text as the case files write them: type, words, canonical name, rule. */
function findRows(text: string): string[][] {
  const { mentions, entities } = findNames(text, fullLexicon());
  return mentions.map((mention) => [
    mention.type,
    text.slice(mention.start, mention.end),
    entities.find((entity) => entity.mentions.includes(mention))?.name ?? '',
    mention.evidence.rule,
  ]);
}

describe.each(readCases(new URL('../cases/entities/', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('%s', (_title, { text, expected }) => {
    expect(shorten(findRows(text), expected)).toEqual(expected);
  });
});
