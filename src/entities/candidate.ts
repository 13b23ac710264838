import type { ContextRule, EntityType, Evidence } from '../document.ts';
import type { Standing } from '../lexicon/entries.ts';
import type { Span, TokenRange } from '../span.ts';

/** A stretch of text that may be a mention, with the weight of what speaks for it. */
export interface Candidate extends Span {
  readonly type: EntityType;
  readonly tokens: TokenRange;
  readonly clitics: readonly string[];
  /** Log-odds that it is a mention: above 0 more likely than not. */
  readonly score: number;
  readonly evidence: Evidence;
  readonly entry: number | undefined;
  readonly spelling: string | undefined;
  readonly subtype: string | undefined;
  readonly head: Span | undefined;
  /** Set for names of a user's list, which win over all others. */
  readonly standing?: Exclude<Standing, 'listed'>;
}

/** Where a candidate lies: its tokens, and the key letters of the first that are proclitics. */
export interface Place extends TokenRange {
  readonly letters: number;
  readonly clitics: readonly string[];
}

/** What announces that a person's name begins at some token. */
export interface NameCue {
  readonly weight: number;
  readonly rule: ContextRule;
  readonly span: Span;
  /** True when words stand between the title and the name: the name must then look like one. */
  readonly isFar: boolean;
}

/** How a word behaves inside a person's name. */
export interface NameWord {
  /** Log-odds weight of the word as a part of a name. */
  readonly score: number;
  /** `prefix`: another word must follow (بن، أبو، عبد); `suffix`: one must stand before (الله، الدين). */
  readonly role: 'given' | 'prefix' | 'suffix' | 'other';
  /** `listed` as a part of names; `rare`: in no list and hardly known to news, so mostly a foreign name. */
  readonly source: 'listed' | 'rare' | 'other';
}
