import type { Token } from '../../src/document.ts';
import { firstEndingAfter } from '../../src/span.ts';
import type { Tagged } from '../../src/training/reconcile.ts';

/** A text without its brackets, and what stood in them. */
export interface Bracketed {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `أعلن الجيش [الإسرائيلي]`. */
export function readBrackets(marked: string): Bracketed {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=[[\]])/)) {
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length });
    const last = spans.at(-1);
    if (part.startsWith(']') && last !== undefined) last.end = text.length;
    text += part.replace(/^[[\]]/, '');
  }
  return { text, spans };
}

/** The names of a corpus in brackets by tokens, with these types in their order. */
export function toTagged(
  { spans }: Bracketed,
  tokens: readonly Token[],
  types: readonly string[],
): Tagged[] {
  return spans.map(({ start, end }, i) => ({
    from: firstEndingAfter(tokens, start),
    to: firstEndingAfter(tokens, end - 1) + 1,
    type: types[i] as Tagged['type'],
  }));
}
