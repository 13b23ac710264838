import { unpackForm, type HeadEntry, type NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import type { Complement, ComplementKind } from './complement-types.ts';
import { readComplement } from './complement.ts';
import { rangeSpan, spanOf, type TextContext } from './context.ts';
import { nameAt, wholeAt } from './word-facts.ts';

type Weights = Readonly<Record<ComplementKind, number>>;

/** Weight of a head noun with its complement, by how sure the noun and how telling the complement is. */
const WEIGHTS: Readonly<Record<HeadEntry['strength'], Weights>> = {
  strong: { proper: 2.5, nationality: 2.5, purpose: 2, definite: 1.4, unlisted: 1.6 },
  medium: { proper: 1.8, nationality: 1.8, purpose: 1, definite: 0.2, unlisted: 0.5 },
  weak: { proper: 0.7, nationality: 0.8, purpose: -0.5, definite: -2, unlisted: -0.6 },
};
/** What the article before the head noun costs: it seldom opens a name (الحزب الشيوعي الصيني). */
const DEFINITE_HEAD: Weights = {
  proper: -0.8,
  nationality: -0.2,
  purpose: -0.2,
  definite: -1.8,
  unlisted: -4,
};
/** Bodies that are named by an adjective alone: المحكمة الجزائية, المنتخب الأولمبي. */
const NAMED_BY_ADJECTIVE: ReadonlySet<string> = new Set(['court', 'national-team', 'club']);
const PER_WORD = 0.3;

/** Organisations by their head noun and what follows it: وزارة الخارجية الروسية. */
export function findOrganizations(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const head of context.lattice.all(i, 'head')) {
      const candidate = opensOrganization(head) ? readOrganization(context, head) : undefined;
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

function opensOrganization({ entry, form }: Match<HeadEntry>): boolean {
  return (
    entry.type === 'organization' && entry.span === 'in' && unpackForm(form).number === 'singular'
  );
}

function readOrganization(context: TextContext, head: Match<HeadEntry>): Candidate | undefined {
  const complement = readComplement(context, head);
  if (complement === undefined || isBodyOfBody(context, head)) return undefined;
  const { from, letters, clitics } = head;
  const { to } = complement;
  const { start, end } = spanOf(context, { from, to, letters, clitics });
  return {
    start,
    end,
    type: 'organization',
    tokens: { from, to },
    clitics,
    score: scoreOf(head, complement),
    evidence: { rule: 'organization-head', cue: rangeSpan(context, head) },
    entry: undefined,
    spelling: undefined,
    subtype: head.entry.subtype === '' ? undefined : head.entry.subtype,
    head: undefined,
  };
}

/** إدارة النادي الأهلي, مؤتمر الحزب: a part or an event of a body, which is itself the one named. */
function isBodyOfBody(context: TextContext, { entry, to }: Match<HeadEntry>): boolean {
  if (entry.strength !== 'weak') return false;
  const isHead = wholeAt(context, to, 'head').some(
    ({ entry: inner }) => inner.type === 'organization',
  );
  const name = nameAt(context, to)?.entry;
  return isHead || (name?.type === 'organization' && !isClubOf(entry, name));
}

/** فريق الأهلي: the word is a part of the club's name. */
function isClubOf({ subtype }: HeadEntry, name: NameEntry): boolean {
  return subtype === 'club' && name.subtype === 'club';
}

function scoreOf(
  { entry, hasArticle, to }: Match<HeadEntry>,
  { to: end, kind }: Complement,
): number {
  const isNamed = kind === 'definite' && NAMED_BY_ADJECTIVE.has(entry.subtype);
  const base = WEIGHTS[entry.strength][kind] + (hasArticle && !isNamed ? DEFINITE_HEAD[kind] : 0);
  return base <= 0 ? base : base + PER_WORD * (end - to - 1);
}
