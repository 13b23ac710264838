import type { Document } from './document.ts';
import { findMentions } from './entities/mentions.ts';
import { readLattice } from './lexicon/lattice.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { findQuotations } from './quotations/quotations.ts';
import { resolveMentions } from './resolution/resolve.ts';
import { findMarks } from './text/marks.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokenize.ts';

/**
 * Finds the people, places, organisations and quotations of one text. Never throws, whatever the text; all
 * offsets are UTF-16 units into it.
 */
export function analyze(text: string, lexicon: Lexicon): Document {
  const tokens = tokenize(text);
  const marks = findMarks(text);
  const sentences = splitSentences({ text, tokens }, marks.pairs);
  const lattice = readLattice({ text, tokens }, lexicon);
  const mentions = findMentions({ text, tokens, sentences }, { marks, lattice, lexicon });
  const entities = resolveMentions({ text, mentions }, lexicon);
  const { quotations, problems } = findQuotations(
    { text, tokens, sentences, entities },
    { marks, lattice },
  );
  return { text, tokens, sentences, entities, quotations, problems };
}
