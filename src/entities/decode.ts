import type { TokenRange } from '../span.ts';
import type { Candidate } from './candidate.ts';

/**
 * The set of candidates that do not overlap and whose scores add up to the most (weighted interval
 * scheduling, O(n log n)). A container takes the weight of what it holds along. Candidates that are more likely wrong than right take no part.
 */
export function decode(candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => a.tokens.to - b.tokens.to || b.tokens.from - a.tokens.from || a.score - b.score,
    );
  const ends = ordered.map(({ tokens }) => tokens.to);
  const best: Float64Array = new Float64Array(ordered.length + 1);
  const before: Int32Array = new Int32Array(ordered.length);
  ordered.forEach((candidate, i) => {
    const { tokens } = candidate;
    const free = countEndingBy(ends, tokens.from, i);
    before[i] = free;
    const without = best[i] ?? 0;
    const inside =
      free < i && isContainer(candidate) ? bestInside(ordered.slice(free, i), tokens) : 0;
    best[i + 1] = Math.max(without, (best[free] ?? 0) + candidate.score + inside);
  });
  const chosen: Candidate[] = [];
  for (let i = ordered.length; i > 0;) {
    const candidate = ordered[i - 1];
    if (candidate === undefined || best[i] === best[i - 1]) {
      i--;
      continue;
    }
    chosen.push(candidate);
    i = before[i - 1] ?? 0;
  }
  return chosen.reverse();
}

const CONTAINERS: ReadonlySet<string> = new Set([
  'lexicon',
  'organization-head',
  'place-head',
  'quoted-name',
]);

/** The outer name wins over those inside it (جامعة القاهرة), where lists or head nouns vouch for it. */
function isContainer({ evidence }: Candidate): boolean {
  return CONTAINERS.has(evidence.rule);
}

/** The best that candidates wholly inside a range add up to; `candidates` are ordered by their end. */
function bestInside(candidates: readonly Candidate[], { from }: TokenRange): number {
  const inner = candidates.filter(({ tokens }) => from <= tokens.from);
  const ends = inner.map(({ tokens }) => tokens.to);
  const best = [0];
  inner.forEach(({ tokens, score }, i) => {
    const free = countEndingBy(ends, tokens.from, i);
    best.push(Math.max(best[i] ?? 0, (best[free] ?? 0) + score));
  });
  return best.at(-1) ?? 0;
}

/** How many of the first `limit` ends are at most `from`. */
function countEndingBy(ends: readonly number[], from: number, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
