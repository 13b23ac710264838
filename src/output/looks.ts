/** How Arabic is written to a terminal. */
export type BidiMode =
  /** Logical order; every Arabic run isolated, for terminals that order text themselves. */
  | 'terminal'
  /** Already ordered and joined, for terminals that do neither. */
  | 'visual'
  /** Logical order, nothing added. */
  | 'off';

/** The looks of the readable format. */
export interface Looks {
  /** Colours: 0 none, 1 basic, 2 of 256, 3 of 16 million. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly bidi: BidiMode;
  /** Columns of the terminal. */
  readonly width: number;
  /** True to show why each mention was accepted. */
  readonly isExplained: boolean;
}
