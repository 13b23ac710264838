import { unpackForm, type HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import { readComplement, type Complement } from './complement.ts';
import { rangeSpan, spanOf, type TextContext } from './context.ts';

/** Weight of a head noun with its complement, by how sure the noun and how telling the complement is. */
const WEIGHTS: Readonly<
  Record<HeadEntry['strength'], Readonly<Record<Complement['kind'], number>>>
> = {
  strong: { proper: 2.5, nationality: 2.5, purpose: 2, definite: 1.4, unlisted: 1.6 },
  medium: { proper: 1.8, nationality: 1.8, purpose: 1, definite: 0.2, unlisted: 0.5 },
  weak: { proper: 0.7, nationality: 0.8, purpose: -0.5, definite: -2, unlisted: -0.6 },
};
const PER_WORD = 0.3;
/** The same for a head noun with the article, which seldom opens a name: الحزب الشيوعي الصيني. */
const DEFINITE_HEAD: Readonly<Record<Complement['kind'], number>> = {
  proper: -0.8,
  nationality: -0.2,
  purpose: -0.2,
  definite: -1.8,
  unlisted: -4,
};
/** Bodies that are named by an adjective alone: المحكمة الجزائية, المنتخب الأولمبي. */
const NAMED_BY_ADJECTIVE: ReadonlySet<string> = new Set(['court', 'national-team', 'club']);

/** Organisations by their head noun and what follows it: وزارة الخارجية الروسية. */
export function findOrganizations(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const head of context.lattice.all(i, 'head')) {
      if (head.entry.type !== 'organization' || head.entry.span !== 'in') continue;
      if (unpackForm(head.form).number !== 'singular') continue;
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
  const complement = readComplement(context, head, COORDINATE.has(head.entry.subtype));
  if (complement === undefined || isBodyOfBody(context, head)) return undefined;
  const place = {
    from: head.from,
    to: complement.to,
    letters: head.letters,
    clitics: head.clitics,
  };
  return {
    ...spanOf(context, place),
    type: 'organization',
    tokens: { from: place.from, to: place.to },
    clitics: place.clitics,
    score: scoreOf(head, complement),
    evidence: { rule: 'organization-head', cue: rangeSpan(context, head) },
    entry: undefined,
    subtype: head.entry.subtype === '' ? undefined : head.entry.subtype,
    head: undefined,
  };
}

/** إدارة النادي الأهلي, مؤتمر الحزب: a part or an event of a body, which is itself the one named. */
function isBodyOfBody({ lattice }: TextContext, { entry, to }: Match<HeadEntry>): boolean {
  if (entry.strength !== 'weak') return false;
  const isHead = lattice
    .all(to, 'head')
    .some(({ entry: inner, letters }) => letters === 0 && inner.type === 'organization');
  return (
    isHead ||
    lattice
      .all(to, 'name')
      .some(({ entry: inner, letters }) => letters === 0 && inner.type === 'organization')
  );
}

function scoreOf({ entry, hasArticle, to }: Match<HeadEntry>, complement: Complement): number {
  const isNamed = complement.kind === 'definite' && NAMED_BY_ADJECTIVE.has(entry.subtype);
  const article = hasArticle && !isNamed ? DEFINITE_HEAD[complement.kind] : 0;
  const base = WEIGHTS[entry.strength][complement.kind] + article;
  return base <= 0 ? base : base + PER_WORD * (complement.to - to - 1);
}
