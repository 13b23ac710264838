import type { ArabicWriter } from './arabic.ts';
/** Everything that decides how a line looks. */
export interface Pen {
  readonly chalk: Palette;
  /** Writes words of the text: harmless, in the order that the screen needs. */
  readonly write: ArabicWriter;
  readonly width: number;
  readonly isExplained: boolean;
}

/** The styles that are used: chalk has them all. */
interface Palette {
  readonly bold: Style;
  readonly dim: Style;
  readonly cyan: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly magenta: Style;
}

type Style = (text: string) => string;
