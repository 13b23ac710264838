import type { TypedOptions } from '../options.ts';

/** Options of these commands besides those that all take. */
export interface LexiconOptions extends TypedOptions {
  readonly gold?: string;
  readonly min?: string;
  readonly json?: boolean;
}
