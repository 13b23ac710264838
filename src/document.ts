import type { Span, TokenRange } from './span.ts';

/** Everything the analysis says about one text. Every span points into `text`, in UTF-16 units. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In order of their first mention. */
  readonly entities: readonly Entity[];
  /** In order of their start. */
  readonly quotations: readonly Quotation[];
  readonly problems: readonly Problem[];
}

/** A word, a number or one punctuation mark. White space lies between tokens. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation';
  /** The spelling under which the lexicon knows the word: see `fold`. */
  readonly key: string;
}

export interface Sentence extends Span {
  readonly tokens: TokenRange;
}

/** `other` is what a user's list names that is none of the three. */
export type EntityType = 'person' | 'place' | 'organization' | 'other';

/** One occurrence of a name. It may start inside a token: `وبوتين` names `بوتين`. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The words that the mention stands in, proclitics included. */
  readonly tokens: TokenRange;
  /** The text of these words: `surface.start <= start`, `end <= surface.end`. */
  readonly surface: Span;
  /** The proclitics left out, in order: `['و', 'ل']`. */
  readonly clitics: readonly string[];
  /** Position in `Document.sentences`. */
  readonly sentence: number;
  /** How sure the tool is, from 0 to 1. */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Row of the lexicon that knows this name, if one does: see `Lexicon.entry`. */
  readonly entry: number | undefined;
  /** How that row spells the name that stands here. */
  readonly spelling: string | undefined;
  /** What kind of person, place or organisation, where the entry or the head noun tells. */
  readonly subtype: string | undefined;
  /** The head noun before a name in marks: تنظيم in تنظيم «داعش». */
  readonly head: Span | undefined;
}

/** Why a mention was accepted. */
export type Evidence =
  | {
      readonly rule: 'lexicon';
      /** The list: people, places, organizations, or the file name of a user's list. */
      readonly lexicon: string;
      /** The canonical name of the entry. */
      readonly entry: string;
      /** What differs from the entry's spelling: hamza, ta-marbuta, ya. */
      readonly folded: readonly SpellingDifference[];
    }
  | { readonly rule: ContextRule; readonly cue: Span }
  | { readonly rule: 'name-grammar' }
  | { readonly rule: 'short-form'; readonly of: Span }
  | { readonly rule: 'model'; readonly weights: ModelWeights };

/** What spoke for a name that no list or rule proposed: log-odds against there being none, by where they came from. */
export interface ModelWeights {
  /** The words of the name. */
  readonly words: number;
  /** The words before it. */
  readonly before: number;
  /** The words behind it. */
  readonly after: number;
  /** All else: pairs of words, lists, rules, marks, what the same words are elsewhere in the text. */
  readonly context: number;
}

export type SpellingDifference = 'hamza' | 'ta-marbuta' | 'ya' | 'other';

/** Rules that read a name off the words around it; their `cue` is the word that decided. */
export type ContextRule =
  | 'title'
  | 'nationality'
  | 'speech-verb'
  | 'apposition'
  | 'list'
  | 'organization-head'
  | 'place-head'
  | 'quoted-name';

/** All the mentions that name one person, place or organisation. */
export interface Entity {
  /** Position in `Document.entities`. */
  readonly id: number;
  readonly type: EntityType;
  readonly subtype: string | undefined;
  /** The canonical name: the fullest form in the text, in the lexicon's spelling where it has one. */
  readonly name: string;
  /**
   * Equal for what is one person, place or organisation in several documents: the folded name of the lexicon's row,
   * else of the entity.
   */
  readonly key: string;
  /** Identifiers that a source gave: `{ iso3166: 'UA' }`. */
  readonly ids: Readonly<Record<string, string>>;
  /** Names by language: `{ en: 'Ukraine' }`; `ar` is the lexicon's, where `name` differs from it. */
  readonly names: Readonly<Record<string, string>>;
  readonly location: { readonly lat: number; readonly lon: number } | undefined;
  /** In text order, never empty. */
  readonly mentions: readonly [Mention, ...Mention[]];
}

export type QuotationKind = 'direct' | 'mixed' | 'indirect' | 'title' | 'scare';

/** A stretch of words set in marks, or reported without them. The span is the content, marks excluded. */
export interface Quotation extends Span {
  /** `direct`, `mixed` and `indirect` are speech; `title` and `scare` merely stand in marks. */
  readonly kind: QuotationKind;
  /** The span with its marks; absent for speech without marks. */
  readonly marks: Span | undefined;
  readonly cue: Cue | undefined;
  readonly speaker: Attribution | undefined;
  readonly addressees: readonly Addressee[];
  readonly confidence: number;
  /** The rule that took this span for what `kind` says. */
  readonly rule: QuotationRule;
}

/** The reporting word. */
export interface Cue extends Span {
  readonly lemma: string;
}

/** Who says it. The span is the words that name the speaker where the rule found them. */
export interface Attribution extends Span {
  /** Positions in `Document.entities`; empty for a speaker who is only described. */
  readonly entities: readonly number[];
  /** Canonical names, or the description in the text (مصدر أمني); never empty. */
  readonly names: readonly [string, ...string[]];
  readonly rule: AttributionRule;
}

export interface Addressee extends Span {
  readonly entity: number | undefined;
  readonly name: string;
}

export type AttributionRule =
  | 'name'
  | 'title'
  | 'organization'
  | 'unnamed-source'
  | 'same-speaker'
  | 'definite-anaphor'
  | 'pair'
  | 'subject'
  | 'nearest-person';

export type QuotationRule =
  | 'verb-colon'
  | 'verb-mark'
  | 'verb-clause'
  | 'verb-object'
  | 'verb-after'
  | 'according-to'
  | 'continued'
  | 'unattributed'
  | 'type-noun'
  | 'short-span';

/** Something odd in the text or its bytes. Never fatal. */
export type Problem =
  | (Span & { readonly code: 'unclosed-quote'; readonly mark: string })
  | (Span & { readonly code: 'unattributed-quote' })
  | (Span & { readonly code: 'bad-byte' });
