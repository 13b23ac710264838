import type { EntityType } from '../document.ts';

/** What a lexicon row says. The `id` is its position in the compiled lexicon. */
export type Entry =
  | NameEntry
  | TitleEntry
  | HeadEntry
  | SpeechVerbEntry
  | CueEntry
  | NamePartEntry
  | DemonymEntry
  | CalendarEntry
  | FunctionWordEntry;

export type Category = Entry['category'];

interface Row {
  readonly id: number;
  /** The word or name as the row spells it. */
  readonly word: string;
  /** The row's note, for tables whose notes mean something to the program; else empty. */
  readonly note: string;
}

/** When a name counts: wherever it stands, only with support around it, only in this very spelling. */
export type Use = 'free' | 'context' | 'exact';

/** Whose entry it is: the program's, the user's, or of a list that the user wants nothing but. */
export type Standing = 'listed' | 'own' | 'only';

export interface NameEntry extends Row {
  readonly category: 'name';
  readonly standing: Standing;
  /** The program's file below `lexicons/` (`places/arab.tsv`), or the name of the user's. */
  readonly list: string;
  readonly type: EntityType;
  readonly subtype: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  readonly en: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly location: { readonly lat: number; readonly lon: number } | undefined;
  readonly source: string;
  readonly use: Use;
}

export interface TitleEntry extends Row {
  readonly category: 'title';
  readonly kind: string;
}

export interface HeadEntry extends Row {
  readonly category: 'head';
  readonly type: EntityType;
  readonly subtype: string;
  /** Whether the head noun belongs to the name: وزارة does, مدينة does not. */
  readonly span: 'in' | 'out';
  /** How sure the noun opens a name: وزارة does, فريق or قوة only with a telling complement. */
  readonly strength: 'strong' | 'medium' | 'weak';
}

export interface SpeechVerbEntry extends Row {
  readonly category: 'speech-verb';
  /** Always reports, reports only before a mark or clause, takes a quoted fragment as its object. */
  readonly class: 'speech' | 'ambiguous' | 'stance';
}

export interface CueEntry extends Row {
  readonly category: 'cue';
  readonly kind: string;
}

export interface NamePartEntry extends Row {
  readonly category: 'name-part';
  readonly kind: string;
  readonly gender: string;
  /** True for transliterated names of other languages. */
  readonly isForeign: boolean;
  /** True for parts that are mainly common words in news (أمل). */
  readonly isWord: boolean;
}

export interface DemonymEntry extends Row {
  readonly category: 'demonym';
  /** ISO code, or a label for regions and communities (arab, kurd). */
  readonly country: string;
}

export interface CalendarEntry extends Row {
  readonly category: 'calendar';
  readonly kind: string;
}

export interface FunctionWordEntry extends Row {
  readonly category: 'function-word';
  readonly kind: string;
}

/** Grammatical facts of one inflected form, packed into the bits of a number. */
export interface Form {
  readonly gender: 'm' | 'f' | 'u';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly tense: Tense;
}

export type Tense = 'none' | 'past' | 'present' | 'participle' | 'masdar';

const GENDERS = ['u', 'm', 'f'] as const;
const NUMBERS = ['singular', 'dual', 'plural'] as const;
const TENSES = ['none', 'past', 'present', 'participle', 'masdar'] as const;

export function packForm(form: Form): number {
  return (
    GENDERS.indexOf(form.gender) |
    (NUMBERS.indexOf(form.number) << 2) |
    (TENSES.indexOf(form.tense) << 4)
  );
}

const FORM_BITS = 7;

/** Adds to a form how often, per mille, news means this name by the word; undefined where nobody counted. */
export function packShare(form: number, share: number | undefined): number {
  return form | ((share === undefined ? 0 : share + 1) << FORM_BITS);
}

/** How often, per mille, news means the name by its word; undefined for names of several words and rare ones. */
export function shareOf(form: number): number | undefined {
  const packed = form >>> FORM_BITS;
  return packed === 0 ? undefined : packed - 1;
}

export function unpackForm(bits: number): Form {
  return {
    gender: GENDERS[bits & 3] ?? 'u',
    number: NUMBERS[(bits >> 2) & 3] ?? 'singular',
    tense: TENSES[(bits >> 4) & 7] ?? 'none',
  };
}
