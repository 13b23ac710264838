import type { AnnotatedQuotation, Annotations, GoldArticle } from './article.ts';
import { countsOf, pairUp, type Counts } from './counts.ts';
import { areSameNames, isNearName, isSameName } from './names.ts';
import { isSameSpan, overlap, trimSpan } from './spans.ts';

/** What is counted of the quotations of one article. */
export interface QuotationScore {
  /** Found where at least 80 % of the stretch is the same. */
  readonly strict: Counts;
  /** Found where at least 30 % is. */
  readonly loose: Counts;
  /** Strict matches whose span is right to the letter. */
  readonly exactEdges: number;
  readonly speakers: SpeakerScore;
  readonly indirect: Counts;
}

/** Speakers of the strictly matched quotations that have one in the gold. */
interface SpeakerScore {
  readonly asked: number;
  readonly unknown: number;
  readonly exact: number;
  readonly near: number;
}

const STRICT = 0.8;
const LOOSE = 0.3;
const INDIRECT = 0.5;

/** Compares the quotations of an article with the gold; undefined where one of them has none annotated. */
export function scoreQuotations(found: Annotations, gold: GoldArticle): QuotationScore | undefined {
  if (found.quotations === undefined || gold.quotations === undefined) return undefined;
  const speech = found.quotations.filter(({ isSpeech }) => isSpeech);
  const wanted = gold.quotations.filter(({ isSpeech }) => isSpeech);
  const strict = pairUp(speech, wanted, (a, b) => STRICT <= overlap(a, b));
  const loose = pairUp(speech, wanted, (a, b) => LOOSE <= overlap(a, b));
  return {
    strict: countsOf(strict),
    loose: countsOf(loose),
    exactEdges: strict.pairs.filter(([a, b]) =>
      isSameSpan(trimSpan(gold.text, a), trimSpan(gold.text, b)),
    ).length,
    speakers: scoreSpeakers(strict.pairs),
    indirect: scoreIndirect(found, gold),
  };
}

type QuotationPair = readonly [AnnotatedQuotation, AnnotatedQuotation];

function scoreSpeakers(pairs: readonly QuotationPair[]): SpeakerScore {
  const asked = pairs
    .map(([{ speakers: names }, { speakers }]) => ({ names, speakers }))
    .filter(({ speakers }) => 0 < speakers.length);
  const isNear = (a: string, b: string): boolean => isSameName(a, b) || isNearName(a, b);
  return {
    asked: asked.length,
    unknown: asked.filter(({ names }) => names.length === 0).length,
    exact: asked.filter(({ names, speakers }) => areSameNames(names, speakers, isSameName)).length,
    near: asked.filter(({ names, speakers }) => areSameNames(names, speakers, isNear)).length,
  };
}

function scoreIndirect({ indirect: found }: Annotations, { indirect }: GoldArticle): Counts {
  const wanted = indirect.filter(({ isOptional }) => !isOptional);
  const optional = indirect.filter(({ isOptional }) => isOptional);
  const pairing = pairUp(found, wanted, (a, b) => INDIRECT <= overlap(a, b));
  const extra = pairing.extra.filter((a) => !optional.some((b) => LOOSE <= overlap(a, b)));
  return countsOf({ ...pairing, extra });
}
