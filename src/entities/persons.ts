import type { Evidence } from '../document.ts';
import { readings } from '../text/clitics.ts';
import { isPeelable } from './name-words.ts';
import type { Candidate, NameCue, NameWord, Place } from './candidate.ts';
import {
  isDefinite,
  isFunctionWord,
  rangeSpan,
  spanOf,
  textAt,
  wordAt,
  type Context,
} from './context.ts';

/** A name must gather this much before it counts. */
const PRIOR = -3;
const APPOSITION_WEIGHT = 1.2;
/** A name that starts with a listed given name and goes on with another name part needs no cue. */
const GIVEN_PAIR_WEIGHT = 0.4;
const LONGEST_NAME = 7;
/** A word this unlike a name part ends the name. */
const END_OF_NAME = -1.2;
/** The first word of a name without a title right before it must be at least this much like one. */
const GIVEN_LIKE = 1;

/** Names of people by the grammar of names and the words around them. */
export function findPersons(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const token = context.tokens[i];
    if (token?.kind !== 'word') continue;
    for (const { letters, clitics, key } of readings(token.key)) {
      if (letters > 0 && !mayPeel(context, i, key)) continue;
      const cue = letters === 0 ? context.cues.get(i) : undefined;
      const candidate = readName(context, { from: i, to: i, letters, clitics }, cue);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

const LIST_WEIGHT = 1.5;

/** Names coordinated with one that was found: أحمد فتحي ‖ وعماد متعب ‖ وحسني عبد ربه. */
export function findListedPersons(context: Context, chosen: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const person of chosen) {
    let last: Candidate | undefined = person.type === 'person' ? person : undefined;
    while (last !== undefined) {
      last = readListed(context, last);
      if (last !== undefined) found.push(last);
    }
  }
  return found;
}

function readListed(context: Context, before: Candidate): Candidate | undefined {
  const from = before.tokens.to;
  const token = wordAt(context, from);
  if (token === undefined || !token.key.startsWith('و')) return undefined;
  const isWhole = context.lattice
    .at(from)
    .some(({ letters, entry }) => letters === 0 && entry.category !== 'name-part');
  if (isWhole) return undefined;
  const cue: NameCue = {
    weight: LIST_WEIGHT,
    rule: 'list',
    span: { start: before.start, end: before.end },
    isFar: true,
  };
  return readName(context, { from, to: from, letters: 1, clitics: ['و'] }, cue);
}

/** A proclitic goes only from a word that is nothing whole, and leaves a listed name part. */
function mayPeel({ lattice, lexicon, tokens }: Context, index: number, rest: string): boolean {
  if (rest.length < 3) return false;
  const whole = lattice
    .at(index)
    .some(({ letters, entry }) => letters === 0 && entry.category !== 'cue');
  if (whole) return false;
  const restIsKnown = lattice
    .at(index)
    .some(
      ({ letters, entry }) =>
        letters === (tokens[index]?.key.length ?? 0) - rest.length &&
        (entry.category === 'name-part' || entry.category === 'name'),
    );
  return (
    restIsKnown ||
    (lexicon.statistics(rest)?.afterCue ?? 0) > 100 ||
    (tokens[index]?.key.startsWith('و') ?? false)
  );
}

/** The best name that starts at a place, if any is likely enough to be weighed against others. */
function readName(context: Context, start: Place, cue: NameCue | undefined): Candidate | undefined {
  const words = nameWords(context, start);
  const [first, second] = words;
  if (first === undefined || !mayStart(words, cue)) return undefined;
  const isMisplaced =
    second?.isGiven === true &&
    !first.isGiven &&
    !first.isParticle &&
    isDefinite(context, start.from);
  let best: { readonly length: number; readonly score: number } | undefined;
  let sum = PRIOR + (cue?.weight ?? 0);
  (isMisplaced ? words.slice(0, 1) : words).forEach((word, i) => {
    sum += word.score;
    if (word.isParticle) return;
    const score =
      sum + (i > 0 && first.isGiven ? GIVEN_PAIR_WEIGHT : 0) + lengthWeight(words, i + 1);
    if (best === undefined || best.score <= score) best = { length: i + 1, score };
  });
  if (best === undefined || best.score <= -APPOSITION_WEIGHT) return undefined;
  const isBareAdjective =
    best.length === 1 && isDefinite(context, start.from) && first.score < GIVEN_LIKE;
  if (isBareAdjective) return undefined;
  return toCandidate(
    context,
    { ...start, to: start.from + best.length },
    { cue, score: best.score },
  );
}

/** Without a title right before it, a name begins with a word that looks like a name. */
function mayStart(words: readonly NameWord[], cue: NameCue | undefined): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (cue?.isFar === false || first.isParticle || first.score >= GIVEN_LIKE) return true;
  return cue === undefined && words.length > 1;
}

/** Without a listed part, each word more makes it less sure that all of it is one name. */
function lengthWeight(words: readonly NameWord[], length: number): number {
  return length > 4 ? -0.5 * (length - 4) : words[0]?.isGiven === false && length > 3 ? -0.3 : 0;
}

function nameWords(context: Context, { from, letters }: Place): NameWord[] {
  const words: NameWord[] = [];
  for (let i = from; i < from + LONGEST_NAME; i++) {
    if (i > from && wordAt(context, i) === undefined) break;
    const word = context.nameWord(i, i === from ? letters : 0);
    if (word.score < END_OF_NAME || (i > from && endsName(context, i))) break;
    words.push(word);
  }
  return words;
}

/** A function word, or a proclitic and something that is known: أحمد العش ‖ وأيمن أشرف. */
function endsName(context: Context, index: number): boolean {
  if (isFunctionWord(context, index)) return context.nameWord(index, 0).score < 0;
  const matches = context.lattice.at(index);
  const isWhole = matches.some(({ letters, hasArticle }) => letters === 0 && !hasArticle);
  return (
    !isWhole &&
    (matches.some(({ letters }) => letters > 0) ||
      isPeelable(context, context.tokens[index]?.key ?? ''))
  );
}

interface Support {
  readonly cue: NameCue | undefined;
  readonly score: number;
}

function toCandidate(context: Context, place: Place, { cue, score }: Support): Candidate {
  const apposition = findApposition(context, place);
  const evidence: Evidence =
    cue !== undefined
      ? { rule: cue.rule, cue: cue.span }
      : apposition !== undefined
        ? { rule: 'apposition', cue: apposition }
        : { rule: 'name-grammar' };
  return {
    ...spanOf(context, place),
    type: 'person',
    tokens: { from: place.from, to: place.to },
    clitics: place.clitics,
    score: score + (apposition === undefined ? 0 : APPOSITION_WEIGHT),
    evidence,
    entry: undefined,
    subtype: undefined,
    head: undefined,
  };
}

/** A title right behind the name, or after a comma: حسام البدري المدير الفني; نائل الكباريتي، رئيس غرفة التجارة. */
function findApposition(
  context: Context,
  { to }: Place,
): { start: number; end: number } | undefined {
  const isComma = /^[،,(]$/.test(textAt(context, to));
  const title = context.lattice
    .all(isComma ? to + 1 : to, 'title')
    .find(({ letters }) => letters === 0);
  return title === undefined ? undefined : rangeSpan(context, title);
}
