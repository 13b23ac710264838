import type { Document } from '../document.ts';
import { findAcronyms } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { findListedPlaces } from './listed-places.ts';
import { findPressNames } from './press-names.ts';
import type { Context } from './context.ts';
import { decode } from './decode.ts';
import { makeContext, type Analysis } from './make-context.ts';
import { findLexiconNames } from './lexicon-names.ts';
import { findOrganizations } from './organizations.ts';
import { findListedPersons, findPersons } from './persons.ts';
import { findPlaces } from './places.ts';
import { heedUser } from './precedence.ts';
import { findQuotedNames } from './quoted-names.ts';
import { findShortForms } from './short-forms.ts';

/** What may be a name in a text, by lists and rules. */
export interface Collected {
  readonly context: Context;
  /** With the weights of what speaks for them. */
  readonly candidates: readonly Candidate[];
}

export interface Proposals extends Collected {
  /** The best candidates that do not overlap. */
  readonly chosen: readonly Candidate[];
  /** The names that made further ones likely. */
  readonly known: readonly Candidate[];
}

/** Asks lists and rules for what may be a name by what stands in it and around it. */
export function collect(
  document: Pick<Document, 'text' | 'tokens' | 'sentences'>,
  { marks, lattice, lexicon }: Analysis,
): Collected {
  const { text, tokens, sentences } = document;
  const context = makeContext({ text, tokens, sentences }, { marks, lattice, lexicon });
  const found = PROPOSERS.flatMap((find) => find(context));
  return { context, candidates: heedUser(context, found) };
}

/** Asks lists and rules alone: the best candidates make others likely elsewhere. */
export function propose(collected: Collected): Proposals {
  const known = decode(collected.candidates);
  return settle(collected, relatedTo(known, collected), known);
}

/** Adds what names found since make likely elsewhere; undefined when that is nothing. `known` are all found so far. */
export function proposeFurther(
  collected: Collected,
  { found, known }: { readonly found: readonly Candidate[]; readonly known: readonly Candidate[] },
): Proposals | undefined {
  const related = relatedTo(found, collected);
  return related.length === 0 ? undefined : settle(collected, related, known);
}

/** The neighbours of names in lists, their short forms. */
function relatedTo(names: readonly Candidate[], { context }: Collected): readonly Candidate[] {
  return names.length === 0 ? [] : RELATED.flatMap((find) => find(context, names));
}

/** `candidates` have been weighed against each other; `related` are new. */
function settle(
  { context, candidates }: Collected,
  related: readonly Candidate[],
  known: readonly Candidate[],
): Proposals {
  const weighed = candidates.map(overreachTest(related, candidates));
  const all = heedUser(context, [...weighed, ...related]);
  return { context, candidates: all, chosen: decode(all), known };
}

const PROPOSERS: readonly ((context: Context) => Candidate[])[] = [
  findLexiconNames,
  findPersons,
  findOrganizations,
  findPlaces,
  findQuotedNames,
  findPressNames,
];

const RELATED: readonly ((context: Context, chosen: readonly Candidate[]) => Candidate[])[] = [
  findListedPersons,
  findListedPlaces,
  findShortForms,
  findAcronyms,
];

/** What it costs a name to go on behind a form that the text has made known: المدرب جروس ‖ إراحة. */
const OVERREACH = -2;
const GRAMMAR_RULES: ReadonlySet<string> = new Set([
  'title',
  'nationality',
  'speech-verb',
  'apposition',
  'name-grammar',
]);

/** Lowers names that go on behind a related form, unless an earlier one has lowered them. */
function overreachTest(
  related: readonly Candidate[],
  earlier: readonly Candidate[],
): (candidate: Candidate) => Candidate {
  const ends = endsOfForms(related);
  const earlierEnds = endsOfForms(earlier);
  return (candidate) => {
    const { tokens, evidence, score } = candidate;
    const goesBeyond = (end = Infinity): boolean => end < tokens.to;
    const isBeyond =
      goesBeyond(ends.get(tokens.from)) &&
      !goesBeyond(earlierEnds.get(tokens.from)) &&
      GRAMMAR_RULES.has(evidence.rule);
    return isBeyond ? { ...candidate, score: score + OVERREACH } : candidate;
  };
}

function endsOfForms(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const forms = candidates.filter(({ evidence }) => evidence.rule === 'short-form');
  return new Map(forms.map(({ tokens }) => [tokens.from, tokens.to]));
}
