import type { Document } from '../document.ts';
import type { Span, TokenRange } from '../span.ts';
import type { Lattice } from '../lexicon/lattice.ts';
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
  /** True where the text around a token is about sport, and the bare names of clubs are no common words. */
  readonly isSport: (index: number) => boolean;
  /** True for a word of a fixed phrase that looks like a name and is none: صلى الله عليه وسلم. */
  readonly isInPhrase: (index: number) => boolean;
  /** True where a title of several words begins: ولي العهد. */
  readonly opensTitle: (index: number) => boolean;
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
