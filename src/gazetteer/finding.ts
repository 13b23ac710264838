import type { LexiconRow } from '../lexicon/parse.ts';

/** Something that a row should not have. */
export interface Finding {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly code:
    | 'duplicate'
    | 'two-types'
    | 'frequent-word'
    | 'clitic-trap'
    | 'never-matches'
    | 'mixed-scripts'
    | 'invisible-mark'
    | 'missing-source';
  readonly message: string;
}

/** A name or alias of a row. */
export interface Form {
  readonly row: LexiconRow;
  readonly spelling: string;
  /** The keys of its words. */
  readonly key: string;
}
