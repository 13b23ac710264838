import type { Span, TokenRange } from '../span.ts';
import { unpackForm, type CueEntry, type Form, type SpeechVerbEntry } from '../lexicon/entries.ts';
import type { Match, MatchOf } from '../lexicon/lattice.ts';
import { readingStart } from '../text/clitics.ts';
import { isNoReport } from './no-reports.ts';
import { ROLE } from './roles.ts';
import { type Scene, clauseStart, hasRole, keyAt, markAt } from './scene.ts';

/**
 * How a word reports: a finite verb (قال), a participle (قائلا), a noun with the speaker's pronoun (قوله), a fixed
 * phrase (كما قال، على حد قوله), a preposition before the source (بحسب), the words before a document (نص البيان), a
 * name before a colon.
 */
export type Manner =
  'verb' | 'participle' | 'noun' | 'phrase' | 'according-to' | 'announcement' | 'headline';

/** A word or phrase that may report. Whether it does, its frame decides. */
export interface CueWord {
  readonly range: TokenRange;
  readonly span: Span;
  readonly lemma: string;
  readonly manner: Manner;
  readonly class: SpeechVerbEntry['class'];
  readonly form: Form;
  /** The passage that the word stands in, or -1. */
  readonly home: number;
  /** وقال، فقال: a new clause, so it reports nothing that stands before it. */
  readonly hasConjunction: boolean;
  /** الذي قال، وهو يقول: a clause inside another one. */
  readonly isAside: boolean;
}

/** All words of a text that may report, in order, at most one at a token. */
export function findCueWords(scene: Scene): CueWord[] {
  const cues: CueWord[] = [];
  let next = 0;
  for (let index = 0; index < scene.tokens.length; index++) {
    if (index < next) continue;
    const headline = headlineAt(scene, index);
    if (headline !== undefined) cues.push(headline);
    if (scene.named[index] !== undefined) continue;
    next = anonymityEnd(scene, index);
    const cue = next === 0 ? cueAt(scene, index) : undefined;
    if (cue === undefined) continue;
    cues.push(cue);
    next = cue.range.to;
  }
  return cues;
}

/** ترامب: سنعود قريبا: a name and a colon at the head of a sentence. */
function headlineAt(scene: Scene, index: number): CueWord | undefined {
  const named = scene.named[index];
  if (named?.entity.type !== 'person' || named.mention.tokens.from !== index) return undefined;
  const isHeadline =
    clauseStart(scene, index) === index && markAt(scene, named.mention.tokens.to) === ':';
  if (!isHeadline || named.mention.clitics.length > 0) return undefined;
  return {
    range: { from: index, to: named.mention.tokens.to },
    span: { start: named.mention.start, end: named.mention.end },
    lemma: '',
    manner: 'headline',
    class: 'speech',
    form: PLAIN,
    home: scene.home[index] ?? -1,
    hasConjunction: false,
    isAside: false,
  };
}

/** The token behind طلب عدم ذكر, which reports nothing; 0 for all other words. */
function anonymityEnd(scene: Scene, index: number): number {
  if (!hasRole(scene, index, ROLE.anonymity)) return 0;
  const ends = scene.lattice
    .all(index, 'cue')
    .map(({ entry, to }) => (entry.kind === 'anonymity' ? to : 0));
  return Math.max(0, ...ends);
}

function cueAt(scene: Scene, index: number): CueWord | undefined {
  const hasCue = scene.lattice.has(index, 'cue');
  const phrase = hasCue ? phraseAt(scene, index) : undefined;
  if (phrase !== undefined) return phrase;
  return scene.lattice.has(index, 'speech-verb') ? verbAt(scene, index) : undefined;
}

const PLAIN: Form = { gender: 'u', number: 'singular', tense: 'none' };
const PHRASE_KINDS: Readonly<Record<string, Manner>> = {
  'as-said': 'phrase',
  'according-to': 'according-to',
  accord: 'according-to',
  announcement: 'announcement',
  'object-cue': 'verb',
};

function phraseAt(scene: Scene, index: number): CueWord | undefined {
  const best = longestPhrase(scene, index);
  if (best === undefined) return undefined;
  const { entry } = best;
  const manner = PHRASE_KINDS[entry.kind] ?? 'phrase';
  if (entry.kind === 'object-cue')
    return toCue(scene, best, {
      ...{ lemma: entry.word, manner, class: 'stance' },
      form: guessForm(keyAt(scene, index)),
    });
  // The verb that a phrase ends with: قال in كما قال.
  const verb = scene.lattice.all(best.to - 1, 'speech-verb')[0];
  const form = verb === undefined ? PLAIN : unpackForm(verb.form);
  return toCue(scene, best, {
    lemma: verb?.entry.word ?? entry.word,
    manner,
    class: 'speech',
    form,
  });
}

