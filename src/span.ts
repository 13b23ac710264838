/** A half-open range of UTF-16 offsets into the original text: `end - start` is its length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A half-open range of token indices. Named otherwise than {@link Span}, so the two cannot be mixed up. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The part of the text that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly in `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the token ranges share at least one token. */
export function rangesOverlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Index of the first item that ends after `offset`, by binary search; `items.length` when none does.
 * The items must be ordered and disjoint.
 */
export function firstEndingAfter(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && item.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
