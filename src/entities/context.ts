import type { Document, Token } from '../document.ts';
import type { Span, TokenRange } from '../span.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Lattice, Match, MatchOf } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingStart } from '../text/clitics.ts';
import { bareSpelling } from '../text/fold.ts';
import type { MarkPair } from '../text/marks.ts';
import type { NameCue, NameWord, Place } from './candidate.ts';

/** What the rules see of a text. */
export interface TextContext extends Pick<Document, 'text' | 'tokens' | 'sentences'> {
  readonly pairs: readonly MarkPair[];
  readonly lattice: Lattice;
  readonly lexicon: Lexicon;
  /** True for texts about sport, where the bare names of clubs are no common words. */
  readonly isSport: boolean;
}

/** What the rules about people see besides. */
export interface Context extends TextContext {
  /** Cues by the token that a person's name may begin at. */
  readonly cues: ReadonlyMap<number, NameCue>;
  /** The word at a token, read without its first `letters` key letters, as a part of a person's name. */
  readonly nameWord: (index: number, letters: number) => NameWord;
}

/** True when the token follows the one before it after white space alone, on the same line. */
export function isAdjacent({ text, tokens }: TextContext, index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined) return false;
  return before.end < token.start && !hasLineEnd(text, before.end, token.start);
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === LINE_FEED) return true;
  return false;
}

const LINE_FEED = 0x0a;

/** A word right behind the token before it. */
export function wordAt(context: TextContext, index: number): Token | undefined {
  const token = context.tokens[index];
  return token?.kind === 'word' && isAdjacent(context, index) ? token : undefined;
}

/** The text of one token. */
export function textAt({ text, tokens }: TextContext, index: number): string {
  const token = tokens[index];
  return token === undefined ? '' : text.slice(token.start, token.end);
}

/** The spelling of a token without signs and tatweel. */
export function spellingAt(context: TextContext, index: number): string {
  return bareSpelling(textAt(context, index));
}

/** Offsets of a stretch of tokens, without the proclitics of the first. */
export function spanOf({ text, tokens }: TextContext, { from, to, letters }: Place): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: readingStart(text, first.start, letters), end: last.end };
}

/** Offsets of whole tokens. */
export function rangeSpan(context: TextContext, { from, to }: TokenRange): Span {
  return spanOf(context, { from, to, letters: 0, clitics: [] });
}

/** True when the token is the word itself, not a proclitic and something else. */
export function isFunctionWord({ lattice }: TextContext, index: number): boolean {
  return lattice
    .all(index, 'function-word')
    .some(({ letters, to }) => to === index + 1 && letters <= 1);
}

/** A name of the lexicon that starts right at this token, without proclitics. */
export function nameAt({ lattice }: TextContext, index: number): Match<NameEntry> | undefined {
  return lattice.all(index, 'name').find(({ letters }) => letters === 0);
}

export function demonymAt({ lattice }: TextContext, index: number): MatchOf<'demonym'> | undefined {
  return lattice.all(index, 'demonym').find(({ hasArticle }) => hasArticle);
}

const ARTICLE = 'ال';

/** True for words with the article, whatever they are: الخارجية. */
export function isDefinite({ tokens }: TextContext, index: number): boolean {
  const key = tokens[index]?.key ?? '';
  return key.startsWith(ARTICLE) && key.length > 3;
}

/** Calendar words end a name: الخميس, أكتوبر. */
export function isCalendar({ lattice }: TextContext, index: number): boolean {
  return lattice.all(index, 'calendar').some(({ letters }) => letters === 0);
}
