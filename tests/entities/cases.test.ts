import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseCases, type Case } from '../support/cases.ts';
import { fullLexicon } from '../support/lexicon.ts';
import { findNames } from '../support/pipeline.ts';

const ROOT = new URL('../cases/entities/', import.meta.url);
const LONGEST_TITLE = 60;

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

/** The cells that a case leaves out are not compared. */
function shorten(rows: readonly string[][], expected: Case['expected']): string[][] {
  return rows.map((row, i) => row.slice(0, expected[i]?.length ?? row.length));
}

const files = readdirSync(ROOT).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  const cases = parseCases(readFileSync(new URL(file, ROOT), 'utf8'));

  test.each(cases.map((one) => [one.title.slice(0, LONGEST_TITLE), one] as const))(
    '%s',
    (_, { text, expected }) => {
      expect(shorten(findRows(text), expected)).toEqual(expected);
    },
  );
});
