import { combineIds, numberId, textId } from '../model/feature-id.ts';
import { firstEndingAfter } from '../span.ts';
import type { Candidate } from '../entities/candidate.ts';
import type { Context } from '../entities/context.ts';
import type { Proposals } from '../entities/proposals.ts';

/** Takes the features of a token, one by one. */
export type FeatureSink = (index: number, feature: number) => void;

const LISTED = 32;
const CUE = 33;
const PROPOSED = 34;
const CHOSEN = 35;
const ELSEWHERE = 36;
const IN_MARKS = 37;
const AT_START = 38;
const TITLE_END = 39;
const SPORT = 41;
const PHRASE = 42;

/** Gives the features that depend on where a word stands, beyond those of the words around it. */
export function readTextFeatures(proposals: Proposals, sink: FeatureSink): void {
  const { context, candidates, chosen, known } = proposals;
  readListed(context, sink);
  readCues(context, sink);
  for (const candidate of candidates) readCandidate(candidate, sink);
  for (const candidate of chosen) readChosen(candidate, sink);
  readElsewhere(context, known, sink);
  readMarks(context, sink);
  readPositions(context, sink);
}

const FIRST = 0;
const FURTHER = 1;
const BEHIND = 2;
const LAST = 3;

/** Gives a feature to the tokens of a range by their part in it: first, further, last, and the one behind. */
function spread(
  { from, to }: { readonly from: number; readonly to: number },
  feature: number,
  sink: FeatureSink,
): void {
  sink(from, combineIds(feature, FIRST));
  for (let i = from + 1; i < to; i++) sink(i, combineIds(feature, FURTHER));
  sink(to - 1, combineIds(feature, LAST));
  sink(to, combineIds(feature, BEHIND));
}

function readListed({ lattice, tokens }: Context, sink: FeatureSink): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!lattice.has(i, 'name')) continue;
    for (const match of lattice.all(i, 'name')) {
      const { entry, from, to, letters } = match;
      if (to - from < 2) continue;
      const feature = textId(
        LISTED,
        `${entry.type} ${entry.use} ${Math.min(3, to - from)} ${letters > 0 ? 'c' : ''}`,
      );
      spread({ from, to }, feature, sink);
      spread({ from, to }, textId(LISTED, `${entry.type} ${entry.subtype}`), sink);
    }
  }
}

function readCues(context: Context, sink: FeatureSink): void {
  const { lattice, tokens, cues } = context;
  for (const [index, { rule, isFar, weight }] of cues)
    sink(index, textId(CUE, `${rule} ${String(isFar)} ${Math.round(weight)}`));
  for (let i = 0; i < tokens.length; i++) {
    if (context.isInPhrase(i)) sink(i, numberId(PHRASE, 0));
    if (!lattice.has(i, 'title')) continue;
    for (const { entry, to } of lattice.all(i, 'title'))
      if (i + 1 < to) spread({ from: i, to }, textId(TITLE_END, entry.kind), sink);
  }
}

const LOWEST = -4;
const HIGHEST = 8;

function readCandidate({ tokens, type, score, evidence }: Candidate, sink: FeatureSink): void {
  const bucket = Math.max(LOWEST, Math.min(HIGHEST, Math.floor(score)));
  spread(tokens, textId(PROPOSED, `${type} ${evidence.rule}`), sink);
  spread(tokens, textId(PROPOSED, `${type} ${evidence.rule} ${bucket}`), sink);
}

function readChosen(
  { tokens, type, score, evidence, subtype = '' }: Candidate,
  sink: FeatureSink,
): void {
  const bucket = Math.max(LOWEST, Math.min(HIGHEST, Math.floor(score)));
  spread(tokens, textId(CHOSEN, type), sink);
  spread(tokens, textId(CHOSEN, `${type} ${evidence.rule}`), sink);
  spread(tokens, textId(CHOSEN, `${type} ${evidence.rule} ${bucket}`), sink);
  spread(tokens, textId(CHOSEN, `${type} ${evidence.rule} ${subtype}`), sink);
}

/** What the same word is taken for elsewhere in the text. */
function readElsewhere({ tokens }: Context, known: readonly Candidate[], sink: FeatureSink): void {
  const here = rolesByToken(known);
  const counts = countRoles(tokens, here);
  for (let i = 0; i < tokens.length; i++) {
    const roles = counts.get(tokens[i]?.key ?? '');
    if (roles === undefined) continue;
    for (const [role, count] of roles)
      if (count > (here.get(i) === role ? 1 : 0)) sink(i, textId(ELSEWHERE, role));
  }
}

/** What part of what kind of name a token is. */
function rolesByToken(known: readonly Candidate[]): ReadonlyMap<number, string> {
  const roles = new Map<number, string>();
  for (const { tokens, type } of known)
    for (let i = tokens.from; i < tokens.to; i++)
      roles.set(i, `${type} ${i === tokens.from ? FIRST : FURTHER}`);
  return roles;
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How often each word plays each role. */
function countRoles(tokens: Context['tokens'], roles: ReadonlyMap<number, string>): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const [index, role] of roles) {
    const key = tokens[index]?.key ?? '';
    if (key === '') continue;
    const known = counts.get(key) ?? new Map<string, number>();
    known.set(role, (known.get(role) ?? 0) + 1);
    counts.set(key, known);
  }
  return counts;
}

const SHORT_MARKS = 5;

/** Words in marks: the first, the further ones, by how many there are. */
function readMarks({ pairs, tokens }: Context, sink: FeatureSink): void {
  for (const { content } of pairs) {
    const from = firstEndingAfter(tokens, content.start);
    let to = from;
    while (to - from <= SHORT_MARKS && (tokens[to]?.end ?? Infinity) <= content.end) to++;
    if (to === from) continue;
    const length = Math.min(SHORT_MARKS, to - from);
    if (length < SHORT_MARKS) spread({ from, to }, numberId(IN_MARKS, length), sink);
    else sink(from, numberId(IN_MARKS, length));
  }
}

function readPositions(context: Context, sink: FeatureSink): void {
  const { sentences, tokens } = context;
  for (const { tokens: range } of sentences) sink(range.from, numberId(AT_START, 0));
  for (let i = 0; i < Math.min(3, tokens.length); i++) sink(i, numberId(AT_START, 1 + i));
  for (let i = 0; i < tokens.length; i++) if (context.isSport(i)) sink(i, numberId(SPORT, 0));
}
