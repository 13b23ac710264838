import type { Document, Mention } from '../document.ts';
import { findAcronyms } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { findListedPlaces } from './listed-places.ts';
import { findPressNames } from './press-names.ts';
import { rangeSpan, type Context } from './context.ts';
import { decode } from './decode.ts';
import { makeContext, type Analysis } from './make-context.ts';
import { findLexiconNames } from './lexicon-names.ts';
import { findOrganizations } from './organizations.ts';
import { findListedPersons, findPersons } from './persons.ts';
import { findPlaces } from './places.ts';
import { heedUser } from './precedence.ts';
import { findQuotedNames } from './quoted-names.ts';
import { findShortForms } from './short-forms.ts';

/**
 * Finds the mentions of a text: lists and rules propose candidates with their weights, a decoder keeps the best
 * that do not overlap; then the names found so propose their neighbours in lists and their short forms, and the
 * decoder runs once more.
 */
export function findMentions(
  document: Pick<Document, 'text' | 'tokens' | 'sentences'>,
  { marks, lattice, lexicon }: Analysis,
): Mention[] {
  const { text, tokens, sentences } = document;
  const context = makeContext({ text, tokens, sentences }, { marks, lattice, lexicon });
  const candidates = heedUser(
    context,
    PROPOSERS.flatMap((propose) => propose(context)),
  );
  const chosen = decode(candidates);
  const related = RELATED.flatMap((propose) => propose(context, chosen));
  const all = heedUser(context, [...candidates.map(overreachTest(related)), ...related]);
  return toMentions(context, decode(all));
}

const PROPOSERS: readonly ((context: Context) => Candidate[])[] = [
  findLexiconNames,
  findPersons,
  findOrganizations,
  findPlaces,
  findQuotedNames,
  findPressNames,
];

/** What the names found make likely elsewhere. */
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

function overreachTest(related: readonly Candidate[]): (candidate: Candidate) => Candidate {
  const ends = new Map(
    related
      .filter(({ evidence }) => evidence.rule === 'short-form')
      .map(({ tokens }) => [tokens.from, tokens.to]),
  );
  return (candidate) => {
    const end = ends.get(candidate.tokens.from);
    const isBeyond =
      end !== undefined && end < candidate.tokens.to && GRAMMAR_RULES.has(candidate.evidence.rule);
    return isBeyond ? { ...candidate, score: candidate.score + OVERREACH } : candidate;
  };
}

function toMentions(context: Context, chosen: readonly Candidate[]): Mention[] {
  let sentence = 0;
  return chosen.map((candidate) => {
    while ((context.sentences[sentence]?.tokens.to ?? Infinity) <= candidate.tokens.from)
      sentence++;
    const { start, end, type, tokens, clitics, evidence, entry, spelling, subtype, head } =
      candidate;
    const surface = rangeSpan(context, tokens);
    return {
      start,
      end,
      type,
      tokens,
      surface,
      clitics,
      sentence,
      confidence: confidenceOf(candidate),
      evidence,
      entry,
      spelling,
      subtype,
      head,
    };
  });
}

const DECIMALS = 1000;

/** The score as a probability (logistic), to three decimals. */
function confidenceOf({ score }: Candidate): number {
  return Math.round(DECIMALS / (1 + Math.exp(-score))) / DECIMALS;
}
