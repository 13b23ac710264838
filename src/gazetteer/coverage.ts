import type { EntityType } from '../document.ts';
import { readLattice, type Lattice, type MatchOf } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { spansOverlap, type Span } from '../span.ts';
import { readingStart } from '../text/clitics.ts';
import { tokenize } from '../text/tokenize.ts';

/** An annotated text. Offsets are UTF-16 units. */
export interface AnnotatedText {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly type: EntityType })[];
  readonly ignored: readonly Span[];
}

/** What a list alone, without any rule, knows of annotated mentions of one type. */
export interface Coverage {
  readonly mentions: number;
  /** Mentions whose exact string the lists hold as this type, proclitics allowed. */
  readonly known: number;
  /** Longest matches of the list's free names, each counted as if it were a mention. */
  readonly matches: number;
  readonly right: number;
}

/** What the lists of name parts know of annotated people. */
export interface PartCoverage {
  readonly mentions: number;
  /** Mentions all of whose words are name parts or listed people. */
  readonly known: number;
  /** Runs of two or more name parts, and those that are a person's mention. */
  readonly runs: number;
  readonly right: number;
}

type ScoredType = Exclude<EntityType, 'other'>;

export interface CoverageReport {
  readonly byType: Readonly<Record<ScoredType, Coverage>>;
  readonly parts: PartCoverage;
}

/** Measures the lists by themselves: what share of annotated names they hold, and how often their names are mentions. */
export function measureCoverage(
  articles: readonly AnnotatedText[],
  lexicon: Lexicon,
): CoverageReport {
  const readings = articles.map((article) => read(article, lexicon));
  const ofType = (type: ScoredType): Coverage => sum(readings.map((r) => coverType(r, type)));
  return {
    byType: {
      person: ofType('person'),
      place: ofType('place'),
      organization: ofType('organization'),
    },
    parts: sum(readings.map(coverParts)),
  };
}

interface Reading {
  readonly article: AnnotatedText;
  readonly tokens: ReturnType<typeof tokenize>;
  readonly lattice: Lattice;
}

function read(article: AnnotatedText, lexicon: Lexicon): Reading {
  const tokens = tokenize(article.text);
  return { article, tokens, lattice: readLattice({ text: article.text, tokens }, lexicon) };
}

function coverType(reading: Reading, type: ScoredType): Coverage {
  const mentions = reading.article.mentions.filter((mention) => mention.type === type);
  const matches = longestMatches(reading, type);
  return {
    mentions: mentions.length,
    known: mentions.filter((mention) => isKnown(reading, mention, type)).length,
    matches: matches.length,
    right: matches.filter((span) => mentions.some((mention) => isSame(span, mention))).length,
  };
}

/** Corpora keep proclitics inside their names, our gold does not: both count. */
function isSame(found: Span & { readonly surface: number }, { start, end }: Span): boolean {
  return found.end === end && found.surface <= start && start <= found.start;
}

function isKnown(reading: Reading, mention: Span, type: ScoredType): boolean {
  const { from, to } = tokenRange(reading, mention);
  return reading.lattice
    .all(from, 'name')
    .some((match) => match.to === to && match.entry.type === type);
}

function tokenRange(
  { tokens }: Reading,
  { start, end }: Span,
): { readonly from: number; readonly to: number } {
  const from = tokens.findIndex((token) => start < token.end);
  const after = tokens.findIndex((token) => end <= token.start);
  return { from, to: after < 0 ? tokens.length : after };
}

type Found = Span & { readonly surface: number };

/** The longest free name at each word, from left to right, as a list matcher finds them. */
function longestMatches(reading: Reading, type: ScoredType): Found[] {
  const { article, lattice, tokens } = reading;
  const found: Found[] = [];
  for (let i = 0; i < tokens.length;) {
    const [match] = lattice
      .all(i, 'name')
      .filter((name) => name.entry.type === type && isFree(name));
    if (match !== undefined) found.push(spanOf(reading, match));
    i = match?.to ?? i + 1;
  }
  return found.filter((span) => !article.ignored.some((ignored) => spansOverlap(ignored, span)));
}

/** Names of several words count by themselves, whatever their short forms need. */
function isFree({ entry, from, to }: MatchOf<'name'>): boolean {
  return entry.use !== 'context' || 1 < to - from;
}

function spanOf(
  { article, tokens }: Reading,
  { from, to, letters }: { readonly from: number; readonly to: number; readonly letters: number },
): Found {
  const surface = tokens[from]?.start ?? 0;
  const start = readingStart(article.text, surface, letters);
  return { surface, start, end: tokens[to - 1]?.end ?? 0 };
}

function coverParts(reading: Reading): PartCoverage {
  const people = reading.article.mentions.filter(({ type }) => type === 'person');
  const runs = partRuns(reading);
  return {
    mentions: people.length,
    known: people.filter((mention) => hasKnownParts(reading, mention)).length,
    runs: runs.length,
    right: runs.filter((run) => people.some((mention) => isSame(run, mention))).length,
  };
}

function hasKnownParts(reading: Reading, mention: Span): boolean {
  const { from, to } = tokenRange(reading, mention);
  for (let i = from; i < to; i++) {
    const isWord = reading.tokens[i]?.kind !== 'punctuation';
    if (isWord && !isPart(reading, i, i === from) && !isPerson(reading, i)) return false;
  }
  return true;
}

function isPart({ lattice }: Reading, index: number, isFirst: boolean): boolean {
  return lattice.all(index, 'name-part').some(({ letters }) => isFirst || letters === 0);
}

function isPerson({ lattice }: Reading, index: number): boolean {
  return lattice
    .all(index, 'name')
    .some(({ entry, to }) => entry.type === 'person' && to === index + 1);
}

const SHORTEST_RUN = 2;

function partRuns(reading: Reading): Found[] {
  const { tokens } = reading;
  const runs: Found[] = [];
  for (let i = 0; i < tokens.length;) {
    let end = i;
    while (end < tokens.length && isPart(reading, end, end === i)) end++;
    if (SHORTEST_RUN <= end - i) runs.push(runSpan(reading, i, end));
    i = Math.max(end, i + 1);
  }
  return runs;
}

/** A run's first word may begin with proclitics: where in it the name starts is left open. */
function runSpan({ tokens }: Reading, from: number, to: number): Found {
  const first = tokens[from];
  return { surface: first?.start ?? 0, start: first?.end ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Adds up records of numbers, field by field. */
function sum<T extends object>(records: readonly T[]): T {
  const [first, ...rest] = records;
  if (first === undefined) throw new Error('nothing to measure');
  return rest.reduce(
    (total, record) =>
      Object.fromEntries(
        Object.entries(total).map(([key, value]) => [
          key,
          Number(value) + Number(record[key as keyof T]),
        ]),
      ) as T,
    first,
  );
}
