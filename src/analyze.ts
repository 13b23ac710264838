import type { Document, Entity, Mention } from './document.ts';
import { readLattice, type Lattice } from './lexicon/lattice.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Model } from './model/model.ts';
import { findQuotations } from './quotations/quotations.ts';
import { resolveMentions } from './resolution/resolve.ts';
import { findMentions } from './tagging/mentions.ts';
import { findMarks, type Marks } from './text/marks.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokenize.ts';

/** How names are decided on. */
export interface AnalysisOptions {
  /** The sequence model; without one, lists and rules decide by themselves. */
  readonly model?: Model | undefined;
  /**
   * Log-odds for there being no name, which the model weighs along: above 0 fewer and surer names, below 0 more.
   * 0 by default.
   */
  readonly caution?: number;
  /** Names less sure than this, from 0 to 1, are left out; what they would have joined or said goes with them. */
  readonly minConfidence?: number;
}

/**
 * Finds the people, places, organisations and quotations of one text. Never throws, whatever the text; all
 * offsets are UTF-16 units into it.
 */
export function analyze(text: string, lexicon: Lexicon, options: AnalysisOptions = {}): Document {
  const { tokens, marks, sentences, lattice, entities } = findNames(text, lexicon, options);
  const { quotations, problems } = findQuotations(
    { text, tokens, sentences, entities },
    { marks, lattice },
  );
  return { text, tokens, sentences, entities, quotations, problems };
}

/** What the stages up to the entities find in a text. */
interface Named extends Pick<Document, 'tokens' | 'sentences'> {
  readonly marks: Marks;
  readonly lattice: Lattice;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** The stages up to the entities, with what the quotations need besides. */
export function findNames(
  text: string,
  lexicon: Lexicon,
  { model, caution = 0, minConfidence = 0 }: AnalysisOptions = {},
): Named {
  const tokens = tokenize(text);
  const marks = findMarks(text);
  const sentences = splitSentences({ text, tokens }, marks.pairs);
  const lattice = readLattice({ text, tokens }, lexicon);
  const mentions = findMentions(
    { text, tokens, sentences },
    { marks, lattice, lexicon },
    { model, caution, minConfidence },
  );
  const entities = resolveMentions({ text, mentions }, lexicon);
  return { tokens, marks, sentences, lattice, mentions, entities };
}
