import type { Article, Failure } from './record.ts';

/**
 * How results become text, one at a time, so that a run of any length needs no memory. What is printed is
 * `start`, the results with `separator` between them, `end`; or only `empty` when nothing was rendered.
 */
export interface Format {
  readonly start: string;
  readonly separator: string;
  readonly end: string;
  readonly empty: string;
  readonly article: (article: Article) => string;
  /** Undefined where the format has no place for a failure. */
  readonly failure: (failure: Failure) => string | undefined;
}
