import { analyze } from '../analyze.ts';
import type { Document } from '../document.ts';
import { openDefaultLexicon } from './resources.ts';

/** The analysis, ready to run. */
export interface Analyzer {
  /** Hash of the lexicon's sources. */
  readonly lexicon: string;
  readonly analyze: (text: string) => Document;
}

/** Opens the lexicon and makes the analysis ready. */
export function openAnalyzer(): Analyzer {
  const lexicon = openDefaultLexicon();
  return { lexicon: lexicon.version, analyze: (text) => analyze(text, lexicon) };
}