function longestPhrase(scene: Scene, index: number): MatchOf<'cue'> | undefined {
  let best: MatchOf<'cue'> | undefined;
  for (const match of scene.lattice.all(index, 'cue')) {
    if (!(match.entry.kind in PHRASE_KINDS) || match.hasArticle || !mayGiveSource(match.entry))
      continue;
    if (best === undefined || best.to < match.to) best = match;
  }
  return best;
}

/** في حديث ل names who is spoken to, بناء على what was done for. */
function mayGiveSource({ note, word }: CueEntry): boolean {
  return note !== 'addressee follows' && !word.startsWith('بناء');
}

/** تصفه is said of a woman, يصفه of a man. */
function guessForm(key: string): Form {
  const isFeminine = /^[وف]?ت/.test(key) || /ت(?:ه|ها|هم|هما)?$/.test(key);
  return { gender: isFeminine ? 'f' : 'm', number: 'singular', tense: 'past' };
}

function verbAt(scene: Scene, index: number): CueWord | undefined {
  const best = bestVerb(scene, index);
  if (best === undefined) return undefined;
  const form = unpackForm(best.form);
  if (isNoReport(scene, best, form)) return undefined;
  const { word: lemma, class: strength } = best.entry;
  return toCue(scene, best, { lemma, manner: MANNERS[form.tense], class: strength, form });
}

const MANNERS: Readonly<Record<Form['tense'], Manner>> = {
  none: 'verb',
  past: 'verb',
  present: 'verb',
  participle: 'participle',
  masdar: 'noun',
};

/** Of several verbs that a word may be, one that always reports. */
function bestVerb(scene: Scene, index: number): MatchOf<'speech-verb'> | undefined {
  let best: MatchOf<'speech-verb'> | undefined;
  for (const match of scene.lattice.all(index, 'speech-verb')) {
    const form = unpackForm(match.form);
    if (!hasVerbClitics(match, form) || !canReport(scene, match, form)) continue;
    if (isFirstPerson(scene, match)) continue;
    if (best === undefined || RANK[match.entry.class] < RANK[best.entry.class]) best = match;
  }
  return best;
}

/** أعتقد is I believe, اعتقد he believed: here the hamza counts. */
function isFirstPerson({ text, tokens }: Scene, { from, letters, spelling }: Match): boolean {
  const token = tokens[from];
  if (token === undefined || !spelling.startsWith('\u0627')) return false;
  return text.charAt(readingStart(text, token.start, letters)) === '\u0623';
}

const RANK: Readonly<Record<SpeechVerbEntry['class'], number>> = {
  speech: 0,
  stance: 1,
  ambiguous: 2,
};

/** وقال, فقال, ليؤكد; only nouns take ب: بقوله. */
function hasVerbClitics({ clitics }: Match, { tense }: Form): boolean {
  if (tense === 'masdar') return true;
  return clitics.every(
    (clitic) => clitic === 'و' || clitic === 'ف' || (clitic === 'ل' && tense === 'present'),
  );
}

/** Participles report as accusatives only (قائلا، قائلة، قائلين): مضيف is a host, كاتب a writer. */
function canReport(scene: Scene, match: Match, { tense, gender, number }: Form): boolean {
  const key = keyAt(scene, match.from);
  if (tense === 'masdar') return gender !== 'u';
  if (tense === 'participle') return /(?:ا|ه|ين)$/.test(key);
  return number !== 'dual' || isDual(scene, match);
}

/** قالا is a verb at the head of its clause (وقالا، كانا اكدا); elsewhere the form is an accusative: مازحا. */
function isDual(scene: Scene, { from, clitics }: Match): boolean {
  return (
    clitics.length > 0 ||
    clauseStart(scene, from) === from ||
    /^و?(?:كانا|قد|وقد)$/.test(keyAt(scene, from - 1))
  );
}

type Facts = Pick<CueWord, 'lemma' | 'manner' | 'class' | 'form'>;

function toCue(scene: Scene, match: Match, facts: Facts): CueWord {
  const { from, to, clitics } = match;
  const { lemma, manner, class: strength, form } = facts;
  return {
    range: { from, to },
    span: { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 },
    lemma,
    manner,
    class: strength,
    form,
    home: scene.home[from] ?? -1,
    hasConjunction: clitics.includes('و') || clitics.includes('ف'),
    isAside: isAside(scene, from),
  };
}

function isAside(scene: Scene, index: number): boolean {
  for (let i = index - 1; index - 3 < i && 0 <= i; i--) {
    if (hasRole(scene, i, ROLE.relative | ROLE.circumstance)) return true;
    if (markAt(scene, i) !== '') return false;
  }
  return false;
}
