import type { Mention } from '../../src/document.ts';
import type { Span } from '../../src/span.ts';

/** A mention at this span, with what a test cares for. */
export function mentionAt(span: Span, rest: Partial<Mention> = {}): Mention {
  return {
    start: span.start,
    end: span.end,
    type: 'person',
    tokens: { from: 0, to: 1 },
    surface: { start: span.start, end: span.end },
    clitics: [],
    sentence: 0,
    confidence: 0.9,
    evidence: { rule: 'name-grammar' },
    entry: undefined,
    spelling: undefined,
    subtype: undefined,
    head: undefined,
    ...rest,
  };
}

/** A mention of these words in the text: of their first occurrence from `after` on. */
export function mentionOf(
  text: string,
  words: string,
  rest: Partial<Mention> & { readonly after?: number } = {},
): Mention {
  const { after = 0, ...values } = rest;
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  const span = { start, end: start + words.length };
  return mentionAt(span, { tokens: { from: start, to: start + 1 }, ...values });
}
