import type { Span, TokenRange } from '../span.ts';
import { unpackForm, type Form, type SpeechVerbEntry } from '../lexicon/entries.ts';
import type { Match, MatchOf } from '../lexicon/lattice.ts';
import { ROLE } from './roles.ts';
import { hasRole, markAt, type Scene } from './scene.ts';

/**
 * How a word reports: a finite verb (قال), a participle (قائلا), a noun with the speaker's pronoun (قوله), a fixed
 * phrase (كما قال، على حد قوله), a preposition before the source (بحسب).
 */
export type Manner = 'verb' | 'participle' | 'noun' | 'phrase' | 'according-to' | 'announcement';

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
    const cue = isName(scene, index) ? undefined : cueAt(scene, index);
    if (cue === undefined) continue;
    cues.push(cue);
    next = cue.range.to;
  }
  return cues;
}

/** A word inside a name is no verb; a verb that a longer reading took for a name would start it. */
function isName(scene: Scene, index: number): boolean {
  return scene.named[index] !== undefined;
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
  let best: MatchOf<'cue'> | undefined;
  for (const match of scene.lattice.all(index, 'cue')) {
    if (!(match.entry.kind in PHRASE_KINDS) || match.hasArticle) continue;
    if (best === undefined || best.to < match.to) best = match;
  }
  if (best === undefined) return undefined;
  const { entry } = best;
  if (entry.kind === 'according-to' && !mayGiveSource(scene, best)) return undefined;
  const verb = lastVerb(scene, best);
  return toCue(scene, best, {
    lemma: verb?.entry.word ?? entry.word,
    manner: PHRASE_KINDS[entry.kind] ?? 'phrase',
    class: entry.kind === 'object-cue' ? 'stance' : 'speech',
    form: entry.kind === 'object-cue' ? guessForm(scene, index) : (verb === undefined ? PLAIN : unpackForm(verb.form)),
  });
}

/** في حديث ل names who is spoken to, not who speaks. */
function mayGiveSource(_scene: Scene, { entry }: MatchOf<'cue'>): boolean {
  return entry.note !== 'addressee follows';
}

/** The verb that a phrase ends with: قال in كما قال. */
function lastVerb(scene: Scene, { to }: TokenRange): MatchOf<'speech-verb'> | undefined {
  return scene.lattice.all(to - 1, 'speech-verb')[0];
}

/** تصفه is said of a woman, يصفه of a man. */
function guessForm(scene: Scene, index: number): Form {
  const key = scene.tokens[index]?.key ?? '';
  const isFeminine = /^[وف]?ت/.test(key) || /ت(?:ه|ها|هم|هما)$/.test(key);
  return { gender: isFeminine ? 'f' : 'm', number: 'singular', tense: 'past' };
}

function verbAt(scene: Scene, index: number): CueWord | undefined {
  let best: MatchOf<'speech-verb'> | undefined;
  let form = PLAIN;
  for (const match of scene.lattice.all(index, 'speech-verb')) {
    if (!hasVerbClitics(match)) continue;
    const found = unpackForm(match.form);
    if (!canReport(scene, match, found)) continue;
    if (best !== undefined && RANK[best.entry.class] <= RANK[match.entry.class]) continue;
    best = match;
    form = found;
  }
  if (best === undefined || followsPreposition(scene, index, form)) return undefined;
  return toCue(scene, best, {
    lemma: best.entry.word,
    manner: form.tense === 'participle' ? 'participle' : form.tense === 'masdar' ? 'noun' : 'verb',
    class: best.entry.class,
    form,
  });
}

const RANK: Readonly<Record<SpeechVerbEntry['class'], number>> = { speech: 0, stance: 1, ambiguous: 2 };

function hasVerbClitics({ clitics, form }: Match): boolean {
  const { tense } = unpackForm(form);
  return clitics.every((clitic) => clitic === 'و' || clitic === 'ف' || clitic === 'س' || tense === 'masdar' || (clitic === 'ل' && tense === 'present'));
}

/** Participles report as accusatives only (قائلا، قائلة، قائلين): مضيف is a host, كاتب a writer. */
function canReport(scene: Scene, match: Match, { tense, gender }: Form): boolean {
  const key = scene.tokens[match.from]?.key ?? '';
  if (tense === 'masdar') return gender !== 'u';
  if (tense !== 'participle') return true;
  return /(?:ا|ه|ين)$/.test(key);
}

/** في ذكر، من بين: nouns and prepositions that look like verbs. */
function followsPreposition(scene: Scene, index: number, { tense }: Form): boolean {
  if (tense === 'masdar' || tense === 'participle') return false;
  return hasRole(scene, index - 1, ROLE.preposition) && scene.tokens[index - 1]?.key.length !== 2
    ? false
    : hasRole(scene, index - 1, ROLE.preposition) && BARE_PREPOSITIONS.has(scene.tokens[index - 1]?.key ?? '');
}

const BARE_PREPOSITIONS: ReadonlySet<string> = new Set(['في', 'من', 'عن', 'الي', 'علي', 'مع']);

type Facts = Pick<CueWord, 'lemma' | 'manner' | 'class' | 'form'>;

function toCue(scene: Scene, match: Match, facts: Facts): CueWord {
  const { from, to, clitics } = match;
  return {
    ...facts,
    range: { from, to },
    span: { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 },
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
