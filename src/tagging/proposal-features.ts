import type { EntityType } from '../document.ts';
import type { Candidate } from '../entities/candidate.ts';
import type { Context } from '../entities/context.ts';
import type { Proposals } from '../entities/proposals.ts';
import { combineIds, numberId, textId } from '../model/feature-id.ts';
import { FIRST, FURTHER, spread, type FeatureSink } from './spread.ts';

const PROPOSED = numberId(33, 0);
const PROPOSED_SCORE = numberId(33, 1);
const CHOSEN = numberId(34, 0);
const CHOSEN_RULE = numberId(34, 1);
const CHOSEN_SCORE = numberId(34, 2);
const CHOSEN_KIND = numberId(34, 3);
const ELSEWHERE = 35;
const TEXT = 36;

/** What lists and rules propose for each token, what they would choose, and what its word is elsewhere in the text. */
export function readProposals(
  { context, candidates, chosen, known }: Proposals,
  sink: FeatureSink,
): void {
  for (const candidate of candidates) readCandidate(candidate, sink);
  for (const candidate of chosen) readChosen(candidate, sink);
  readElsewhere(context, known, sink);
}

function readCandidate({ tokens, type, score, evidence }: Candidate, sink: FeatureSink): void {
  const kind = combineIds(idOf(type), idOf(evidence.rule));
  spread(tokens, combineIds(PROPOSED, kind), sink);
  spread(tokens, combineIds(combineIds(PROPOSED_SCORE, kind), step(score)), sink);
}

function readChosen(
  { tokens, type, score, evidence, subtype = '' }: Candidate,
  sink: FeatureSink,
): void {
  const kind = combineIds(idOf(type), idOf(evidence.rule));
  spread(tokens, combineIds(CHOSEN, idOf(type)), sink);
  spread(tokens, combineIds(CHOSEN_RULE, kind), sink);
  spread(tokens, combineIds(combineIds(CHOSEN_SCORE, kind), step(score)), sink);
  spread(tokens, combineIds(combineIds(CHOSEN_KIND, kind), idOf(subtype)), sink);
}

const LOWEST = -4;
const HIGHEST = 8;

function step(score: number): number {
  return Math.max(LOWEST, Math.min(HIGHEST, Math.floor(score)));
}

const ids = new Map<string, number>();

/** The number of one of the few names of types, rules and kinds. */
function idOf(name: string): number {
  const known = ids.get(name) ?? textId(TEXT, name);
  ids.set(name, known);
  return known;
}

/** How often a word plays each role elsewhere: roles are types, twice, as first or further word. */
type Roles = readonly number[];

const TYPES: readonly EntityType[] = ['person', 'place', 'organization', 'other'];
const ROLE_IDS: readonly number[] = Array.from({ length: 2 * TYPES.length }, (_, role) =>
  numberId(ELSEWHERE, role),
);

/** What the same word is taken for elsewhere in the text. */
function readElsewhere({ tokens }: Context, known: readonly Candidate[], sink: FeatureSink): void {
  if (known.length === 0) return;
  const here = rolesByToken(known);
  const counts = countRoles(tokens, here);
  tokens.forEach(({ key }, i) => {
    counts.get(key)?.forEach((count, role) => {
      const own = here.get(i) === role ? 1 : 0;
      if (count > own) sink(i, ROLE_IDS[role] ?? 0);
    });
  });
}

/** What part of what kind of name a token is. */
function rolesByToken(known: readonly Candidate[]): ReadonlyMap<number, number> {
  const roles = new Map<number, number>();
  for (const { tokens, type } of known)
    for (let i = tokens.from; i < tokens.to; i++)
      roles.set(i, 2 * TYPES.indexOf(type) + (i === tokens.from ? FIRST : FURTHER));
  return roles;
}

function countRoles(
  tokens: Context['tokens'],
  roles: ReadonlyMap<number, number>,
): ReadonlyMap<string, Roles> {
  const counts = new Map<string, number[]>();
  for (const [index, role] of roles) {
    const key = tokens[index]?.key ?? '';
    if (key === '') continue;
    const known = counts.get(key) ?? new Array<number>(2 * TYPES.length).fill(0);
    known[role] = (known[role] ?? 0) + 1;
    counts.set(key, known);
  }
  return counts;
}
