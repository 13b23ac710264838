import type { Evidence } from '../../src/document.ts';
import type { Candidate } from '../../src/entities/candidate.ts';

const GRAMMAR: Evidence = { rule: 'name-grammar' };
/** Evidence of a candidate that may hold others. */
export const LISTED: Evidence = { rule: 'lexicon', lexicon: 'places', entry: '', folded: [] };

/** A candidate over tokens `from` to `to`; offsets are ten per token. */
export function candidateOf(
  [from, to]: readonly [number, number],
  score: number,
  evidence: Evidence = GRAMMAR,
): Candidate {
  return {
    start: from * 10,
    end: to * 10 - 1,
    type: 'person',
    tokens: { from, to },
    clitics: [],
    score,
    evidence,
    entry: undefined,
    spelling: undefined,
    subtype: undefined,
    head: undefined,
  };
}
