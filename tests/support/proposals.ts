import { collect, propose, type Proposals } from '../../src/entities/proposals.ts';
import { readLattice } from '../../src/lexicon/lattice.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { findMarks } from '../../src/text/marks.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** What lists and rules propose in a text before a model is asked. */
export function proposalsOf(text: string, lexicon: Lexicon): Proposals {
  const tokens = tokenize(text);
  const marks = findMarks(text);
  const sentences = splitSentences({ text, tokens }, marks.pairs);
  const lattice = readLattice({ text, tokens }, lexicon);
  return propose(collect({ text, tokens, sentences }, { marks, lattice, lexicon }));
}
