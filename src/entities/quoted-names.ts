import type { EntityType } from '../document.ts';
import { firstEndingAfter, type Span, type TokenRange } from '../span.ts';
import type { MarkPair } from '../text/marks.ts';
import type { Candidate } from './candidate.ts';
import { isFunctionWord, rangeSpan, type TextContext } from './context.ts';

const AFTER_HEAD = 2.4;
const LONGEST_NAME = 5;

/** Names in marks behind their head noun: تنظيم «داعش», شركة "إنشاء". The span is what stands between the marks. */
export function findQuotedNames(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (const pair of context.pairs) {
    const tokens = contentTokens(context, pair);
    if (tokens.from === tokens.to || LONGEST_NAME < tokens.to - tokens.from) continue;
    const head = headBefore(context, pair, tokens);
    if (
      head === undefined ||
      (tokens.to === tokens.from + 1 && isFunctionWord(context, tokens.from))
    )
      continue;
    found.push({
      ...rangeSpan(context, tokens),
      type: head.type,
      tokens,
      clitics: [],
      score: AFTER_HEAD + (tokens.to - tokens.from - 1) * 0.7,
      evidence: { rule: 'quoted-name', cue: head.span },
      entry: undefined,
      subtype: head.subtype === '' ? undefined : head.subtype,
      head: head.isPart ? head.span : undefined,
    });
  }
  return found;
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
    return { type, subtype, span: rangeSpan(context, head), isPart: span === 'in' };
  }
  return undefined;
}
