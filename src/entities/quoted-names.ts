import type { EntityType } from '../document.ts';
import { firstEndingAfter, type Span, type TokenRange } from '../span.ts';
import type { MarkPair } from '../text/marks.ts';
import type { Candidate } from './candidate.ts';
import { rangeSpan, spanOf, type TextContext } from './context.ts';
import { isFunctionWord } from './word-facts.ts';

const AFTER_HEAD = 2.4;
const PER_WORD = 0.7;
const LONGEST_NAME = 5;

/** Names in marks behind their head noun: تنظيم «داعش», شركة "إنشاء". The span is what stands between the marks. */
export function findQuotedNames(context: TextContext): Candidate[] {
  return context.pairs.flatMap((pair) => {
    const tokens = contentTokens(context, pair);
    const head = isName(context, tokens) ? headBefore(context, pair, tokens) : undefined;
    return head === undefined ? [] : [toCandidate(context, tokens, head)];
  });
}

function isName(context: TextContext, { from, to }: TokenRange): boolean {
  if (to <= from || LONGEST_NAME < to - from) return false;
  return from + 1 < to || !isFunctionWord(context, from);
}

function toCandidate(context: TextContext, tokens: TokenRange, head: Head): Candidate {
  const { start, end } = rangeSpan(context, tokens);
  return {
    start,
    end,
    type: head.type,
    tokens,
    clitics: [],
    score: AFTER_HEAD + PER_WORD * (tokens.to - tokens.from - 1),
    evidence: { rule: 'quoted-name', cue: head.span },
    entry: undefined,
    spelling: undefined,
    subtype: head.subtype === '' ? undefined : head.subtype,
    head: head.isPart ? head.span : undefined,
  };
}

function contentTokens({ tokens }: TextContext, { content }: MarkPair): TokenRange {
  const from = firstEndingAfter(tokens, content.start);
  let to = from;
  while ((tokens[to]?.end ?? Infinity) <= content.end) to++;
  while (from < to && tokens[to - 1]?.kind === 'punctuation') to--;
  return { from, to };
}

interface Head {
  readonly type: EntityType;
  readonly subtype: string;
  readonly span: Span;
  readonly isPart: boolean;
}

/** The head noun that ends right before the opening mark. */
function headBefore(context: TextContext, pair: MarkPair, content: TokenRange): Head | undefined {
  let mark = content.from - 1;
  while (pair.start < (context.tokens[mark]?.start ?? 0)) mark--;
  for (const start of [mark - 1, mark - 2]) {
    const head = context.lattice
      .all(start, 'head')
      .find(({ to, hasArticle }) => to === mark && !hasArticle);
    if (head === undefined) continue;
    const { type, subtype, span } = head.entry;
    return { type, subtype, span: spanOf(context, head), isPart: span === 'in' };
  }
  return undefined;
}
