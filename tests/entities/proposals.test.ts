import { describe, expect, test } from '@jest/globals';
import type { Candidate } from '../../src/entities/candidate.ts';
import { proposeFurther, type Proposals } from '../../src/entities/proposals.ts';
import { sliceSpan } from '../../src/span.ts';
import { candidateOf } from '../support/candidate.ts';
import { proposalsOf } from '../support/proposals.ts';
import { smallLexicon } from '../support/small-news.ts';

const TEXT =
  'قالت الوزيرة سلمى البدري إن العمل بدأ. وقالت الوزيرة البدري زعفران. ثم جاء بوفون. ومضى بوفون';

/** The first word with this key as a name that something else found. */
function foundAt({ context: { tokens } }: Proposals, key: string): Candidate {
  const from = tokens.findIndex((token) => token.key === key);
  const { start = 0, end = 0 } = tokens[from] ?? {};
  return { ...candidateOf([from, from + 1], 2), start, end };
}

function rowsOf({ candidates }: Proposals): string[] {
  return candidates.map(
    ({ start, end, evidence, score }) =>
      `${sliceSpan(TEXT, { start, end })}, ${evidence.rule}, ${score.toFixed(1)}`,
  );
}

describe('proposeFurther', () => {
  const proposals = proposalsOf(TEXT, smallLexicon());
  const name = foundAt(proposals, 'بوفون');

  test('adds what a name makes likely, and changes nothing else', () => {
    const known = [...proposals.chosen, name];
    const further = proposeFurther(proposals, { found: [name], known });
    expect(further && rowsOf(further)).toEqual([...rowsOf(proposals), 'بوفون, short-form, 2.0']);
    expect(further?.known).toBe(known);
  });

  test('weighs once that a name goes on behind a form that is known', () => {
    expect(rowsOf(proposals)).toContain('البدري زعفران, title, -0.4');
    const further = proposeFurther(proposals, { found: [name], known: [name] });
    expect(further && rowsOf(further)).toContain('البدري زعفران, title, -0.4');
  });

  test('is undefined where nothing becomes likely', () => {
    expect(proposeFurther(proposals, { found: [], known: [] })).toBeUndefined();
    const alone = foundAt(proposals, 'زعفران');
    expect(proposeFurther(proposals, { found: [alone], known: [alone] })).toBeUndefined();
  });
});
