import { describe, expect, test } from '@jest/globals';
import { reconcile } from '../../src/training/reconcile.ts';
import { readBrackets, toTagged } from '../support/corpus.ts';
import { fullLexicon } from '../support/lexicon.ts';
import { proposalsOf } from '../support/proposals.ts';

/** The names of a text under our conventions: `type: words` each, in order. */
function reconciled(marked: string, types: string): string[] {
  const bracketed = readBrackets(marked);
  const { text } = bracketed;
  const proposals = proposalsOf(text, fullLexicon());
  const { tokens } = proposals.context;
  return reconcile(toTagged(bracketed, tokens, types.split(' ')), proposals)
    .sort((a, b) => a.from - b.from)
    .map(({ type, from, to }) => {
      const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      return `${type}: ${words}`;
    });
}

type Row = readonly [corpus: string, types: string, expected: readonly string[]];

/** What a corpus has in brackets, of which types; what our conventions make of it. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'the adjective of a country belongs to its bodies': [
    ['أعلن الجيش [الإسرائيلي] بدء المناورة', 'misc', ['organization: الجيش الإسرائيلي']],
    ['زار [البرلمان] [العراقي] أمس', 'organization misc', ['organization: البرلمان العراقي']],
    ['التقى [الشرطة] [الفرنسية] أمس', 'organization misc', ['organization: الشرطة الفرنسية']],
  ],
  'also behind a body that no list has': [
    ['بدأت مجموعة الزعفران [المصرية]', 'misc', ['organization: مجموعة الزعفران المصرية']],
    [
      'بدأت مجموعة [الزعفران] [المصرية]',
      'organization misc',
      ['organization: مجموعة الزعفران المصرية'],
    ],
    [
      'زارت [لجنة الزعفران] [المصرية] القرية',
      'organization misc',
      ['organization: لجنة الزعفران المصرية'],
    ],
    [
      'زارت [مجموعة الزعفران] [المصرية] القرية',
      'organization misc',
      ['organization: مجموعة الزعفران المصرية'],
    ],
  ],
  'but no other adjective, and none by itself': [
    [
      'زارت [جماعة الزعفران] [القديمة] القرية',
      'organization misc',
      ['organization: جماعة الزعفران'],
    ],
    ['وصل [الفرنسيون] إلى [باريس]', 'misc place', ['place: باريس']],
    ['زار [باريس] وفد [فرنسي]', 'place misc', ['place: باريس']],
  ],
  'countries that act or play are places': [
    [
      'فازت [فرنسا] على [ألمانيا] أمس',
      'organization organization',
      ['place: فرنسا', 'place: ألمانيا'],
    ],
    ['وقعت [جمهورية مصر العربية] الاتفاق', 'organization', ['place: جمهورية مصر العربية']],
  ],
  'other bodies named like places are not': [
    ['كتبت [الشرق الأوسط] أمس', 'organization', ['organization: الشرق الأوسط']],
    ['فاز [المنتخب الفرنسي] أمس', 'organization', ['organization: المنتخب الفرنسي']],
  ],
  'the noun for a kind of place stays out': [
    ['وصل الوفد إلى [مدينة الزيتون] صباحا', 'place', ['place: الزيتون']],
    ['وصل الوفد إلى [قرية الزيتون] صباحا', 'place', ['place: الزيتون']],
    ['زار الوفد [محافظة البحيرة] أمس', 'place', ['place: البحيرة']],
    ['زار الوفد [حي السلام] أمس', 'place', ['place: السلام']],
  ],
  'unless lists have it in the name': [
    ['وصل الوفد إلى [مدينة نصر] صباحا', 'place', ['place: مدينة نصر']],
  ],
  'titles stay out': [
    ['قال [الشيخ حمد] إن العمل بدأ', 'person', ['person: حمد']],
    ['قال [السيد محمود] إن العمل بدأ', 'person', ['person: محمود']],
    ['قال [الرئيس محمود سالم] إن العمل بدأ', 'person', ['person: محمود سالم']],
    ['قال [رئيس الوزراء سالم الزعفران] إن العمل بدأ', 'person', ['person: سالم الزعفران']],
    ['قالت [الوزيرة سلمى البدري] إن العمل بدأ', 'person', ['person: سلمى البدري']],
  ],
  'but what only looks like one does not': [
    ['قال [ابن كيران] إن العمل بدأ', 'person', ['person: ابن كيران']],
    ['قال [عبد الله] إن العمل بدأ', 'person', ['person: عبد الله']],
    ['قال [الأمير] إن العمل بدأ', 'person', ['person: الأمير']],
  ],
  'listed bodies are names though the corpus has none': [
    ['أعلنت وزارة الصناعة نتائجها', '', ['organization: وزارة الصناعة']],
    ['أعلنت الأمم المتحدة النتائج', '', ['organization: الأمم المتحدة']],
  ],
  'other names that lists or rules propose are not': [
    ['وصل محمود عباس', '', []],
    ['زار وفد باريس', '', []],
    ['وقعت شركة النور الاتفاق', '', []],
  ],
  'the head noun belongs to a body': [
    ['فاز نادي [الأهلي] أمس', 'organization', ['organization: نادي الأهلي']],
    ['فازت شركة [النور] بالعقد', 'organization', ['organization: شركة النور']],
    ['كتبت صحيفة [النهار] أمس', 'organization', ['organization: صحيفة النهار']],
    ['قال حزب [الزعفران] أمس', 'organization', ['organization: حزب الزعفران']],
  ],
  'where a body sits does not': [
    [
      'أصدرت [هيئة التحقيق بجدة] بيانا',
      'organization',
      ['organization: هيئة التحقيق', 'place: بجدة'],
    ],
    [
      'فازت [شركة النور في باريس] بالعقد',
      'organization',
      ['organization: شركة النور', 'place: باريس'],
    ],
    [
      'فازت [شركة النور في الزعفران] بالعقد',
      'organization',
      ['organization: شركة النور في الزعفران'],
    ],
    ['أعلنت [جامعة القاهرة] النتائج', 'organization', ['organization: جامعة القاهرة']],
  ],
  'the outer name wins': [
    ['زار الوفد جزيرة [فيلكا] أمس', 'place', ['place: جزيرة فيلكا']],
    ['وصل الوفد إلى مطار [القاهرة] صباحا', 'place', ['place: مطار القاهرة']],
    ['وصل الوفد إلى جامعة [القاهرة] صباحا', 'place', ['organization: جامعة القاهرة']],
    [
      'وصلت بعثة [الأمم المتحدة] في [ليبيا] أمس',
      'organization place',
      ['organization: بعثة الأمم المتحدة في ليبيا'],
    ],
  ],
  'sites are places': [
    ['نقل المصاب إلى [مستشفى بحري] أمس', 'organization', ['place: مستشفى بحري']],
    ['وصل الوفد إلى [مطار القاهرة] صباحا', 'organization', ['place: مطار القاهرة']],
  ],
  'behind a head noun the name is what stands in marks': [
    ['نفت [شركة «الصخر العتيق»] ذلك', 'organization', ['organization: الصخر العتيق']],
    ['قال صاحب مؤسسة «الصخر العتيق» إنه راض', '', ['organization: الصخر العتيق']],
  ],
  'the nationality of a club stays out': [
    ['خسر [الترجي التونسي] أمس', 'organization', ['organization: الترجي']],
    ['فاز [الترجي الرياضي التونسي] أمس', 'organization', ['organization: الترجي الرياضي']],
    ['فاز [الوداد البيضاوي] أمس', 'organization', ['organization: الوداد البيضاوي']],
  ],
  'what is of none of our types goes': [
    ['حضر [قمة باريس] الجميع', 'misc', []],
    ['نشر [الزعفران] و[المصرية] أمس', 'misc misc', []],
  ],
  'all else stays as the corpus has it': [
    ['قال [محمود سالم] إن [باريس] بعيدة', 'person place', ['person: محمود سالم', 'place: باريس']],
    ['قال [باريس] إن العمل بدأ', 'person', ['person: باريس']],
    ['بدأ العمل أمس', '', []],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%s (%s)', (marked, types, expected) => {
    expect(reconciled(marked, types)).toEqual(expected);
  });
});

test('the names given are left as they are', () => {
  const bracketed = readBrackets('خسر [الترجي التونسي] أمام [فرنسا]');
  const proposals = proposalsOf(bracketed.text, fullLexicon());
  const names = toTagged(bracketed, proposals.context.tokens, ['organization', 'organization']);
  const copy = structuredClone(names);
  reconcile(names, proposals);
  expect(names).toEqual(copy);
});
