import type { Problem, Sentence, Token } from '../document.ts';
import {
  firstEndingAfter,
  spanContains,
  spansOverlap,
  type Span,
  type TokenRange,
} from '../span.ts';
import { hasLetter, type MarkPair, type Marks } from '../text/marks.ts';

/** A stretch of text in quotation marks, by its tokens. */
export interface Passage {
  /** The marks and what stands between them. */
  readonly outer: Span;
  readonly content: Span;
  /** Tokens of `outer`. */
  readonly tokens: TokenRange;
  /** Tokens of `content`. */
  readonly inside: TokenRange;
  /** Position of the innermost passage around this one, or -1. */
  readonly parent: number;
  readonly words: number;
}

/** The longest stretch between two lone marks that are one pair, in characters. */
const NEAR = 120;

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export interface Passages {
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
}

/**
 * The passages of a text. A mark without a partner makes one as well where the words before it say that
 * somebody speaks: `قال: “نحن هنا.` runs to the end of its paragraph. `reportsBefore` says where the reported words
 * begin when a cue leads up to a token: for a lone closing mark, the first token behind قال إن.
 */
export function readPassages(
  source: Source,
  marks: Marks,
  repair: (mark: Span) => MarkPair | undefined,
): Passages {
  const added: MarkPair[] = [];
  const add = (pair: MarkPair | undefined): void => {
    if (pair !== undefined && !crosses(pair, marks.pairs) && !crosses(pair, added))
      added.push(pair);
  };
  for (const pair of adjacentPairs(source.text, marks.unpaired)) add(pair);
  const paired = new Set(added.flatMap(({ start, content }) => [start, content.end]));
  const lone = marks.unpaired.filter(({ start }) => !paired.has(start));
  for (const mark of lone) add(repair(mark));
  const pairs = [...marks.pairs, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    passages: toPassages(source, pairs),
    problems: lone.map((mark) => toProblem(source, mark)),
  };
}

function toProblem({ text }: Source, { start, end }: Span): Problem {
  return { code: 'unclosed-quote', start, end, mark: text.slice(start, end) };
}

/** Two lone marks of one shape with a short stretch between, as in و”معجب كبير”, are a pair all the same. */
function adjacentPairs(text: string, unpaired: readonly Span[]): MarkPair[] {
  const found: MarkPair[] = [];
  for (let i = 1; i < unpaired.length; i++) {
    const [first, second] = [unpaired[i - 1], unpaired[i]];
    if (first === undefined || second === undefined || NEAR < second.start - first.end) continue;
    const isPair =
      text.slice(first.start, first.end) === text.slice(second.start, second.end) &&
      /\S/.test(text.charAt(first.end)) &&
      /\S/.test(text.charAt(second.start - 1)) &&
      !text.slice(first.end, second.start).includes('\n');
    if (!isPair) continue;
    const content = { start: first.end, end: second.start };
    found.push({ start: first.start, end: second.end, content, depth: 0 });
    i++;
  }
  return found;
}

/** How many pairs that begin before it a pair is compared with: more are not open at once. */
const PAIRS_BACK = 32;

/** True when the pair shares a part with another one without holding it or lying in it. Pairs are ordered. */
function crosses(pair: Span, others: readonly Span[]): boolean {
  const first = Math.max(0, firstStartingAfter(others, pair.start) - PAIRS_BACK);
  for (let i = first; i < others.length; i++) {
    const other = others[i];
    if (other === undefined || pair.end <= other.start) return false;
    const holds = spanContains(pair, other) || spanContains(other, pair);
    if (spansOverlap(pair, other) && !holds) return true;
  }
  return false;
}

/** Position of the first span that starts behind the offset, by binary search. */
function firstStartingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toPassages({ text, tokens }: Source, pairs: readonly MarkPair[]): Passage[] {
  const passages: Passage[] = [];
  const around: number[] = [];
  for (const pair of pairs) {
    if (!hasLetterOrDigit(text, pair.content)) continue;
    while (0 < around.length && (passages[around.at(-1) ?? 0]?.outer.end ?? 0) <= pair.start)
      around.pop();
    const inside = rangeOf(tokens, pair.content);
    passages.push({
      outer: { start: pair.start, end: pair.end },
      content: pair.content,
      tokens: rangeOf(tokens, pair),
      inside,
      parent: around.at(-1) ?? -1,
      words: countWords(tokens, inside),
    });
    around.push(passages.length - 1);
  }
  return passages;
}

function hasLetterOrDigit(text: string, span: Span): boolean {
  return (
    hasLetter(text, span) || /\d/.test(text.slice(span.start, Math.min(span.end, span.start + 20)))
  );
}

function rangeOf(tokens: readonly Token[], span: Span): TokenRange {
  const from = firstEndingAfter(tokens, span.start);
  const last = firstEndingAfter(tokens, span.end - 1);
  return { from, to: Math.max(from, Math.min(last + 1, tokens.length)) };
}

function countWords(tokens: readonly Token[], { from, to }: TokenRange): number {
  let words = 0;
  for (let i = from; i < to; i++) {
    if (tokens[i]?.kind !== 'punctuation') words++;
  }
  return words;
}
