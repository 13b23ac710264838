import type { NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import { spanOf, textAt, type Context } from './context.ts';
import { isFunctionWord, isWordAt, keyAt } from './word-facts.ts';

const SCORE = 1.6;

/** Lesser places coordinated with one that was found: كسلا والقضارف ثم الأبيض. */
export function findListedPlaces(context: Context, chosen: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const place of chosen) {
    let last: Candidate | undefined = place.type === 'place' ? place : undefined;
    while (last !== undefined) {
      last = readNext(context, last);
      if (last !== undefined) found.push(last);
    }
    const before = place.type === 'place' ? readBefore(context, place) : undefined;
    if (before !== undefined) found.push(before);
  }
  return found;
}

function readNext(context: Context, { tokens, start, end }: Candidate): Candidate | undefined {
  const at = tokens.to;
  const isApart = /^[\u060c,]$/.test(textAt(context, at)) || keyAt(context, at) === 'ثم';
  if (!isApart && !isWordAt(context, at)) return undefined;
  const match = isApart ? lesserPlace(context, at + 1, 0) : lesserPlace(context, at, 1);
  return toCandidate(context, match, { start, end });
}

/** المباركية in المباركية وبومباي. */
function readBefore(
  context: Context,
  { tokens, clitics, start, end }: Candidate,
): Candidate | undefined {
  if (clitics[0] !== 'و' || !isWordAt(context, tokens.from)) return undefined;
  return toCandidate(context, lesserPlace(context, tokens.from - 1, 0), { start, end });
}

function lesserPlace(context: Context, at: number, letters: number): Match<NameEntry> | undefined {
  if (isFunctionWord(context, at)) return undefined;
  return context.lattice
    .all(at, 'name')
    .find(
      (match) =>
        match.entry.type === 'place' &&
        match.letters === letters &&
        (letters === 0 || match.clitics[0] === 'و'),
    );
}

function toCandidate(
  context: Context,
  match: Match<NameEntry> | undefined,
  cue: { readonly start: number; readonly end: number },
): Candidate | undefined {
  if (match === undefined) return undefined;
  const { entry, from, to, letters, clitics } = match;
  const { start, end } = spanOf(context, { from, to, letters, clitics });
  return {
    start,
    end,
    type: 'place',
    tokens: { from, to },
    clitics,
    score: SCORE,
    evidence: { rule: 'list', cue },
    entry: entry.id,
    spelling: match.spelling,
    subtype: entry.subtype,
    head: undefined,
  };
}
