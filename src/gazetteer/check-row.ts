import { ALLOWED } from '../lexicon/schema.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import type { ListProblem, ListRow } from './list.ts';

/** What is wrong with a row; nothing in most. */
export function checkRow(row: ListRow): readonly ListProblem[] {
  const { line } = row;
  if (phraseKey(row.name) === '')
    return [
      {
        line,
        code: 'empty-name',
        message: row.name === '' ? 'no name' : 'a name without a letter or digit',
      },
    ];
  return VALUE_CHECKS.flatMap(([column, isRight, expected]) =>
    isRight(row[column])
      ? []
      : [{ line, code: 'value', message: `${column} "${row[column]}": expected ${expected}` }],
  );
}

type Checked = 'use' | 'country' | 'ids' | 'location';

const USES = ALLOWED['use'] ?? [];
const ISO_CODE = /^(?:[A-Z]{2})?$/;
const IDS = /^(?:[^=;\s]+=[^=;]+(?:;[^=;\s]+=[^=;]+)*)?$/;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const LOCATION = new RegExp(`^(?:${NUMBER},\\s*${NUMBER})?$`);

const VALUE_CHECKS: readonly (readonly [Checked, (value: string) => boolean, string])[] = [
  ['use', (value) => USES.includes(value), 'context, exact or nothing'],
  ['country', (value) => ISO_CODE.test(value), 'two capital letters'],
  ['ids', (value) => IDS.test(value), 'key=value;key=value'],
  ['location', (value) => LOCATION.test(value), 'latitude,longitude'],
];
