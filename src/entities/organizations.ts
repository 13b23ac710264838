import type { HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import { readComplement, type Complement } from './complement.ts';
import { nameAt, rangeSpan, spanOf, type TextContext } from './context.ts';

const BASE = 0.6;
const PER_WORD = 0.7;
const KIND_WEIGHTS: Readonly<Record<Complement['kind'], number>> = {
  proper: 1.2,
  nationality: 1.2,
  definite: 0.2,
  unlisted: 0.6,
};
/** A head noun with the article opens a name only with a proper complement: الحزب الشيوعي الصيني. */
const DEFINITE_HEAD = -1.2;
const PEELED_HEAD = -0.2;

/** Organisations by their head noun and what follows it: وزارة الخارجية الروسية. */
export function findOrganizations(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const head of context.lattice.all(i, 'head')) {
      if (head.entry.type !== 'organization' || head.entry.span !== 'in') continue;
      const candidate = readOrganization(context, head);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

/** Bodies whose names often are lists of their fields. */
const COORDINATE: ReadonlySet<string> = new Set([
  'ministry',
  'agency',
  'government',
  'federation',
  'university',
  'parliament',
  'ngo',
  'union',
]);

function readOrganization(context: TextContext, head: Match<HeadEntry>): Candidate | undefined {
  const complement = readComplement(context, head.to, COORDINATE.has(head.entry.subtype));
  if (complement === undefined) return undefined;
  const place = {
    from: head.from,
    to: complement.to,
    letters: head.letters,
    clitics: head.clitics,
  };
  const length = place.to - place.from;
  const isWeak = head.entry.note.startsWith('weak');
  const score =
    BASE +
    PER_WORD * (length - 1) +
    KIND_WEIGHTS[complement.kind] +
    (head.hasArticle ? DEFINITE_HEAD : 0) +
    (head.letters > 0 ? PEELED_HEAD : 0) +
    (isWeak ? -1 : 0) +
    innerWeight(context, head.to, complement.to);
  return {
    ...spanOf(context, place),
    type: 'organization',
    tokens: { from: place.from, to: place.to },
    clitics: place.clitics,
    score,
    evidence: { rule: 'organization-head', cue: rangeSpan(context, head) },
    entry: undefined,
    subtype: head.entry.subtype === '' ? undefined : head.entry.subtype,
    head: undefined,
  };
}

/** A name inside a name does not count, so the outer one takes its weight: جامعة القاهرة. */
function innerWeight(context: TextContext, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) {
    const name = nameAt(context, i);
    if (name === undefined) continue;
    weight += 2 + PER_WORD * (name.to - name.from - 1);
    i = name.to - 1;
  }
  return weight;
}
