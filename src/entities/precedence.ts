import { phraseKey } from '../lexicon/phrase.ts';
import { sliceSpan } from '../span.ts';
import type { Candidate } from './candidate.ts';
import type { TextContext } from './context.ts';

/**
 * What the user's lists say goes before what the program finds: denied names go, and so does what overlaps a
 * user's name. A longer name that holds a user's name stays (جامعة القدس beside القدس), unless the user wants
 * nothing but the names of the list.
 */
export function heedUser(context: TextContext, candidates: readonly Candidate[]): Candidate[] {
  const left = candidates.filter((candidate) => !isDenied(context, candidate));
  const own = left.filter(({ standing }) => standing !== undefined);
  if (own.length === 0) return left;
  const byToken = new Map<number, Candidate[]>();
  for (const candidate of own)
    for (let i = candidate.tokens.from; i < candidate.tokens.to; i++)
      byToken.set(i, [...(byToken.get(i) ?? []), candidate]);
  return left.filter(
    (candidate) =>
      candidate.standing !== undefined ||
      overlapping(candidate, byToken).every((name) => isHolder(candidate, name)),
  );
}

function overlapping(
  { tokens }: Candidate,
  byToken: ReadonlyMap<number, readonly Candidate[]>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = tokens.from; i < tokens.to; i++) found.push(...(byToken.get(i) ?? []));
  return found;
}

/** True when a candidate holds a user's name and more words than it. */
function isHolder({ tokens }: Candidate, name: Candidate): boolean {
  return (
    name.standing === 'own' &&
    tokens.from <= name.tokens.from &&
    name.tokens.to <= tokens.to &&
    name.tokens.to - name.tokens.from < tokens.to - tokens.from
  );
}

function isDenied({ text, lexicon }: TextContext, candidate: Candidate): boolean {
  const { denies } = lexicon;
  if (denies === undefined) return false;
  const key = phraseKey(sliceSpan(text, candidate));
  const whole = candidate.clitics.at(-1) === 'ل' && key.startsWith('ل') ? `ا${key}` : key;
  return denies(key, candidate.type) || denies(whole, candidate.type);
}
