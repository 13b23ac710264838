export { analyze, type AnalysisOptions } from './analyze.ts';
export type {
  Addressee,
  Attribution,
  AttributionRule,
  ContextRule,
  Cue,
  Document,
  Entity,
  EntityType,
  Evidence,
  Mention,
  ModelWeights,
  Problem,
  Quotation,
  QuotationKind,
  QuotationRule,
  Sentence,
  SpellingDifference,
  Token,
} from './document.ts';
export { compileLexicon } from './lexicon/compile.ts';
export { openLexicon, type Lexicon } from './lexicon/lexicon.ts';
export {
  parseLexicons,
  type LexiconProblem,
  type LexiconSource,
  type ParsedLexicon,
} from './lexicon/parse.ts';
export { openModel, type Model } from './model/model.ts';
export { mergeEntities, type MergedEntity } from './resolution/merge.ts';
export type { Span, TokenRange } from './span.ts';
