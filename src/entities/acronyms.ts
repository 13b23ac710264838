import type { Candidate } from './candidate.ts';
import { isFunctionWord, rangeSpan, textAt, type Context } from './context.ts';

const SCORE = 2.6;
const LONGEST = 3;

/** The short name that a body's full name gives in brackets: وكالة الأنباء السودانية (سونا). */
export function findAcronyms(context: Context, chosen: readonly Candidate[]): Candidate[] {
  return chosen.flatMap((full) => (full.type === 'organization' ? readAcronym(context, full) : []));
}

function readAcronym(context: Context, full: Candidate): Candidate[] {
  const open = full.tokens.to;
  if (textAt(context, open) !== '(') return [];
  let from = open + 1;
  while (/^["\u201c\u201d\u00ab\u00bb]$/.test(textAt(context, from))) from++;
  let to = from;
  while (to - from <= LONGEST && context.tokens[to]?.kind === 'word') to++;
  let close = to;
  while (/^["\u201c\u201d\u00ab\u00bb]$/.test(textAt(context, close))) close++;
  if (
    to === from ||
    to - from > LONGEST ||
    textAt(context, close) !== ')' ||
    isFunctionWord(context, from)
  )
    return [];
  const isOther = context.lattice
    .all(from, 'name')
    .some(({ entry, letters }) => letters === 0 && entry.type !== 'organization');
  if (isOther) return [];
  return [
    {
      ...rangeSpan(context, { from, to }),
      type: 'organization',
      tokens: { from, to },
      clitics: [],
      score: SCORE,
      evidence: { rule: 'short-form', of: { start: full.start, end: full.end } },
      entry: undefined,
      subtype: full.subtype,
      head: undefined,
    },
  ];
}
