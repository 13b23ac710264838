import type { Document, Mention } from '../document.ts';
import { rangeSpan, type Context } from '../entities/context.ts';
import type { Analysis } from '../entities/make-context.ts';
import { collect, propose, proposeFurther } from '../entities/proposals.ts';
import type { Model } from '../model/model.ts';
import { decide, weigh, type Decided } from './decide.ts';
import { scoreText, taggerOf } from './tagger.ts';

/** How names are decided on. */
export interface Decision {
  /** The sequence model; without one, lists and rules decide by their own weights. */
  readonly model: Model | undefined;
  /** Log-odds for there being no name: above 0 fewer and surer names, below 0 more. */
  readonly caution: number;
}

/**
 * Finds the mentions of a text: lists and rules propose candidates, and the model, which sees them beside all words,
 * decides. What it finds makes other candidates likely, and it decides once more.
 */
export function findMentions(
  document: Pick<Document, 'text' | 'tokens' | 'sentences'>,
  analysis: Analysis,
  { model, caution }: Decision,
): Mention[] {
  const collected = collect(document, analysis);
  const { context } = collected;
  const proposals = propose(collected);
  if (model === undefined) return toMentions(context, weigh(proposals.chosen));
  const tagger = taggerOf(model, analysis.lexicon);
  const textScores = scoreText(tagger, context);
  const found = decide(tagger, { proposals, textScores, caution });
  const known = found.filter(({ confidence }) => SURE <= confidence);
  const news = known.filter(({ evidence }) => evidence.rule === 'model');
  const further = proposeFurther(proposals, { found: news, known });
  if (further === undefined) return toMentions(context, found);
  return toMentions(context, decide(tagger, { proposals: further, textScores, caution }));
}

/** What is less sure makes nothing else likely. */
const SURE = 0.6;

function toMentions(context: Context, names: readonly Decided[]): Mention[] {
  let sentence = 0;
  return names.map((name) => {
    while ((context.sentences[sentence]?.tokens.to ?? Infinity) <= name.tokens.from) sentence++;
    const { start, end, type, tokens, clitics, evidence, entry, spelling, subtype, head } = name;
    return {
      start,
      end,
      type,
      tokens,
      surface: rangeSpan(context, tokens),
      clitics,
      sentence,
      confidence: Math.round(DECIMALS * name.confidence) / DECIMALS,
      evidence,
      entry,
      spelling,
      subtype,
      head,
    };
  });
}

const DECIMALS = 1000;
