import { packForm, type Form } from './entries.ts';
import { listOf, type LexiconRow } from './parse.ts';

/** One spelling that stands for an entry, with its grammatical facts. */
export interface SurfaceForm {
  readonly spelling: string;
  /** See {@link packForm}. */
  readonly form: number;
}

type Values = Readonly<Record<string, string>>;

const PLAIN: Form = { gender: 'u', number: 'singular', tense: 'none' };

/** All the forms under which a row can be met in a text, without proclitics and article. */
export function inflect({ table, values }: LexiconRow): SurfaceForm[] {
  return INFLECTIONS[table.category](values);
}

const INFLECTIONS: Readonly<
  Record<LexiconRow['table']['category'], (values: Values) => SurfaceForm[]>
> = {
  name: (values) => [cell(values, 'name'), ...listOf(values['aliases'])].map(plain),
  title: titleForms,
  head: (values) => [
    plain(cell(values, 'word')),
    ...listOf(values['plural']).map((spelling) => of(spelling, { ...PLAIN, number: 'plural' })),
  ],
  'speech-verb': verbForms,
  demonym: demonymForms,
  'name-part': (values) => [
    of(cell(values, 'word'), { ...PLAIN, gender: genderOf(values['gender']) }),
  ],
  cue: invariable,
  calendar: invariable,
  'function-word': invariable,
  'spelling-variant': () => [],
  'name-weight': () => [],
  'stop-name': () => [],
  statistic: () => [],
};

function cell(values: Values, column: string): string {
  return values[column] ?? '';
}

function invariable(values: Values): SurfaceForm[] {
  return [plain(cell(values, 'word'))];
}

function of(spelling: string, form: Form): SurfaceForm {
  return { spelling, form: packForm(form) };
}

function plain(spelling: string): SurfaceForm {
  return of(spelling, PLAIN);
}

function genderOf(value: string | undefined): Form['gender'] {
  return value === 'm' || value === 'f' ? value : 'u';
}

function titleForms(values: Values): SurfaceForm[] {
  const list = (column: string, form: Partial<Form>): SurfaceForm[] =>
    listOf(values[column]).map((spelling) => of(spelling, { ...PLAIN, ...form }));
  return [
    ...list('masculine', { gender: 'm' }),
    ...list('feminine', { gender: 'f' }),
    ...list('dual', { number: 'dual' }),
    ...list('plural', { number: 'plural' }),
  ];
}

/** صيني → صينية، صينيون، صينيين، صينيات، صينيان; irregular feminines and plurals come from the row. */
function demonymForms(values: Values): SurfaceForm[] {
  const masculine = values['masculine'] ?? '';
  const feminines = listOf(values['feminine']);
  const feminine = feminines.length > 0 ? feminines : [`${masculine}ة`];
  const form = (spelling: string, gender: Form['gender'], number: Form['number']): SurfaceForm =>
    of(spelling, { gender, number, tense: 'none' });
  return [
    form(masculine, 'm', 'singular'),
    form(`${masculine}ا`, 'm', 'singular'),
    ...feminine.map((spelling) => form(spelling, 'f', 'singular')),
    ...['ان', 'ين'].map((ending) => form(masculine + ending, 'm', 'dual')),
    ...['تان', 'تين'].map((ending) => form(masculine + ending, 'f', 'dual')),
    ...['ون', 'ين'].map((ending) => form(masculine + ending, 'm', 'plural')),
    form(`${masculine}ات`, 'f', 'plural'),
    ...listOf(values['plural']).map((spelling) => form(spelling, 'm', 'plural')),
  ];
}

/**
 * The third-person forms of a reporting verb. The row gives what cannot be derived: past (قال، قالت،
 * قالوا), present (يقول), participle (قائل) and verbal noun (قول).
 */
function verbForms(values: Values): SurfaceForm[] {
  return [
    ...pastForms(values),
    ...presentForms(values),
    ...participleForms(values),
    ...masdarForms(values),
  ];
}

function pastForms(values: Values): SurfaceForm[] {
  const tense = 'past';
  const past = values['past'] ?? '';
  const feminine = values['past_f'] ?? '';
  const plural = values['past_pl'] ?? '';
  return [
    of(past, { gender: 'm', number: 'singular', tense }),
    of(feminine, { gender: 'f', number: 'singular', tense }),
    of(plural, { gender: 'm', number: 'plural', tense }),
    of(`${plural.replace(/و?ا$/, '')}ا`, { gender: 'm', number: 'dual', tense }),
    of(`${feminine}ا`, { gender: 'f', number: 'dual', tense }),
  ];
}

function presentForms(values: Values): SurfaceForm[] {
  const present = values['present'] ?? '';
  if (present === '') return [];
  const tense = 'present';
  const feminine = present.replace(/^ي/, 'ت');
  const stem = present.replace(/[يىو]$/, '');
  return [
    of(present, { gender: 'm', number: 'singular', tense }),
    of(feminine, { gender: 'f', number: 'singular', tense }),
    of(`${stem}ون`, { gender: 'm', number: 'plural', tense }),
    of(`${stem}وا`, { gender: 'm', number: 'plural', tense }),
    of(`${present.replace(/ى$/, 'ي')}ان`, { gender: 'm', number: 'dual', tense }),
    of(`${feminine.replace(/ى$/, 'ي')}ان`, { gender: 'f', number: 'dual', tense }),
  ];
}

/** قائل → قائلا، قائلة، قائلين، قائلان، قائلات; داع → داعيا، داعية، داعين. */
function participleForms(values: Values): SurfaceForm[] {
  const participle = values['participle'] ?? '';
  if (participle === '') return [];
  const tense = 'participle';
  const isDefective = values['present']?.match(/[يىو]$/) !== null && !participle.endsWith('ي');
  const stem = isDefective ? `${participle}ي` : participle;
  return [
    of(participle, { gender: 'm', number: 'singular', tense }),
    of(`${stem}ا`, { gender: 'm', number: 'singular', tense }),
    of(`${stem}ة`, { gender: 'f', number: 'singular', tense }),
    of(`${participle}ين`, { gender: 'm', number: 'plural', tense }),
    of(`${participle}ون`, { gender: 'm', number: 'plural', tense }),
    of(`${stem}ين`, { gender: 'm', number: 'dual', tense }),
    of(`${stem}ات`, { gender: 'f', number: 'plural', tense }),
  ];
}

/** قول → قوله، قولها، قولهم، قولهما: only with a speaker's pronoun is the noun a cue. */
function masdarForms(values: Values): SurfaceForm[] {
  const masdar = (values['masdar'] ?? '').replace(/ة$/, 'ت').replace(/ء$/, 'ئ');
  if (masdar === '') return [];
  const tense = 'masdar';
  return [
    of(`${masdar}ه`, { gender: 'm', number: 'singular', tense }),
    of(`${masdar}ها`, { gender: 'f', number: 'singular', tense }),
    of(`${masdar}هم`, { gender: 'm', number: 'plural', tense }),
    of(`${masdar}هما`, { gender: 'm', number: 'dual', tense }),
  ];
}
