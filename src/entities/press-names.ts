import type { NameEntry } from '../lexicon/entries.ts';
import type { State } from '../lexicon/lexicon.ts';
import { firstEndingAfter } from '../span.ts';
import type { MarkPair } from '../text/marks.ts';
import type { Candidate } from './candidate.ts';
import { rangeSpan, type TextContext } from './context.ts';

/** Keys of the nouns that the press leaves out before its own names in marks. */
const PRESS_NOUNS = ['صحيفه', 'جريده', 'قناه', 'مجله', 'وكاله', 'اذاعه', 'موقع', 'شبكه', 'تلفزيون'];
const SCORE = 3.5;
const LONGEST_NAME = 3;
/** How far before the mark the verb may stand: علمت «الوطن», وقال لـ«الحياة». */
const VERB_DISTANCE = 4;

/** Newspapers and channels named in marks without their noun, beside a reporting verb or behind ل: علمت «الوطن». */
export function findPressNames(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of context.pairs) {
    const from = firstEndingAfter(context.tokens, pair.content.start);
    const to = firstEndingAfter(context.tokens, pair.content.end - 1) + 1;
    if (to - from > LONGEST_NAME || to <= from || !isReported(context, pair, from)) continue;
    const entry = findOutlet(
      context,
      context.tokens.slice(from, to).map(({ key }) => key),
    );
    if (entry === undefined) continue;
    const { start, end } = rangeSpan(context, { from, to });
    found.push({
      start,
      end,
      type: 'organization',
      tokens: { from, to },
      clitics: [],
      score: SCORE,
      evidence: { rule: 'lexicon', lexicon: 'organizations', entry: entry.word, folded: [] },
      entry: entry.id,
      spelling: entry.word,
      subtype: entry.subtype,
      head: undefined,
    });
  }
  return found;
}

function isReported({ tokens, lattice }: TextContext, pair: MarkPair, from: number): boolean {
  let mark = from - 1;
  while (pair.start < (tokens[mark]?.start ?? 0)) mark--;
  if (tokens[mark - 1]?.key === 'ل') return true;
  for (let i = mark - 1; mark - VERB_DISTANCE <= i; i--)
    if (lattice.has(i, 'speech-verb')) return true;
  return false;
}

/** The outlet of the lexicon that has this name behind one of the nouns of the press. */
function findOutlet(context: TextContext, keys: readonly string[]): NameEntry | undefined {
  for (const noun of PRESS_NOUNS) {
    const entry = findName(context, [noun, ...keys]);
    if (entry?.type === 'organization') return entry;
  }
  return undefined;
}

function findName({ lexicon }: TextContext, words: readonly string[]): NameEntry | undefined {
  let state: State | undefined;
  for (const word of words) {
    state = lexicon.step(state, word);
    if (state === undefined) return undefined;
  }
  if (state === undefined) return undefined;
  for (const { entry } of lexicon.postings(state, words))
    if (entry.category === 'name') return entry;
  return undefined;
}
