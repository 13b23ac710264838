import type { Document } from '../document.ts';
import { classOf, SPACE } from '../text/characters.ts';

/**
 * The word that goes on a name after token `index`: the next token after white space, or after a hyphen, or
 * behind the full stop of an initial, that joins two words without white space (بي.بي.سي).
 */
export function nextWord(
  { text, tokens }: Pick<Document, 'text' | 'tokens'>,
  index: number,
): number | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return undefined;
  if (next.kind !== 'punctuation')
    return isGap(text, token.end, next.start) ? index + 1 : undefined;
  const after = tokens[index + 2];
  if (after?.kind !== 'word' || token.end !== next.start || next.end !== after.start)
    return undefined;
  const isInitial = Math.min(token.key.length, after.key.length) <= LONGEST_INITIAL;
  return joins(text.slice(next.start, next.end), isInitial) ? index + 2 : undefined;
}

const LONGEST_INITIAL = 2;

function joins(mark: string, isInitial: boolean): boolean {
  return mark === '.' ? isInitial : /^[-\u2010\u2011]$/.test(mark);
}

/** True when only white space, without a line end, lies between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (classOf(code) !== SPACE && code < 0x200b)) return false;
  }
  return true;
}
