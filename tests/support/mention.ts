import type { Mention } from '../../src/document.ts';

/** A mention of these words in the text (of their first occurrence from `after` on), with what a test cares for. */
export function mentionOf(
  text: string,
  words: string,
  rest: Partial<Mention> & { readonly after?: number } = {},
): Mention {
  const { after = 0, ...values } = rest;
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  const span = { start, end: start + words.length };
  return {
    ...span,
    type: 'person',
    tokens: { from: start, to: start + 1 },
    surface: span,
    clitics: [],
    sentence: 0,
    confidence: 0.9,
    evidence: { rule: 'name-grammar' },
    entry: undefined,
    spelling: undefined,
    subtype: undefined,
    head: undefined,
    ...values,
  };
}
