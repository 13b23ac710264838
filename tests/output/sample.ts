import { fold } from '../../src/text/fold.ts';
import type { Document, Entity, Mention, Quotation } from '../../src/document.ts';
import type { Article, Layers, RecordSettings } from '../../src/output/record.ts';
import type { Span } from '../../src/span.ts';
import { mentionAt } from '../support/mention.ts';

/** An emoji stands before every name, so the units of offsets differ. */
export const TEXT = '😀 وقالت ليلى الحداد لهشام قرب طرابلس: «سنعود غدا» إلى «البيت».';

/** Where words stand in {@link TEXT}. */
export function spanOf(words: string, text: string = TEXT): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function mention(type: Mention['type'], words: string, rest: Partial<Mention> = {}): Mention {
  return mentionAt(spanOf(words), { type, ...rest });
}

function entity(id: number, name: string, mentions: Entity['mentions']): Entity {
  const [{ type }] = mentions;
  const known = { ids: {}, names: {}, location: undefined };
  return { id, type, subtype: undefined, name, key: fold(name), ...known, mentions };
}

const LAYLA = entity(0, 'ليلى الحداد', [
  mention('person', 'ليلى الحداد', {
    evidence: { rule: 'speech-verb', cue: spanOf('وقالت') },
  }),
]);

const HISHAM = entity(1, 'هشام', [
  mention('person', 'هشام', { surface: spanOf('لهشام'), clitics: ['ل'], confidence: 0.5 }),
]);

const TRIPOLI: Entity = {
  ...entity(2, 'طرابلس', [
    mention('place', 'طرابلس', {
      confidence: 0.98765,
      evidence: { rule: 'lexicon', lexicon: 'places', entry: 'طرابلس', folded: ['hamza'] },
    }),
  ]),
  subtype: 'city',
  ids: { geonames: '2210247' },
  names: { en: 'Tripoli' },
  location: { lat: 32.9, lon: 13.2 },
};

const SPEECH: Quotation = {
  ...spanOf('سنعود غدا'),
  kind: 'direct',
  marks: spanOf('«سنعود غدا»'),
  cue: { ...spanOf('وقالت'), lemma: 'قال' },
  speaker: { ...spanOf('ليلى الحداد'), entities: [0], names: ['ليلى الحداد'], rule: 'name' },
  addressees: [{ ...spanOf('هشام'), entity: 1, name: 'هشام' }],
  confidence: 0.9,
  rule: 'verb-colon',
};

const TITLE: Quotation = {
  ...spanOf('البيت'),
  kind: 'title',
  marks: spanOf('«البيت»'),
  cue: undefined,
  speaker: undefined,
  addressees: [],
  confidence: 0.8,
  rule: 'short-span',
};

/** Two people, a place, a quotation and a title. */
export const DOCUMENT: Document = {
  text: TEXT,
  tokens: [{ ...spanOf('وقالت'), kind: 'word', key: 'وقالت' }],
  sentences: [{ start: 0, end: TEXT.length, tokens: { from: 0, to: 1 } }],
  entities: [LAYLA, HISHAM, TRIPOLI],
  quotations: [SPEECH, TITLE],
  problems: [],
};

/** A document in which nothing was found. */
export const EMPTY_DOCUMENT: Document = {
  text: '',
  tokens: [],
  sentences: [],
  entities: [],
  quotations: [],
  problems: [],
};

/** An article around a document. */
export function articleOf(document: Document = DOCUMENT): Article {
  return {
    id: 'خبر.txt',
    date: undefined,
    source: { path: 'خبر.txt', encoding: 'utf-8', bytes: 99, sha256: 'abc' },
    document,
  };
}

export const ALL_LAYERS: Layers = { text: false, tokens: false, entities: true, quotations: true };

export const RECORD_SETTINGS: RecordSettings = {
  tool: { name: 'mustakhlis', version: '1.2.3', lexicon: 'cafe' },
  offsets: 'utf16',
  layers: ALL_LAYERS,
};
