import { describe, expect, test } from '@jest/globals';
import type { EntityType } from '../../src/document.ts';
import { readCases, shorten } from '../support/cases.ts';
import { quote, toRow, type Declared } from '../support/quotations.ts';

const TYPES: Readonly<Record<string, EntityType>> = {
  '@person': 'person',
  '@place': 'place',
  '@organization': 'organization',
};

/** Lines that begin with @ declare the names of a case: `@person سلمى البدري | البدري`. */
function readNames(block: string): { readonly text: string; readonly names: readonly Declared[] } {
  const lines = block.split('\n');
  const names = lines.flatMap((line) => {
    const [label = '', ...words] = line.split(' ');
    const type = TYPES[label];
    return type === undefined ? [] : [{ type, forms: words.join(' ').split(' | ') }];
  });
  return { names, text: lines.filter((line) => !line.startsWith('@')).join('\n') };
}

/** The quotations of a case as the case files write them. */
function findRows(block: string): string[][] {
  const { text, names } = readNames(block);
  return quote(text, names).quotations.map((quotation) => toRow(text, quotation));
}

describe.each(readCases(new URL('../cases/quotations/', import.meta.url)))('%s', (_, cases) => {
  test.each(cases)('%s', (_title, { text, expected }) => {
    expect(shorten(findRows(text), expected)).toEqual(expected);
  });
});
