import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../src/analyze.ts';
import type { Document, Mention } from '../src/document.ts';
import { nameKeys } from '../src/resolution/names.ts';
import { sliceSpan, spanContains, spansOverlap, type Span } from '../src/span.ts';
import { IGNORABLE, SPACE, classOf } from '../src/text/characters.ts';
import { fold } from '../src/text/fold.ts';
import { findMarks } from '../src/text/marks.ts';
import { anyText, news, plainText } from './support/arbitrary-news.ts';
import { fullLexicon } from './support/lexicon.ts';

const lexicon = fullLexicon();
/** The seed is fixed so that a run fails for its change alone; raise the number to hunt. */
const RUNS = { numRuns: 100, seed: 42 };

/** Checks a property of the documents of any text. */
function expectOfAny(property: (document: Document) => boolean): void {
  fc.assert(
    fc.property(anyText, (text) => property(analyze(text, lexicon))),
    RUNS,
  );
}

function isOrdered(spans: readonly Span[]): boolean {
  return spans.every((span, i) => span.start < span.end && (spans[i - 1]?.end ?? 0) <= span.start);
}

function mentionsOf({ entities }: Document): Mention[] {
  return entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
}

function isBlank(text: string): boolean {
  return text
    .split('')
    .every((character) =>
      [SPACE, IGNORABLE].some((kind) => kind === classOf(character.charCodeAt(0))),
    );
}

describe('tokens', () => {
  test('are ordered, disjoint and inside the text; between them is nothing to read', () => {
    expectOfAny(({ text, tokens }) => {
      const ends = [0, ...tokens.map(({ end }) => end)];
      const starts = [...tokens.map(({ start }) => start), text.length];
      const gaps = ends.map((end, i) => text.slice(end, starts[i]));
      const rebuilt = gaps.map((gap, i) => {
        const token = tokens[i];
        return gap + (token === undefined ? '' : sliceSpan(text, token));
      });
      return isOrdered(tokens) && gaps.every(isBlank) && rebuilt.join('') === text;
    });
  });

  test('have the key of their text; a key folds to itself and holds no sign', () => {
    expectOfAny(({ text, tokens }) =>
      tokens.every((token) => {
        const key = token.kind === 'punctuation' ? '' : fold(sliceSpan(text, token));
        return token.key === key && fold(key) === key && !Array.from(key).some(isBlank);
      }),
    );
  });
});

describe('sentences', () => {
  test('are ordered and take each token once', () => {
    expectOfAny(({ tokens, sentences }) => {
      const starts = sentences.map(({ tokens: range }) => range.from);
      const ends = sentences.map(({ tokens: range }) => range.to);
      return (
        isOrdered(sentences) &&
        starts.every((from, i) => from === (ends[i - 1] ?? 0)) &&
        (ends.at(-1) ?? 0) === tokens.length
      );
    });
  });

  test('do not end in marks', () => {
    expectOfAny(({ text, sentences }) =>
      findMarks(text).pairs.every((pair) =>
        sentences.every(({ end }) => end <= pair.start || pair.end <= end),
      ),
    );
  });
});

test('pairs of marks are ordered, nested and never cross', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { pairs, unpaired } = findMarks(text);
      const all = [...pairs, ...unpaired];
      return (
        pairs.every((pair, i) => (pairs[i - 1]?.start ?? -1) < pair.start) &&
        pairs.every(
          (pair) => pair.start < pair.content.start && spanContains(pair, pair.content),
        ) &&
        pairs.every((a) =>
          all.every((b) => !spansOverlap(a, b) || spanContains(a, b) || spanContains(b, a)),
        )
      );
    }),
    RUNS,
  );
});

