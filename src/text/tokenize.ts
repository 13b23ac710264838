import type { Token } from '../document.ts';
import { DIGIT, IGNORABLE, LETTER, SPACE, classOf } from './characters.ts';
import { fold } from './fold.ts';

/**
 * Words, numbers and punctuation marks, in order. Signs, tatweel and joiners belong to the word that
 * they stand in or behind, invisible marks before a word to nothing.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const kind = classOf(text.charCodeAt(start));
    if (kind === SPACE || kind === IGNORABLE) {
      start++;
      continue;
    }
    const token = readToken(text, start);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number): Token {
  const kind = classOf(text.charCodeAt(start));
  if (kind === LETTER) return readWord(text, start);
  if (kind === DIGIT) {
    const end = numberEnd(text, start);
    return { kind: 'number', start, end, key: fold(text.slice(start, end)) };
  }
  return { kind: 'punctuation', start, end: punctuationEnd(text, start), key: '' };
}

function readWord(text: string, start: number): Token {
  let end = start + 1;
  let lastVisible = end;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== LETTER && kind !== IGNORABLE) break;
    end++;
    if (!isInvisible(text.charCodeAt(end - 1))) lastVisible = end;
  }
  return { kind: 'word', start, end: lastVisible, key: fold(text.slice(start, lastVisible)) };
}

/** Bidi controls and the like: they may stand inside a word, never at its end. */
function isInvisible(code: number): boolean {
  return (
    code === 0x00ad || code === 0x061c || code === 0xfeff || (0x200b <= code && code <= 0x2069)
  );
}

/** Digits with their separators: 3,5 and 1.200 and ٢٫٥ are one number. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const isSeparated =
      /[.,\u066b\u066c]/.test(text.charAt(end)) &&
      end + 1 < text.length &&
      classOf(text.charCodeAt(end + 1)) === DIGIT;
    if (classOf(text.charCodeAt(end)) !== DIGIT && !isSeparated) break;
    end++;
  }
  return end;
}

/** One mark; a surrogate pair, such as an emoji, stays whole. */
function punctuationEnd(text: string, start: number): number {
  const codePoint = text.codePointAt(start) ?? 0;
  return start + (codePoint > 0xffff ? 2 : 1);
}
