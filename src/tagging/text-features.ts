import type { Context } from '../entities/context.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { combineIds, numberId, textId } from '../model/feature-id.ts';
import { firstEndingAfter } from '../span.ts';
import { spread, type FeatureSink } from './spread.ts';

const LISTED = 24;
const LISTED_KIND = 25;
const CUE = 26;
const TITLE = 27;
const IN_MARKS = 28;
const AT_START = numberId(29, 0);
const IN_OPENING: readonly number[] = [1, 2, 3].map((place) => numberId(29, place));
const SPORT = numberId(30, 0);
const PHRASE = numberId(30, 1);

/** Gives the features that depend on where a word stands in the text, whatever is proposed. */
export function readTextFeatures(context: Context, sink: FeatureSink): void {
  const { tokens, lattice } = context;
  for (let i = 0; i < tokens.length; i++) {
    if (context.isInPhrase(i)) sink(i, PHRASE);
    if (context.isSport(i)) sink(i, SPORT);
    if (lattice.has(i, 'title')) readTitles(context, i, sink);
    if (!lattice.has(i, 'name')) continue;
    for (const match of lattice.all(i, 'name')) readListed(match, sink);
  }
  for (const [index, { rule, isFar, weight }] of context.cues) {
    const kind = combineIds(textId(CUE, rule), isFar ? 1 : 0);
    sink(index, combineIds(kind, Math.round(weight)));
  }
  for (const { tokens: range } of context.sentences) sink(range.from, AT_START);
  IN_OPENING.forEach((feature, i) => {
    sink(i, feature);
  });
  readMarks(context, sink);
}

const LONG = 3;

/** A listed name of several words, whether or not it counts here. */
function readListed({ entry, from, to, letters }: Match<NameEntry>, sink: FeatureSink): void {
  if (to - from < 2) return;
  const shape = 2 * Math.min(LONG, to - from) + (letters > 0 ? 1 : 0);
  const use = textId(LISTED, entry.use);
  spread({ from, to }, combineIds(combineIds(use, textId(LISTED, entry.type)), shape), sink);
  const kind = combineIds(textId(LISTED, entry.type), textId(LISTED_KIND, entry.subtype));
  spread({ from, to }, kind, sink);
}

/** Titles of several words: ولي العهد. */
function readTitles({ lattice }: Context, index: number, sink: FeatureSink): void {
  for (const { entry, from, to } of lattice.all(index, 'title'))
    if (from + 1 < to) spread({ from, to }, textId(TITLE, entry.kind), sink);
}

const SHORT_MARKS = 5;

/** Words in marks: few together are mostly a name, of many the first begins a sentence. */
function readMarks({ pairs, tokens }: Context, sink: FeatureSink): void {
  for (const { content } of pairs) {
    const from = firstEndingAfter(tokens, content.start);
    let to = from;
    while (to - from < SHORT_MARKS && (tokens[to]?.end ?? Infinity) <= content.end) to++;
    if (to - from === SHORT_MARKS) sink(from, numberId(IN_MARKS, SHORT_MARKS));
    else if (from < to) spread({ from, to }, numberId(IN_MARKS, to - from), sink);
  }
}
