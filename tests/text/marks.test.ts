import { describe, expect, test } from '@jest/globals';
import { sliceSpan } from '../../src/span.ts';
import { findMarks, hasLetter } from '../../src/text/marks.ts';

/** What stands in marks, deeper pairs indented by a dot per level. */
function contents(text: string): string[] {
  return findMarks(text).pairs.map(
    ({ content, depth }) => '.'.repeat(depth) + sliceSpan(text, content),
  );
}

function unpaired(text: string): string[] {
  return findMarks(text).unpaired.map((span) => sliceSpan(text, span));
}

describe('styles', () => {
  test.each([
    ['قال “نعم” ومضى'],
    ['قال ”نعم“ ومضى'],
    ['قال ”نعم” ومضى'],
    ['قال “نعم“ ومضى'],
    ['قال „نعم“ ومضى'],
    ['قال «نعم» ومضى'],
    ['قال »نعم« ومضى'],
    ['قال ‹نعم› ومضى'],
    ['قال "نعم" ومضى'],
    ["قال ''نعم'' ومضى"],
    ['قال ‘نعم’ ومضى'],
    ['قال ((نعم)) ومضى'],
    ['قال &quot;نعم&quot; ومضى'],
    ['قال &#34;نعم&#34; ومضى'],
    ['قال &#8220;نعم&#8221; ومضى'],
    ['قال &ldquo;نعم&rdquo; ومضى'],
    ['قال &laquo;نعم&raquo; ومضى'],
    ['قال &#171;نعم&#187; ومضى'],
    ['قال “نعم" ومضى'],
    ['قال &quot;نعم” ومضى'],
    ['قال " نعم " ومضى'],
    ['قال « نعم » ومضى'],
    ['قال «نعم», ومضى'],
    ['قال:"نعم"'],
    ['"نعم"'],
    ['(قال "نعم")'],
  ])('%s', (text) => {
    expect(contents(text)).toEqual(['نعم']);
    expect(unpaired(text)).toEqual([]);
  });

  test('the span of a pair includes its marks', () => {
    const text = 'قال &laquo;نعم&raquo;.';
    expect(findMarks(text).pairs.map((pair) => sliceSpan(text, pair))).toEqual([
      '&laquo;نعم&raquo;',
    ]);
  });
});

describe('proclitics before a mark', () => {
  test.each([
    ['عن "فتح" و"حماس" فقط', ['فتح', 'حماس']],
    ['قال لـ«النهار» وبـ"صوت عال" أمس', ['النهار', 'صوت عال']],
    ['قال "إن "فتح" و"حماس" اتفقتا" أمس', ['إن "فتح" و"حماس" اتفقتا', '.فتح', '.حماس']],
  ])('%s', (text, expected) => {
    expect(contents(text)).toEqual(expected);
    expect(unpaired(text)).toEqual([]);
  });
});

describe('nesting', () => {
  test.each([
    ['with other marks', 'قال "إن «فتح» وافقت" أمس', ['إن «فتح» وافقت', '.فتح']],
    ['with the same mark', 'قال "إن "فتح" وافقت" أمس', ['إن "فتح" وافقت', '.فتح']],
    ['with the same guillemets', 'قال «إن «فتح» وافقت» أمس', ['إن «فتح» وافقت', '.فتح']],
    ['both ending at once', 'قال «إنها «فتح»» أمس', ['إنها «فتح»', '.فتح']],
    ['both opening at once', 'قال ««فتح» وافقت» أمس', ['«فتح» وافقت', '.فتح']],
    [
      'three deep',
      'قال «إن “ذكر "فتح" هنا” كاف» أمس',
      ['إن “ذكر "فتح" هنا” كاف', '.ذكر "فتح" هنا', '..فتح'],
    ],
  ])('%s', (_, text, expected) => {
    expect(contents(text)).toEqual(expected);
    expect(unpaired(text)).toEqual([]);
  });

  test('pairs never cross', () => {
    expect(contents('قال «إن “فتح» وافقت” أمس')).toEqual(['إن “فتح']);
    expect(unpaired('قال «إن “فتح» وافقت” أمس')).toEqual(['“', '”']);
  });
});

describe('a mark without a partner turns nothing around', () => {
  test.each([
    ['قال "هذا أولا ثم "فتح" وحدها', ['فتح'], ['"']],
    ['قال "هذا أولا ثم "فتح" و"حماس" معا', ['فتح', 'حماس'], ['"']],
    ['قال هذا" أولا ثم "فتح" وحدها', ['فتح'], ['"']],
    ['قال «هذا أولا ثم «فتح» وحدها', ['فتح'], ['«']],
    ['قال “هذا أولا ثم “فتح“ و“حماس“ معا', ['فتح', 'حماس'], ['“']],
    ['قال «هذا أولا\nثم «فتح» وحدها', ['فتح'], ['«']],
    ['قال "هذا أولا\n"فتح" وحدها\n"حماس" وحدها', ['فتح', 'حماس'], ['"']],
    ['عيار 5" ثم "فتح"', ['فتح'], ['"']],
  ])('%s', (text, pairs, lost) => {
    expect(contents(text)).toEqual(pairs);
    expect(unpaired(text)).toEqual(lost);
  });

  test.each([['"'], ['«'], ['»'], ["''"], ['(('], ['قال «'], ['» قال']])('alone: %s', (text) => {
    expect(contents(text)).toEqual([]);
    expect(unpaired(text)).toHaveLength(1);
  });

  test('many openers do not cost more than many openers', () => {
    expect(findMarks(' «ا'.repeat(5000)).unpaired).toHaveLength(5000);
  });
});

describe('paragraphs', () => {
  test('a quotation may close in one of the next', () => {
    expect(contents('قال «نعم\nثم لا\nثم نعم» ومضى')).toEqual(['نعم\nثم لا\nثم نعم']);
  });

  test('but not in a distant one', () => {
    const text = 'قال «نعم\nا\nب\nج\nد\nثم لا» ومضى';
    expect(contents(text)).toEqual([]);
    expect(unpaired(text)).toEqual(['«', '»']);
  });
});

describe('apostrophes are no marks', () => {
  test.each([['جون O’Neill قال'], ["لعب D'Arcy أمس"], ['Côte d’Ivoire هنا']])('%s', (text) => {
    expect(findMarks(text)).toEqual({ pairs: [], unpaired: [] });
  });

  test('and do not disturb those around them', () => {
    expect(contents('قال ‘جون O’Neill هنا’ ومضى')).toEqual(['جون O’Neill هنا']);
  });
});

test('single brackets are no marks', () => {
  expect(findMarks('قال (نعم) ومضى')).toEqual({ pairs: [], unpaired: [] });
});

test('pairs are ordered by their start', () => {
  const starts = findMarks('«ا “ب” ج» "د" «ه»').pairs.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('empty marks hold no letter', () => {
  const text = '« » و« 12 » و«باب»';
  const { pairs } = findMarks(text);
  expect(pairs.map(({ content }) => hasLetter(text, content))).toEqual([false, false, true]);
});
