import type { Candidate } from '../entities/candidate.ts';
import type { Context } from '../entities/context.ts';
import { beginLabel, insideLabel, LABEL_COUNT } from '../model/labels.ts';
import { sliceSpan, type TokenRange } from '../span.ts';
import { fold } from '../text/fold.ts';
import type { Decided } from './decide.ts';

/** Names this sure vouch for their short forms. */
const SURE = 0.8;

/**
 * The surnames and other short forms of people whom the text names in full and for sure, where the form was found once
 * already: where شي جينبينغ is at home and شي is he in one sentence, he is in the others, however unlike a name the
 * word is. A form that was never found may be a word: بطرس الأكبر and جده الأكبر. What lies in a longer name that was
 * found is a part of that.
 */
export function knownForms(
  { text }: Pick<Context, 'text'>,
  candidates: readonly Candidate[],
  found: readonly Decided[],
): readonly Candidate[] {
  const sources = new Set(
    found
      .filter(
        ({ type, tokens, confidence }) => isPerson(type) && isFull(tokens) && SURE < confidence,
      )
      .map(({ start }) => start),
  );
  const ranges = rangesByToken(found);
  const forms = new Set(
    found.filter(({ type }) => isPerson(type)).map((name) => keyOf(text, name)),
  );
  return candidates.filter(
    (candidate) =>
      isPerson(candidate.type) &&
      candidate.evidence.rule === 'short-form' &&
      sources.has(candidate.evidence.of.start) &&
      forms.has(keyOf(text, candidate)) &&
      !isLonger(ranges.get(candidate.tokens.from), candidate.tokens),
  );
}

function keyOf(text: string, name: Candidate): string {
  return fold(sliceSpan(text, name));
}

/** The name at each token. */
function rangesByToken(found: readonly Decided[]): ReadonlyMap<number, TokenRange> {
  const ranges = new Map<number, TokenRange>();
  for (const { tokens } of found)
    for (let i = tokens.from; i < tokens.to; i++) ranges.set(i, tokens);
  return ranges;
}

function isLonger(outer: TokenRange | undefined, { from, to }: TokenRange): boolean {
  if (outer === undefined) return false;
  return outer.from <= from && to <= outer.to && to - from < outer.to - outer.from;
}

function isPerson(type: Candidate['type']): boolean {
  return type === 'person';
}

function isFull({ from, to }: Candidate['tokens']): boolean {
  return to - from > 1;
}

/** True when all of these stand among the names found, with these very tokens. */
export function areFound(forms: readonly Candidate[], found: readonly Decided[]): boolean {
  const ends = new Map(found.map(({ tokens }) => [tokens.from, tokens.to]));
  return forms.every(({ tokens }) => ends.get(tokens.from) === tokens.to);
}

/** Log-odds for a known form, and against its going on: its source says more than the corpora could teach. */
const WEIGHT = 2;

/** The scores of a text, with what its known forms weigh. */
export function withForms(textScores: Float64Array, forms: readonly Candidate[]): Float64Array {
  const scores = textScores.slice();
  for (const { tokens } of forms) {
    for (let i = tokens.from; i < tokens.to; i++)
      add(scores, i * LABEL_COUNT + (i === tokens.from ? BEGIN : INSIDE), WEIGHT);
    add(scores, tokens.to * LABEL_COUNT + INSIDE, -WEIGHT);
  }
  return scores;
}

const BEGIN = beginLabel('person');
const INSIDE = insideLabel('person');

function add(scores: Float64Array, at: number, weight: number): void {
  if (at < scores.length) scores[at] = (scores[at] ?? 0) + weight;
}
