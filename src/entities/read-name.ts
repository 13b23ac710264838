import type { NameCue, NameWord, Place } from './candidate.ts';
import { demonymAt, isDefinite, isFunctionWord, wordAt, type Context } from './context.ts';
import { isPeelable } from './word-shapes.ts';

/** How far a person's name reaches, and what speaks for it. */
export interface NameReading {
  /** In tokens. */
  readonly length: number;
  /** Log-odds, without what stands behind the name. */
  readonly score: number;
}

/** A name must gather this much before it counts. */
const PRIOR = -3;
/** The first word of a name without a title right before it must be at least this much like one. */
const GIVEN_LIKE = 1;
/** A name that starts with a listed given name and goes on with another name part needs no cue. */
const GIVEN_PAIR_WEIGHT = 0.4;
/** مناحي بن محسن: what stands before بن is a name. */
const LINK_WEIGHT = 1.5;
/** القيادي أبو سياف. */
const KUNYA_WEIGHT = 1;
/** Two words that nobody knows behind a title or nationality: الإيطالي جانلوكا بيرتوني. */
const RARE_PAIR_WEIGHT = 1;
/** What stands behind عبد, أبو or بن is a name, whatever else it is: عبد الأمير. */
const AFTER_PREFIX = 0.8;
const LONGEST_NAME = 10;
const LONG_NAME = 4;
/** A word this unlike a name part ends the name. */
const END_OF_NAME = -0.8;

/** The most likely extent of a person's name that starts at a place, given the cue before it. */
export function readName(
  context: Context,
  start: Place,
  cue: NameCue | undefined,
): NameReading | undefined {
  const words = nameWords(context, start);
  const [first, second] = words;
  if (first === undefined || !mayStart(words, cue)) return undefined;
  const isMisplaced =
    opensName(context, start.from + 1, second) &&
    first.role === 'other' &&
    isDefinite(context, start.from);
  let best: NameReading | undefined;
  const isForeign = cue !== undefined && first.isRare && second?.isRare === true;
  let sum =
    PRIOR +
    (cue?.weight ?? 0) +
    (isForeign ? RARE_PAIR_WEIGHT : 0) +
    (first.role === 'prefix' && cue !== undefined ? KUNYA_WEIGHT : 0);
  (isMisplaced ? words.slice(0, 1) : words).forEach((word, i) => {
    sum += word.score;
    const score = sum + shapeWeight(words, i);
    if (word.role !== 'prefix' && (best === undefined || best.score <= score))
      best = { length: i + 1, score };
  });
  return best?.length === 1 && isBareAdjective(context, start) ? undefined : best;
}

/** عبد and a listed given name begin a name, so what stands before them does not belong to it. */
function opensName({ tokens }: Context, index: number, word: NameWord | undefined): boolean {
  return word?.role === 'given' || (word?.role === 'prefix' && tokens[index]?.key === 'عبد');
}

/** Without a title right before it, a name begins with a word that looks like a name. */
function mayStart([first, second]: readonly NameWord[], cue: NameCue | undefined): boolean {
  if (first === undefined || first.role === 'suffix') return false;
  const isForeign = cue !== undefined && first.isRare && second?.isRare === true;
  const isLikely =
    isForeign || first.role === 'prefix' || first.score >= GIVEN_LIKE || second?.role === 'prefix';
  return isLikely || cue?.isFar === false;
}

/** A name that opens with a listed given name, or goes on with بن, is surer; a very long one less. */
function shapeWeight([first, second]: readonly NameWord[], last: number): number {
  if (first === undefined || last === 0) return 0;
  const pair = first.role === 'given' ? GIVEN_PAIR_WEIGHT : 0;
  const link = first.role !== 'prefix' && second?.role === 'prefix' ? LINK_WEIGHT : 0;
  return pair + link - (link > 0 ? 0 : Math.max(0, (last + 1 - LONG_NAME) / 2));
}

/** Per mille after a cue at which even a definite word is a surname. */
const SURNAME_USAGE = 300;

/** A single definite word behind a title is mostly an adjective (اللاعب الأجنبي), unless it is a known surname. */
function isBareAdjective(context: Context, { from, letters }: Place): boolean {
  if (!isDefinite(context, from) || letters > 0) return false;
  const isListed = context.lattice
    .all(from, 'name-part')
    .some((part) => part.letters === 0 && !part.entry.isWord);
  return (
    !isListed &&
    (context.lexicon.statistics(context.tokens[from]?.key ?? '')?.afterCue ?? SURNAME_USAGE) <=
      SURNAME_USAGE
  );
}

function nameWords(context: Context, { from, letters }: Place): NameWord[] {
  const words: NameWord[] = [];
  for (let i = from; i < from + LONGEST_NAME; i++) {
    if (i > from && wordAt(context, i) === undefined) break;
    const word = nextWord(context, i, { words, letters: i === from ? letters : 0 });
    if (word === undefined) break;
    words.push(word);
  }
  return words;
}

interface Progress {
  readonly words: readonly NameWord[];
  readonly letters: number;
}

/** The word at a token as the next part of the name, or undefined where the name has ended. */
function nextWord(
  context: Context,
  index: number,
  { words, letters }: Progress,
): NameWord | undefined {
  const word = nisbaOfKunya(context, index, words) ?? context.nameWord(index, letters);
  if (words.at(-1)?.role === 'prefix' && !isFunctionWord(context, index))
    return { ...word, score: Math.max(word.score, AFTER_PREFIX) };
  if (word.score < END_OF_NAME || (words.length > 0 && endsName(context, index))) return undefined;
  return word;
}

/** A nationality closes a kunya: أبو حمزة الفرنسي. */
function nisbaOfKunya(
  context: Context,
  index: number,
  words: readonly NameWord[],
): NameWord | undefined {
  if (words.length !== 2 || words[0]?.role !== 'prefix' || demonymAt(context, index) === undefined)
    return undefined;
  return { score: 1, role: 'other', isRare: false };
}

/** A function word, or a proclitic and something that is known: أحمد العش ‖ وأيمن أشرف. */
function endsName(context: Context, index: number): boolean {
  const word = context.nameWord(index, 0);
  if (word.role === 'prefix' || word.role === 'suffix') return false;
  if (isFunctionWord(context, index)) return word.score < 0;
  const matches = context.lattice.at(index);
  const isWhole = matches.some(({ letters, hasArticle }) => letters === 0 && !hasArticle);
  if (isWhole) return false;
  return (
    matches.some(({ letters }) => letters > 0) ||
    isPeelable(context, context.tokens[index]?.key ?? '')
  );
}
