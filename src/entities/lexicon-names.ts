import type { HeadEntry, NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import { spanOf, type Context } from './context.ts';
import {
  isHomograph,
  isPlausibleName,
  isQualifier,
  isTornOff,
  isUsedAsPlace,
} from './homographs.ts';
import { spellingDifferences } from './spelling.ts';
import { demonymAt, isDefinite, isWordAt } from './word-facts.ts';

const BASE = { person: 2.5, place: 2.6, organization: 2.6, other: 2.6 } as const;
/** What a user's list says is not weighed against anything else. */
const OWN = 3;
const PER_WORD = 0.7;
const FOLDED = -0.2;
const PEELED = -0.3;
/** Of a name that needs support and has none: it takes no part. */
const UNSUPPORTED = -3.6;
const HEAD_SUPPORT = 1.6;
const FIELD_SUPPORT = 0.6;

/** Names that the lexicon knows, as far as spelling, proclitics and surroundings allow them. */
export function findLexiconNames(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const listed of context.lattice.all(i, 'name')) {
      const candidate = toCandidate(context, withoutNationality(context, listed));
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

/** الأهلي المصري: the nationality tells clubs of one name apart, and is no part of it; a city's may be. */
function withoutNationality(context: Context, match: Match<NameEntry>): Match<NameEntry> {
  const isClub = match.entry.subtype === 'club' && match.from + 1 < match.to;
  const demonym = isClub ? demonymAt(context, match.to - 1) : undefined;
  if (demonym === undefined || !COUNTRY_CODE.test(demonym.entry.country)) return match;
  return { ...match, to: match.to - 1, spelling: match.spelling.replace(/ \S+$/, '') };
}

const COUNTRY_CODE = /^[A-Z]{2}$/;

function toCandidate(context: Context, match: Match<NameEntry>): Candidate | undefined {
  const { entry, from, to, clitics } = match;
  const length = to - from;
  const support = length === 1 ? wordSupport(context, match) : phraseSupport(context, match);
  if (support === UNSUPPORTED) return undefined;
  const folded = spellingDifferences(context, match);
  if (entry.use === 'exact' && folded.length > 0) return undefined;
  const { start, end } = spanOf(context, match);
  const candidate: Candidate = {
    start,
    end,
    type: entry.type,
    tokens: { from, to },
    clitics,
    score:
      BASE[entry.type] +
      PER_WORD * (length - 1) +
      support +
      (folded.length > 0 ? FOLDED : 0) +
      PEELED * clitics.length,
    evidence: { rule: 'lexicon', lexicon: listOf(entry), entry: entry.word, folded },
    entry: entry.id,
    spelling: match.spelling,
    subtype: entry.subtype === '' ? undefined : entry.subtype,
    head: undefined,
  };
  return entry.standing === 'listed' ? candidate : { ...candidate, standing: entry.standing };
}

/** places/arab.tsv → places; a user's file keeps its name. */
function listOf({ list, standing }: NameEntry): string {
  return standing === 'listed' ? (list.split('/')[0] ?? '') : list;
}

/** Names of several words count wherever they stand, but for ministries without their head noun. */
function phraseSupport(context: Context, match: Match<NameEntry>): number {
  const { standing, subtype } = match.entry;
  if (standing !== 'listed' || subtype !== 'ministry' || match.spelling.startsWith('وزارة '))
    return 0;
  return isPartOfPhrase(context, match) ? UNSUPPORTED : 0;
}

/** وزيرة ‖ الدفاع الفرنسية, السياسة ‖ الخارجية الأمريكية: what stands before goes on into the words of the name. */
function isPartOfPhrase(context: Context, { from, letters }: Match<NameEntry>): boolean {
  if (letters > 0) return false;
  if (isDefinite(context, from - 1) && isWordAt(context, from)) return true;
  return context.lattice.all(from - 1, 'title').some(({ to }) => from < to);
}

/** What speaks for a name of one word besides its being listed; UNSUPPORTED where something rules it out. */
function wordSupport(context: Context, match: Match<NameEntry>): number {
  const { standing, use } = match.entry;
  if (standing !== 'listed' && use !== 'context')
    return isTornOff(context, match) ? UNSUPPORTED : OWN;
  return isPlausibleName(context, match) ? supportWeight(context, match) : UNSUPPORTED;
}

/** A name that is also a word counts after a head noun, or where the text is about its field. */
function supportWeight(context: Context, match: Match<NameEntry>): number {
  const { entry, from } = match;
  if (isQualifier(context, match)) return UNSUPPORTED;
  if (entry.use !== 'context' && !isHomograph(context, match)) return 0;
  if (isUsedAsPlace(context, match)) return 0;
  if (hasHead(context, match)) return HEAD_SUPPORT;
  return entry.subtype === 'club' && context.isSport(from) && !isPlaceToo(context, from)
    ? FIELD_SUPPORT
    : UNSUPPORTED;
}

function hasHead({ lattice }: Context, { entry, from }: Match<NameEntry>): boolean {
  const heads = [...lattice.all(from - 1, 'head'), ...lattice.all(from - 2, 'head')];
  return heads.some(
    (head) => head.to === from && head.entry.type === entry.type && isTelling(head.entry),
  );
}

/** قطاع التجارة: a weak noun for a place does not make one of a common word. */
function isTelling({ type, strength }: HeadEntry): boolean {
  return type !== 'place' || strength !== 'weak';
}

function isPlaceToo({ lattice }: Context, index: number): boolean {
  return lattice
    .all(index, 'name')
    .some(({ entry }) => entry.type === 'place' && entry.use === 'free');
}
