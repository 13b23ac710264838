import type { ModelWeights } from '../document.ts';
import type { Candidate } from '../entities/candidate.ts';
import { spanOf, type Context } from '../entities/context.ts';
import { decode } from '../entities/decode.ts';
import { heedUser } from '../entities/precedence.ts';
import type { Proposals } from '../entities/proposals.ts';
import { rangesOverlap } from '../span.ts';
import { readingAt } from './proclitics.ts';
import { reasonsFor } from './reasons.ts';
import { labelSentences, type Labelled } from './labelled.ts';
import type { Segment } from './segments.ts';
import { scoreProposals, type Tagger } from './tagger.ts';

/** A name that was decided on, with the probability that it is one. */
export interface Decided extends Candidate {
  readonly confidence: number;
}

/** What the names of a text are decided on. */
export interface Question {
  readonly proposals: Proposals;
  /** Scores by the text alone: see `scoreText`. */
  readonly textScores: Float64Array;
  /** Added to the score of there being no name. */
  readonly caution: number;
}

/** The names of a text, and the labels that they come from. */
export interface Verdict {
  readonly names: Decided[];
  readonly labelled: Labelled;
}

/**
 * The names of a text: the best labels of each sentence, with what lists and rules know of them. `earlier` is what was
 * found of the text when less was proposed.
 */
export function decide(tagger: Tagger, question: Question, earlier?: Labelled): Verdict {
  const { proposals } = question;
  const { context, candidates } = proposals;
  const scores = scoreProposals(tagger, proposals, question);
  const ranges = context.sentences.map(({ tokens }) => tokens);
  const labelled = labelSentences(tagger.model, { scores, ranges }, earlier);
  const byStart = groupByStart(candidates);
  const names = labelled.sentences.flat().map((segment) => {
    const candidate =
      bestCandidate(byStart, segment) ??
      unlisted(context, segment, reasonsFor(tagger, { context, scores }, segment));
    return withConfidence(candidate, segment.confidence);
  });
  return { names: withUserNames(context, names, candidates), labelled };
}

/** The candidates as names of their own weight (logistic). */
export function weigh(candidates: readonly Candidate[]): Decided[] {
  return candidates.map((candidate) =>
    withConfidence(candidate, 1 / (1 + Math.exp(-candidate.score))),
  );
}

/** Named one by one: V8 is slow with objects that are spread before more is added. */
function withConfidence(candidate: Candidate, confidence: number): Decided {
  const { start, end, type, tokens, clitics, score, evidence, entry, spelling } = candidate;
  const { subtype, head, standing } = candidate;
  const decided = {
    start,
    end,
    type,
    tokens,
    clitics,
    score,
    evidence,
    entry,
    spelling,
    subtype,
    head,
    confidence,
  };
  return standing === undefined ? decided : { ...decided, standing };
}

type ByStart = ReadonlyMap<number, readonly Candidate[]>;

function groupByStart(candidates: readonly Candidate[]): ByStart {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const { from } = candidate.tokens;
    const group = groups.get(from);
    if (group === undefined) groups.set(from, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/** The best candidate of just these tokens and this type. */
function bestCandidate(byStart: ByStart, { from, to, type }: Segment): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of byStart.get(from) ?? []) {
    if (candidate.tokens.to !== to || candidate.type !== type) continue;
    if (best === undefined || isBetter(candidate, best)) best = candidate;
  }
  return best;
}

/** The user's before others, then the heavier. */
function isBetter(a: Candidate, b: Candidate): boolean {
  const isOwn = (candidate: Candidate): number => (candidate.standing === undefined ? 0 : 1);
  return isOwn(a) - isOwn(b) > 0 || (isOwn(a) === isOwn(b) && a.score > b.score);
}

/** A name that no list or rule proposed. */
function unlisted(context: Context, { from, to, type }: Segment, weights: ModelWeights): Candidate {
  const { letters, clitics } = readingAt(context, from);
  return {
    ...spanOf(context, { from, to, letters, clitics }),
    type,
    tokens: { from, to },
    clitics,
    score: 0,
    evidence: { rule: 'model', weights },
    entry: undefined,
    spelling: undefined,
    subtype: undefined,
    head: undefined,
  };
}

/** What users' lists say is not weighed: their names stay, and what overlaps them goes unless it holds them. */
function withUserNames(
  context: Context,
  names: Decided[],
  candidates: readonly Candidate[],
): Decided[] {
  if (
    candidates.every(({ standing }) => standing === undefined) &&
    context.lexicon.denies === undefined
  )
    return names;
  const own = weigh(decode(candidates.filter(({ standing }) => standing !== undefined)));
  const left = heedUser(context, [
    ...names.filter(({ standing }) => standing === undefined),
    ...own,
  ]) as Decided[];
  const others = left.filter(({ standing }) => standing === undefined);
  const isHeld = ({ tokens }: Decided): boolean =>
    others.some((other) => rangesOverlap(other.tokens, tokens));
  return left
    .filter((name) => name.standing === undefined || !isHeld(name))
    .sort((a, b) => a.tokens.from - b.tokens.from);
}
