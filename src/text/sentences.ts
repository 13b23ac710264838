import type { Document, Sentence, Token } from '../document.ts';
import type { MarkPair } from './marks.ts';

/**
 * Splits at line ends and at . ! ? ؟ … Not at the stops of abbreviations (د. and أ.ش.أ) and numbers, and
 * never inside quotation marks.
 */
export function splitSentences(
  { text, tokens }: Pick<Document, 'text' | 'tokens'>,
  pairs: readonly MarkPair[],
): Sentence[] {
  const sentences: Sentence[] = [];
  const isQuoted = quotedTester(pairs);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token === undefined) continue;
    const boundary = next === undefined || endsBetween(text, tokens, i);
    if (!boundary || (next !== undefined && isQuoted(token.end))) continue;
    sentences.push({
      start: tokens[from]?.start ?? token.start,
      end: token.end,
      tokens: { from, to: i + 1 },
    });
    from = i + 1;
  }
  return sentences;
}

const STOPS = /^[.!?\u061f\u2026\u06d4]$/;
const CLOSERS = /^["\u201d\u00bb\u203a\u2019)\]']$/;

function endsBetween(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return true;
  if (text.slice(token.end, next.start).includes('\n')) return true;
  if (token.kind !== 'punctuation' || next.kind === 'punctuation') return false;
  const stop = stopBefore(text, tokens, index);
  return stop !== undefined && isFullStop(tokens, stop, next);
}

/** Index of the stop that this token is, or that stands right before the closing marks it ends. */
function stopBefore(text: string, tokens: readonly Token[], index: number): number | undefined {
  for (let i = index; 0 <= i; i--) {
    const token = tokens[i];
    if (token?.kind !== 'punctuation') return undefined;
    const mark = text.slice(token.start, token.end);
    if (STOPS.test(mark)) return i;
    if (!CLOSERS.test(mark)) return undefined;
  }
  return undefined;
}

const LONGEST_ABBREVIATION = 2;
const ARABIC = /^[\u0620-\u064a]/;

function isFullStop(tokens: readonly Token[], stop: number, next: Token): boolean {
  const before = tokens[stop - 1];
  const mark = tokens[stop];
  if (mark === undefined || before?.kind !== 'word') return true;
  const isJoined = mark.end === next.start;
  if (before.key.length <= 1 && before.end === mark.start) return false;
  if (!isJoined) return true;
  const isShort = Math.min(before.key.length, next.key.length) <= LONGEST_ABBREVIATION;
  return next.kind === 'word' && !isShort && ARABIC.test(next.key);
}

/** Says whether an offset lies inside marks; offsets must be asked for in order. */
function quotedTester(pairs: readonly MarkPair[]): (offset: number) => boolean {
  let next = 0;
  let reach = 0;
  return (offset) => {
    for (let pair = pairs[next]; pair !== undefined && pair.start < offset; pair = pairs[++next])
      reach = Math.max(reach, pair.end);
    return offset < reach;
  };
}
