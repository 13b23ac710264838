import type { Document, Token } from '../document.ts';
import { classOf, SPACE } from '../text/characters.ts';

/**
 * The word that goes on a name after token `index`: the next token after white space, or after a hyphen, or
 * behind the full stop of an initial, that joins two words without white space (بي.بي.سي); or the number behind a
 * hyphen (روسيا-24), or what follows a single letter and its stop (جون ف. كينيدي).
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
  if (after === undefined || token.end !== next.start) return undefined;
  return joins(text, [token, next, after]) ? index + 2 : undefined;
}

const LONGEST_INITIAL = 2;
const HYPHEN = /^[-\u2010\u2011]$/;

/** True when a mark joins the tokens around it. */
function joins(text: string, [before, mark, after]: readonly [Token, Token, Token]): boolean {
  const sign = text.slice(mark.start, mark.end);
  if (mark.end !== after.start)
    return sign === '.' && isLetter(before) && isWordBehind(text, mark, after);
  if (HYPHEN.test(sign)) return after.kind !== 'punctuation';
  const isInitial = Math.min(before.key.length, after.key.length) <= LONGEST_INITIAL;
  return sign === '.' && after.kind === 'word' && isInitial;
}

function isLetter(token: Token): boolean {
  return token.kind === 'word' && token.key.length === 1;
}

function isWordBehind(text: string, mark: Token, after: Token): boolean {
  return after.kind === 'word' && isGap(text, mark.end, after.start);
}

/** True when only white space, without a line end, lies between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (classOf(code) !== SPACE && code < 0x200b)) return false;
  }
  return true;
}
