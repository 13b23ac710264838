import type { Entity, Mention, Sentence, Token } from '../../src/document.ts';
import { findMentions } from '../../src/entities/mentions.ts';
import { readLattice, type Lattice } from '../../src/lexicon/lattice.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { resolveMentions } from '../../src/resolution/resolve.ts';
import { findMarks, type Marks } from '../../src/text/marks.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** What the stages up to the entities find. */
export interface Named {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marks: Marks;
  readonly sentences: readonly Sentence[];
  readonly lattice: Lattice;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** The pipeline as far as the entities. */
export function findNames(text: string, lexicon: Lexicon): Named {
  const tokens = tokenize(text);
  const marks = findMarks(text);
  const sentences = splitSentences({ text, tokens }, marks.pairs);
  const lattice = readLattice({ text, tokens }, lexicon);
  const mentions = findMentions({ text, tokens, sentences }, { marks, lattice, lexicon });
  const entities = resolveMentions({ text, mentions }, lexicon);
  return { text, tokens, marks, sentences, lattice, mentions, entities };
}
