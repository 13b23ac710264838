import type { Span } from '../span.ts';
import { LETTER, classOf } from './characters.ts';

/** A stretch of text in quotation marks. The span includes the marks, `content` does not. */
export interface MarkPair extends Span {
  /** What stands between the marks, without white space at its ends. */
  readonly content: Span;
  /** How many pairs enclose this one. */
  readonly depth: number;
}

export interface Marks {
  /** Ordered by start; a pair may lie in another, they never cross. */
  readonly pairs: readonly MarkPair[];
  /** Marks without a partner. */
  readonly unpaired: readonly Span[];
}

type Family = 'double' | 'angle' | 'single' | 'parenthesis';
type Role = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly family: Family;
  readonly role: Role;
  readonly paragraph: number;
}

const MARK =
  /&(?:quot|ldquo|rdquo|laquo|raquo|#34|#171|#187|#822[01]);|''|\(\(|\)\)|["\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a\u2018\u2019]|\n/g;
const ANGLE = /^(?:[\u00ab\u00bb\u2039\u203a]|&(?:[lr]aquo|#171|#187);)$/;
const SINGLE = /^[\u2018\u2019]$/;
const PARENTHESIS = /^(?:\(\(|\)\))$/;
const OPENING_GLYPH = /^(?:[\u201c\u201e\u00ab\u2039\u2018]|\(\(|&(?:ldquo|laquo|#171|#8220);)$/;
const CLOSING_GLYPH = /^(?:[\u201d\u00bb\u203a\u2019]|\)\)|&(?:rdquo|raquo|#187|#8221);)$/;
/** A quotation left open may be closed in one of the next paragraphs. */
const PARAGRAPHS_APART = 4;
/** More marks than this are not open at once in any text that means it. */
const MOST_OPEN = 16;

/**
 * Pairs the quotation marks of a text. Where a mark stands decides what it does (white space before and
 * a letter after it opens), its shape only where that leaves it open, so reversed and same-way pairs
 * (»x«, ”x“) come out right; a mark without a partner never turns the marks behind it around.
 */
export function findMarks(text: string): Marks {
  const open: Mark[] = [];
  const pairs: MarkPair[] = [];
  const unpaired: Span[] = [];
  for (const mark of readMarks(text)) {
    dropStale(open, mark.paragraph, unpaired);
    const partner = partnerOf(mark, open);
    if (partner < 0) {
      if (mark.role === 'close') unpaired.push({ start: mark.start, end: mark.end });
      else open.push(mark);
      const forgotten = open.length > MOST_OPEN ? open.shift() : undefined;
      if (forgotten !== undefined) unpaired.push({ start: forgotten.start, end: forgotten.end });
      continue;
    }
    for (const lost of open.splice(partner + 1))
      unpaired.push({ start: lost.start, end: lost.end });
    const opener = open.pop();
    if (opener !== undefined)
      pairs.push(
        toPair(
          text,
          { start: opener.start, end: mark.end },
          { start: opener.end, end: mark.start },
        ),
      );
  }
  unpaired.push(...open.map(({ start, end }) => ({ start, end })));
  pairs.sort((a, b) => a.start - b.start);
  unpaired.sort((a, b) => a.start - b.start);
  return { pairs: withDepth(pairs), unpaired };
}

function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(MARK)) {
    if (match[0] === '\n') {
      paragraph++;
      continue;
    }
    const span = { start: match.index, end: match.index + match[0].length };
    const family = familyOf(match[0]);
    if (family === 'single' && isApostrophe(text, span)) continue;
    marks.push({ start: span.start, end: span.end, family, role: roleOf(text, span), paragraph });
  }
  return marks;
}

function familyOf(glyph: string): Family {
  if (ANGLE.test(glyph)) return 'angle';
  if (SINGLE.test(glyph)) return 'single';
  return PARENTHESIS.test(glyph) ? 'parenthesis' : 'double';
}

/** The ’ of O’Neill is no quotation mark. */
function isApostrophe(text: string, { start, end }: Span): boolean {
  return /[A-Za-z]/.test(text.charAt(start - 1)) && /[A-Za-z]/.test(text.charAt(end));
}

const BEFORE_OPENING = /[\s([{:\u060c,;\u061b/\u2013\u2014\u0640\u200e\u200f-]/;
const AFTER_CLOSING = /[\s)\]}:\u060c,;\u061b.!?\u061f\u2026/\u2013\u2014\u200e\u200f-]/;
const ANY_MARK = /["\u201c\u201d\u00ab\u00bb']/;
/** A word of proclitics alone: و"حماس". */
const PROCLITIC = /(?:^|[\s(])(?:[وف][بلك]?|[بلك])$/;
/** With the white space before it. */
const LONGEST_PROCLITIC = 3;

function roleOf(text: string, { start, end }: Span): Role {
  const isJoined = PROCLITIC.test(text.slice(Math.max(0, start - LONGEST_PROCLITIC), start));
  const opens = isJoined || borders(text.charAt(start - 1), BEFORE_OPENING);
  const closes = borders(text.charAt(end), AFTER_CLOSING);
  if (opens !== closes) return opens ? 'open' : 'close';
  return roleByGlyph(text.slice(start, end));
}

/** True for a text's end, another mark, or a character that may stand outside of a mark on that side. */
function borders(neighbour: string, outside: RegExp): boolean {
  return neighbour === '' || outside.test(neighbour) || ANY_MARK.test(neighbour);
}

function roleByGlyph(glyph: string): Role {
  if (OPENING_GLYPH.test(glyph)) return 'open';
  return CLOSING_GLYPH.test(glyph) ? 'close' : 'either';
}

/** Position in `open` of the mark that this one closes, or -1 when it opens or closes nothing. */
function partnerOf(mark: Mark, open: readonly Mark[]): number {
  if (mark.role === 'open') return -1;
  for (let i = open.length - 1; 0 <= i; i--) {
    if (open[i]?.family === mark.family) return i;
  }
  return -1;
}

function dropStale(open: Mark[], paragraph: number, unpaired: Span[]): void {
  for (let i = open.length - 1; 0 <= i; i--) {
    const mark = open[i];
    if (mark === undefined || paragraph - mark.paragraph < PARAGRAPHS_APART) continue;
    unpaired.push({ start: mark.start, end: mark.end });
    open.splice(i, 1);
  }
}

function toPair(text: string, outer: Span, inner: Span): MarkPair {
  let { start, end } = inner;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  return { ...outer, content: { start, end }, depth: 0 };
}

function withDepth(pairs: readonly MarkPair[]): MarkPair[] {
  const ends: number[] = [];
  return pairs.map((pair) => {
    while (0 < ends.length && (ends.at(-1) ?? 0) <= pair.start) ends.pop();
    ends.push(pair.end);
    return { ...pair, depth: ends.length - 1 };
  });
}

/** True for spans that hold at least one letter: empty marks are nobody's words. */
export function hasLetter(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    if (classOf(text.charCodeAt(i)) === LETTER) return true;
  }
  return false;
}
