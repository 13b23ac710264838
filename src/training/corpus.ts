import { parseConllLines, type Row } from '../evaluation/conll-lines.ts';
import { parseTag, tagColumnOf, type Tag } from '../evaluation/conll-tags.ts';
import { scoredTypeOf } from '../evaluation/labels.ts';
import type { Span } from '../span.ts';
import { joinClitics, writesCliticsApart, type TaggedWord } from './join-clitics.ts';

/** What a corpus calls a stretch of text; `misc` is what none of our types covers: nationalities, events, works. */
export interface CorpusSpan extends Span {
  readonly type: 'person' | 'place' | 'organization' | 'misc';
}

/** A text of a corpus, put together again from its words. */
export interface CorpusText {
  readonly text: string;
  readonly spans: readonly CorpusSpan[];
}

/** Reads words and tags, one a line; fifteen sentences make a text where the corpus does not say where one ends. */
export function parseCorpus(content: string): CorpusText[] {
  const sections = parseConllLines(content);
  const rows = sections.flatMap(({ sentences }) => sentences.flat());
  const column = tagColumnOf(rows.map(({ cells }) => cells)) ?? 1;
  const isApart = writesCliticsApart(rows.map((row) => toWord(row, column)));
  return sections.map(({ sentences }) => {
    const words = sentences.map((sentence) => sentence.map((row) => toWord(row, column)));
    return toText(isApart ? words.map(joinClitics) : words);
  });
}

const OUTSIDE: Tag = { mark: 'outside', label: '' };

function toWord({ word, cells }: Row, column: number): TaggedWord {
  return { word, tag: parseTag(cells[column] ?? '') ?? OUTSIDE };
}

/** A space between words, a line for each sentence. */
function toText(sentences: readonly (readonly TaggedWord[])[]): CorpusText {
  const spans: CorpusSpan[] = [];
  let text = '';
  for (const words of sentences) {
    let label = '';
    for (const { word, tag } of words) {
      const start = text.length;
      const end = start + word.length;
      const last = spans.at(-1);
      if (tag.mark === 'inside' && tag.label === label && last !== undefined)
        spans[spans.length - 1] = { ...last, end };
      else if (tag.mark !== 'outside')
        spans.push({ start, end, type: scoredTypeOf(tag.label) ?? 'misc' });
      label = tag.label;
      text += `${word} `;
    }
    text = `${text.trimEnd()}\n`;
  }
  return { text, spans };
}
