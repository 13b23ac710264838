import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { lexiconOf, type Rows } from './lexicon.ts';

/** A few rows of each kind, so that every kind of feature and rule has something to say. */
const ROWS: Rows = {
  'places/small.tsv': [
    { name: 'باريس', subtype: 'capital' },
    { name: 'مدينة نصر', subtype: 'district' },
    { name: 'بنان', subtype: 'city' },
    { name: 'الصين', subtype: 'country' },
    { name: 'المنصورة', subtype: 'city', use: 'context' },
  ],
  'organizations/small.tsv': [
    { name: 'الأمم المتحدة', subtype: 'international' },
    { name: 'نادي الفجر', subtype: 'club', aliases: 'الفجر' },
  ],
  'people/small.tsv': [{ name: 'سلمى البدري', subtype: 'politician', aliases: 'البدري' }],
  'words/titles.tsv': [
    { kind: 'office', masculine: 'وزير', feminine: 'وزيرة' },
    { kind: 'office', masculine: 'ولي العهد' },
  ],
  'words/heads.tsv': [
    { type: 'organization', subtype: 'company', span: 'in', strength: 'strong', word: 'شركة' },
    { type: 'place', subtype: 'city', span: 'out', strength: 'strong', word: 'مدينة' },
  ],
  'words/speech-verbs.tsv': [{ class: 'say', past: 'قال', past_f: 'قالت', present: 'يقول' }],
  'words/cues.tsv': [{ kind: 'sport', word: 'مباراة' }],
  'words/name-parts.tsv': [
    { kind: 'given', gender: 'm', word: 'محمود' },
    { kind: 'given', gender: 'f', word: 'سلمى' },
    { kind: 'particle', word: 'بن' },
  ],
  'words/demonyms.tsv': [{ country: 'CN', masculine: 'صيني', feminine: 'صينية' }],
  'words/calendar.tsv': [{ kind: 'weekday', word: 'الخميس' }],
  'words/function-words.tsv': [
    { kind: 'preposition', word: 'في' },
    { kind: 'preposition', word: 'إلى' },
    { kind: 'particle', word: 'إن' },
  ],
  'words/statistics.tsv': [
    { count: '9000', after_cue: '1', after_place: '2', word: 'قال' },
    { count: '90', after_cue: '300', after_place: '5', word: 'بوفون' },
    { count: '3', after_cue: '1', after_place: '0', word: 'وبوفون' },
    { count: '400', after_cue: '200', after_place: '1', word: 'وايت' },
    { count: '90', after_cue: '2', after_place: '1', word: 'ايت' },
    { count: '800', after_cue: '30', after_place: '200', word: 'لبنان' },
    { count: '7000', after_cue: '0', after_place: '0', word: 'العمل' },
    { count: '60', after_cue: '0', after_place: '0', word: 'للعمل' },
    { count: '50', after_cue: '0', after_place: '0', word: 'يو' },
  ],
};

let lexicon: Lexicon | undefined;

/** The small lexicon, compiled once per test file. */
export function smallLexicon(): Lexicon {
  lexicon ??= lexiconOf(ROWS);
  return lexicon;
}

/** News that has something of everything the lexicon knows. */
export const SMALL_NEWS: readonly string[] = [
  'قالت الوزيرة سلمى البدري إن العمل في باريس بدأ. وأضافت البدري «سنفتح الجسر» الخميس.',
  'وزار ولي العهد محمود بن سالم الصيني مدينة نصر والصين (2024).\nثم مضى إلى المنصورة.',
  'شركة النور الدولية، ونادي الفجر في مباراة مباراة مباراة مباراة «الفجر» مع بوفون؛ وبوفون!',
  'الأمم المتحدة',
  'باريس',
  '؟',
  '',
];
