import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/document.ts';
import type { Context } from '../../src/entities/context.ts';
import type { Decided } from '../../src/tagging/decide.ts';
import { settleTypes } from '../../src/tagging/settle-types.ts';
import { candidateOf, LISTED } from '../support/candidate.ts';

const GRAMMAR: Evidence = { rule: 'name-grammar' };
/** Ten letters a token, as {@link candidateOf} counts. */
const TEXT = 'بوفونلاعب يسدد بوفونلاعب ويركض بوفونلاعب';

function named(
  at: number,
  type: Decided['type'],
  { confidence = 0.8, evidence = GRAMMAR }: { confidence?: number; evidence?: Evidence } = {},
): Decided {
  const start = TEXT.indexOf('بوفونلاعب', at);
  const end = start + 'بوفونلاعب'.length;
  return { ...candidateOf([0, 1], 1, evidence), start, end, type, confidence };
}

function settledTypes(names: readonly Decided[]): readonly string[] {
  return settleTypes({ text: TEXT } as Context, names).map(({ type }) => type);
}

describe('one word of several types in a text', () => {
  test('takes the type with more confidence in all', () => {
    const names = [named(0, 'person'), named(10, 'organization'), named(20, 'person')];
    expect(settledTypes(names)).toEqual(['person', 'person', 'person']);
  });

  test('stays what lists vouch for', () => {
    const listed = named(10, 'organization', { confidence: 0.3, evidence: LISTED });
    expect(settledTypes([named(0, 'person'), listed])).toEqual(['person', 'organization']);
  });

  test('is left alone where nothing contradicts', () => {
    const names = [named(0, 'place'), named(10, 'place')];
    expect(settleTypes({ text: TEXT } as Context, names)).toEqual(names);
  });
});