describe('mentions', () => {
  test('do not overlap, and each lies in the sentence that it names', () => {
    expectOfAny((document) => {
      const mentions = mentionsOf(document);
      const isInside = (mention: Mention): boolean => {
        const sentence = document.sentences[mention.sentence];
        return sentence !== undefined && spanContains(sentence, mention);
      };
      return isOrdered(mentions) && mentions.every(isInside);
    });
  });

  test('stand in their words, behind their proclitics', () => {
    expectOfAny((document) =>
      mentionsOf(document).every((mention) => {
        const words = document.tokens.slice(mention.tokens.from, mention.tokens.to);
        return (
          spanContains(mention.surface, mention) &&
          words[0]?.start === mention.surface.start &&
          words.at(-1)?.end === mention.surface.end &&
          mention.start < mention.end &&
          0 < mention.confidence &&
          mention.confidence <= 1
        );
      }),
    );
  });

  test('belong to exactly one entity of their type; entities are numbered in order', () => {
    expectOfAny(({ entities }) => {
      const spans = entities.flatMap(({ mentions }) => mentions.map(({ start }) => start));
      const firsts = entities.map(({ mentions }) => mentions[0].start);
      return (
        new Set(spans).size === spans.length &&
        firsts.every((start, i) => (firsts[i - 1] ?? -1) < start) &&
        entities.every(({ id, name, mentions, type }, i) => {
          return id === i && name !== '' && mentions.every((mention) => mention.type === type);
        })
      );
    });
  });
});

describe('quotations', () => {
  test('are ordered by their start, lie in the text and inside their marks', () => {
    expectOfAny(({ text, quotations }) =>
      quotations.every((quotation, i) => {
        const { start, end, marks } = quotation;
        return (
          (quotations[i - 1]?.start ?? 0) <= start &&
          spanContains({ start: 0, end: text.length }, { start, end }) &&
          (marks === undefined || spanContains(marks, quotation))
        );
      }),
    );
  });

  test('in marks do not hold the words that name their speaker', () => {
    expectOfAny(({ quotations }) =>
      quotations.every(
        ({ marks, speaker }) =>
          marks === undefined || speaker === undefined || !spansOverlap(marks, speaker),
      ),
    );
  });

  test('have speakers and addressees among the entities', () => {
    expectOfAny(({ entities, quotations }) =>
      quotations.every(({ speaker, addressees }) => {
        const named = [
          ...(speaker?.entities ?? []),
          ...addressees.map(({ entity }) => entity ?? 0),
        ];
        return named.every((id) => id === 0 || entities[id] !== undefined);
      }),
    );
  });
});

test('the same text gives the same document', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      return JSON.stringify(analyze(text, lexicon)) === JSON.stringify(analyze(text, lexicon));
    }),
    RUNS,
  );
});

describe('signs', () => {
  const SIGNS = ['', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0640'];

  /** Type and keys of each entity. */
  function entityKeys(text: string): string[] {
    const { entities } = analyze(text, lexicon);
    return entities.map(({ type, name }) => `${type} ${nameKeys(name).join(' ')}`).sort();
  }

  test('added to the letters change no entity', () => {
    fc.assert(
      fc.property(
        plainText,
        fc.array(fc.nat(SIGNS.length - 1), { minLength: 1 }),
        (text, signs) => {
          const signed = Array.from(text, (letter, i) =>
            /[\u0621-\u064a]/.test(letter)
              ? letter + (SIGNS[signs[i % signs.length] ?? 0] ?? '')
              : letter,
          ).join('');
          return entityKeys(signed).join('\n') === entityKeys(text).join('\n');
        },
      ),
      RUNS,
    );
  });
});

test('a paragraph without names, put behind a text, changes nothing before it', () => {
  const paragraph = '\nوهذا كل ما في الأمر حتى الآن.';
  /** Where everything stands that the text alone has. */
  const spans = (document: Document, length: number): unknown[] =>
    [
      document.tokens,
      document.sentences,
      mentionsOf(document),
      document.quotations.filter(({ marks }) => marks !== undefined),
    ].map((all) => all.filter(({ start }) => start < length).map(({ start, end }) => [start, end]));
  fc.assert(
    fc.property(news, (text) => {
      const before = spans(analyze(text, lexicon), text.length);
      const after = spans(analyze(text + paragraph, lexicon), text.length);
      return JSON.stringify(before) === JSON.stringify(after);
    }),
    RUNS,
  );
});

test.each([
  ['one long line', 'قال بوتين إن الصين «قوية» ثم مضى '.repeat(200)],
  ['many marks', '«"“'.repeat(3000)],
  ['many line ends', '\n'.repeat(20_000)],
  ['a long word', 'ب'.repeat(50_000)],
  ['many controls', '\u200f\u0000\ud800'.repeat(5000)],
])('%s is no trouble', (_, text) => {
  expect(analyze(text, lexicon).text).toBe(text);
});
