import { describe, expect, test } from '@jest/globals';
import { LABELS } from '../../src/model/labels.ts';
import { textReader, type LearningText } from '../../src/training/examples.ts';
import { readBrackets } from '../support/corpus.ts';
import { smallLexicon } from '../support/small-news.ts';

const read = textReader(smallLexicon(), () => undefined);

function readText(marked: string, types: readonly ('person' | 'place' | 'misc')[]): LearningText {
  const { text, spans } = readBrackets(marked);
  return read({ text, spans: spans.map((span, i) => ({ ...span, type: types[i] ?? 'misc' })) });
}

describe('textReader', () => {
  test('labels the words of names, proclitics and all', () => {
    const { labels } = readText('قال [محمود سالم] إن ب[باريس] [مهرجانا].', [
      'person',
      'place',
      'misc',
    ]);
    const names = Array.from(labels, (label) => LABELS[label]);
    expect(names).toEqual(['O', 'B-PER', 'I-PER', 'O', 'B-LOC', 'O', 'O']);
  });

  test('gives each token its features, sentence by sentence', () => {
    const { sentences, starts, features, labels } = readText('قال محمود. مضى سالم.', []);
    expect(sentences).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
    ]);
    expect(starts).toHaveLength(labels.length + 1);
    expect(starts.at(-1)).toBe(features.length);
    expect(starts.every((start, i) => i === 0 || (starts[i - 1] ?? 0) < start)).toBe(true);
    expect(features.includes(0)).toBe(false);
  });

  test('reads a text again as it did before', () => {
    const text = 'قال [محمود سالم] إن العمل بدأ';
    const first = readText(text, ['person']);
    readText('سافر محمود إلى باريس', []);
    expect(readText(text, ['person'])).toEqual(first);
  });

  test('has nothing of nothing', () => {
    expect(readText('', [])).toMatchObject({ sentences: [], starts: Int32Array.of(0) });
  });
});
