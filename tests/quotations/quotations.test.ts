import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quote } from '../support/quotations.ts';

const PIECES = [
  'قال',
  'وأضاف',
  'مؤكدا',
  'بحسب',
  'إن',
  'أنه',
  'الوزير',
  'مصدر أمني',
  'تنظيم',
  'الذي',
  'فيما',
  'نص البيان',
  '“',
  '”',
  '«',
  '»',
  '"',
  "''",
  ':',
  '،',
  '.',
  '\n',
  'بيت',
  'لم يعد',
  'د.',
  '…',
  '(',
  '\ud83d',
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' '));

describe('findQuotations', () => {
  test('keeps every span inside the text, ordered, and the words inside their marks', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { quotations } = quote(words, []);
        return quotations.every(({ start, end, marks }, i) => {
          const isInside = 0 <= start && start < end && end <= words.length;
          const isMarked = marks === undefined || (marks.start <= start && end <= marks.end);
          return isInside && isMarked && (quotations[i - 1]?.start ?? 0) <= start;
        });
      }),
    );
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) =>
        Array.isArray(quote(words, []).quotations),
      ),
    );
  });

  test('gives a speaker to speech only', () => {
    fc.assert(
      fc.property(text, (words) =>
        quote(words, []).quotations.every(
          ({ kind, speaker }) => speaker === undefined || (kind !== 'title' && kind !== 'scare'),
        ),
      ),
    );
  });

  test('reports a mark without a partner', () => {
    const { problems } = quote('وقال الوزير: “سنعود غدا', []);
    expect(problems).toContainEqual({ code: 'unclosed-quote', start: 13, end: 14, mark: '“' });
  });

  test('reports speech that nobody is found to have said', () => {
    const { problems, quotations } = quote('لا يحتاج إلى شرح: “رأيت البحر من بعيد”.', []);
    expect(quotations).toMatchObject([
      { kind: 'direct', speaker: undefined, rule: 'unattributed' },
    ]);
    expect(problems).toMatchObject([{ code: 'unattributed-quote' }]);
  });

  test('says what each part is: cue, speaker, addressee, rules', () => {
    const names = [
      { type: 'person', forms: ['سلمى البدري'] },
      { type: 'person', forms: ['هند'] },
    ] as const;
    expect(quote('وقالت سلمى البدري لهند: “الطريق سالك الآن”.', names).quotations).toMatchObject([
      {
        kind: 'direct',
        rule: 'verb-colon',
        cue: { start: 0, end: 5, lemma: 'قال' },
        speaker: { start: 6, end: 17, entities: [0], names: ['سلمى البدري'], rule: 'name' },
        addressees: [{ entity: 1, name: 'هند' }],
      },
    ]);
  });

  test('takes time in proportion to the text', () => {
    const line = 'وقال مصدر أمني إن “الطريق مغلق تماما أمام الناس”، مضيفا أن العمل مستمر. ';
    const { quotations } = quote(line.repeat(2000), []);
    expect(quotations).toHaveLength(4000);
  });
});
