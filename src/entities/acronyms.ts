import type { Candidate } from './candidate.ts';
import { rangeSpan, textAt, type Context } from './context.ts';
import { isFunctionWord, nameAt } from './word-facts.ts';

const SCORE = 2.6;
const LONGEST = 3;

/** The short name that a body's full name gives in brackets: وكالة الأنباء السودانية (سونا). */
export function findAcronyms(context: Context, chosen: readonly Candidate[]): Candidate[] {
  return chosen.flatMap((full) => (full.type === 'organization' ? readAcronym(context, full) : []));
}

function readAcronym(context: Context, { tokens, start, end, subtype }: Candidate): Candidate[] {
  if (textAt(context, tokens.to) !== '(') return [];
  const from = skipMarks(context, tokens.to + 1);
  let to = from;
  while (to - from <= LONGEST && context.tokens[to]?.kind === 'word') to++;
  const isClosed = textAt(context, skipMarks(context, to)) === ')';
  if (to === from || to - from > LONGEST || !isClosed || !isAcronym(context, from)) return [];
  const span = rangeSpan(context, { from, to });
  return [
    {
      start: span.start,
      end: span.end,
      type: 'organization',
      tokens: { from, to },
      clitics: [],
      score: SCORE,
      evidence: { rule: 'short-form', of: { start, end } },
      entry: undefined,
      spelling: undefined,
      subtype,
      head: undefined,
    },
  ];
}

function skipMarks(context: Context, index: number): number {
  let at = index;
  while (/^["\u201c\u201d\u00ab\u00bb]$/.test(textAt(context, at))) at++;
  return at;
}

/** Not a remark, nor a place or person in brackets. */
function isAcronym(context: Context, index: number): boolean {
  const type = nameAt(context, index)?.entry.type ?? 'organization';
  return type === 'organization' && !isFunctionWord(context, index);
}
