import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { EntityType } from '../../src/document.ts';
import { parseCases, type Case } from '../support/cases.ts';
import { quote, toRow, type Declared } from '../support/quotations.ts';

const ROOT = new URL('../cases/quotations/', import.meta.url);
const LONGEST_TITLE = 60;
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

/** The cells that a case leaves out are not compared. */
function shorten(rows: readonly string[][], expected: Case['expected']): string[][] {
  return rows.map((row, i) => row.slice(0, expected[i]?.length ?? row.length));
}

const files = readdirSync(ROOT).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  const cases = parseCases(readFileSync(new URL(file, ROOT), 'utf8'));

  test.each(cases.map((one) => [one.title.slice(0, LONGEST_TITLE), one] as const))(
    '%s',
    (_, { text: block, expected }) => {
      const { text, names } = readNames(block);
      const { quotations } = quote(text, names);
      const rows = quotations.map((quotation) => toRow(text, quotation));
      expect(shorten(rows, expected)).toEqual(expected);
    },
  );
});
