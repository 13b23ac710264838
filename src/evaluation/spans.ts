import type { Span } from '../span.ts';

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]/u;
const PROCLITICS = /^[وفبلكسا]{0,4}$/;
const SIGNS = /[\u064b-\u0652\u0640]/g;

/** The span without invisible characters at its ends. */
export function trimSpan<T extends Span>(text: string, span: T): T {
  let { start, end } = span;
  while (start < end && INVISIBLE.test(text.charAt(start))) start++;
  while (start < end && INVISIBLE.test(text.charAt(end - 1))) end--;
  return { ...span, start, end };
}

/** True when both spans have the same edges. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * True when a finding covers the words of the gold. Proclitics may be in or out: corpora of whole words keep
 * them inside a name (وبوتين), we leave them out.
 */
export function coversSameWords(text: string, found: Span, gold: Span): boolean {
  if (isSameSpan(found, gold)) return true;
  const words = widen(text, found);
  const before = text.slice(words.start, found.start).replace(SIGNS, '');
  return isSameSpan(words, widen(text, gold)) && found.end === words.end && PROCLITICS.test(before);
}

/** The whole words that a span touches. */
function widen(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (0 < from && PART_OF_WORD.test(text.charAt(from - 1))) from--;
  while (to < text.length && PART_OF_WORD.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** The share of what both spans cover in what either covers. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
