import type { Document, Mention } from '../document.ts';
import { rangeSpan, type Context } from '../entities/context.ts';
import type { Analysis } from '../entities/make-context.ts';
import { collect, propose, proposeFurther, type Collected } from '../entities/proposals.ts';
import type { Model } from '../model/model.ts';
import { decide, weigh, type Decided } from './decide.ts';
import { areFound, knownForms, withForms } from './known-forms.ts';
import { settleTypes } from './settle-types.ts';
import { scoreText, taggerOf } from './tagger.ts';

/** How names are decided on. */
export interface Decision {
  /** The sequence model; without one, lists and rules decide by their own weights. */
  readonly model: Model | undefined;
  /** Log-odds for there being no name: above 0 fewer and surer names, below 0 more. */
  readonly caution: number;
  /** Names less sure than this are left out. */
  readonly minConfidence: number;
}

/**
 * Finds the mentions of a text: lists and rules propose candidates, and the model, which sees them beside all words,
 * decides. What it finds makes other names likely, and it decides once more.
 */
export function findMentions(
  document: Pick<Document, 'text' | 'tokens' | 'sentences'>,
  analysis: Analysis,
  { minConfidence, ...decision }: Decision,
): Mention[] {
  const collected = collect(document, analysis);
  const names = decideAll(collected, analysis, decision);
  const sure = names.filter(({ confidence }) => minConfidence <= confidence);
  return toMentions(collected.context, sure);
}

function decideAll(
  collected: Collected,
  { lexicon }: Analysis,
  { model, caution }: Pick<Decision, 'model' | 'caution'>,
): readonly Decided[] {
  const { context } = collected;
  const proposals = propose(collected);
  if (model === undefined) return weigh(proposals.chosen);
  const tagger = taggerOf(model, lexicon);
  const textScores = scoreText(tagger, context);
  const { names: found, labelled } = decide(tagger, { proposals, textScores, caution });
  const known = found.filter(({ confidence }) => SURE <= confidence);
  const news = known.filter(({ evidence }) => evidence.rule === 'model');
  const further = proposeFurther(proposals, { found: news, known });
  const forms = knownForms(context, further?.candidates ?? proposals.candidates, found);
  if (further === undefined && areFound(forms, found)) return settleTypes(context, found);
  const question = {
    proposals: further ?? proposals,
    textScores: withForms(textScores, forms),
    caution,
  };
  const again = decide(tagger, question, labelled);
  return settleTypes(context, withoutCircles(again.names, found));
}

/** What is less sure makes nothing else likely. */
const SURE = 0.6;

/** Of names that are the same the first is no short form of a later one: the model had found it by itself. */
function withoutCircles(names: readonly Decided[], found: readonly Decided[]): Decided[] {
  const own = new Map(
    found
      .filter(({ evidence }) => evidence.rule === 'model')
      .map((name) => [`${name.type} ${name.start} ${name.end}`, name.evidence]),
  );
  return names.map((name) => {
    const { type, start, end, evidence } = name;
    if (evidence.rule !== 'short-form' || evidence.of.start < start) return name;
    const isSame = evidence.of.end - evidence.of.start === end - start;
    const first = isSame ? own.get(`${type} ${start} ${end}`) : undefined;
    return first === undefined ? name : { ...name, evidence: first };
  });
}

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
