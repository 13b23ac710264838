export { analyze } from './analyze.ts';
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
export type { Span, TokenRange } from './span.ts';
