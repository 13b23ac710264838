import { sliceSpan, type TokenRange } from '../span.ts';
import { ROLE } from './roles.ts';
import { hasRole, markAt, type Named, type Scene } from './scene.ts';

/** The words that name who speaks, as the text has them. */
export interface Subject {
  /** From the first title to the end of the description. */
  readonly range: TokenRange;
  /** The mention of the speaker, where one was found. */
  readonly named: Named | undefined;
  /** A name in marks that is no known mention: “علي”. */
  readonly passage: number;
  /** True for words that nothing marks as a speaker: قالت والدته but also قالت بوضوح. */
  readonly isGuess: boolean;
}

/**
 * Reads the noun phrase that names a speaker, from `at` on and before `end`:
 * رئيس الوفد الكيني السفير جوزفات موانغي. Undefined when none begins there.
 */
export function readSubject(scene: Scene, at: number, end: number): Subject | undefined {
  const from = skipAdverbs(scene, at, end);
  if (end <= from) return undefined;
  const passage = scene.opening[from] ?? -1;
  if (0 <= passage) return passageSubject(scene, passage);
  if (scene.tokens[from]?.kind === 'punctuation') return undefined;
  const first = scene.named[from];
  if (first !== undefined) return isAddressed(scene, from) ? undefined : mentionSubject(first, from);
  if (opensAdjunct(scene, from)) return namedLater(scene, from, end);
  return phraseSubject(scene, from, end);
}

/** A name that other words (في تصريح صحفي أمس) keep from its verb: only a title right before it makes it the speaker. */
function namedLater(scene: Scene, from: number, end: number): Subject | undefined {
  for (let i = from + 1; i < end; i++) {
    if (hasRole(scene, i, ENDS)) return undefined;
    const named = scene.named[i];
    if (named?.entity.type !== 'person' || isAddressed(scene, i)) continue;
    return scene.lattice.has(i - 1, 'title') && startsDefinite(scene, i - 1)
      ? { range: { from: i, to: named.mention.tokens.to }, named, passage: -1, isGuess: false }
      : undefined;
  }
  return undefined;
}

/** أيضا، مجددا، الخميس، له، عليها: words that may stand between a verb and its subject. */
function skipAdverbs(scene: Scene, at: number, end: number): number {
  let from = at;
  while (from < end && scene.named[from] === undefined) {
    const token = scene.tokens[from];
    const isSkipped =
      markAt(scene, from) === '\u060c' ||
      scene.lattice.has(from, 'calendar') ||
      (hasRole(scene, from, ROLE.setting) && !hasRole(scene, from, ROLE.preposition)) ||
      /^(?:ل|علي|عن|الي|من|ب)(?:ه|ها|هم|هما|نا|ي)$/.test(token?.key ?? '');
    if (!isSkipped) return from;
    from++;
  }
  return from;
}

function passageSubject(scene: Scene, index: number): Subject | undefined {
  const passage = scene.passages[index];
  if (passage === undefined) return undefined;
  const named = scene.named[passage.inside.from];
  return { range: passage.tokens, named, passage: index, isGuess: false };
}

function mentionSubject(named: Named, from: number): Subject {
  return { range: { from, to: named.mention.tokens.to }, named, passage: -1, isGuess: false };
}

/** True for لبوتين، للصحيفة: the words that follow a proclitic ل are spoken to. */
export function isAddressed(scene: Scene, index: number): boolean {
  const named = scene.named[index];
  if (named !== undefined && named.mention.tokens.from === index)
    return named.mention.clitics.some((clitic) => clitic === 'ل' || clitic === 'ب' || clitic === 'ك');
  return false;
}

/** في، خلال، لدى: no speaker begins with these. */
function opensAdjunct(scene: Scene, index: number): boolean {
  if (hasRole(scene, index, ROLE.preposition | ROLE.setting | ROLE.relative | ROLE.circumstance | ROLE.break)) return true;
  const key = scene.tokens[index]?.key ?? '';
  if (key === 'ل' || key === 'ب' || /^[ولبف]?(?:لل|بال)/.test(key)) return true;
  // لصحيفة، لشبكة، لوكالة
  return scene.lattice.all(index, 'head').some((match) => match.clitics.includes('ل')) && !scene.lattice.all(index, 'head').some((match) => match.clitics.length === 0);
}

const ENDS = ROLE.relative | ROLE.circumstance | ROLE.break | ROLE.complementizer | ROLE.pronounComplementizer | ROLE.setting;
/** Descriptions are not longer than this. */
const LONGEST = 24;

function phraseSubject(scene: Scene, from: number, limit: number): Subject | undefined {
  const end = Math.min(limit, from + LONGEST);
  const stop = phraseEnd(scene, from, end);
  const holder = findHolder(scene, from, { stop, end });
  if (holder !== undefined)
    return { range: { from, to: holder.mention.tokens.to }, named: holder, passage: -1, isGuess: false };
  const body = bodyOf(scene, from, stop);
  if (body !== undefined) return body;
  return { range: { from, to: stop }, named: undefined, passage: -1, isGuess: !isSpeakerNoun(scene, from) };
}

/** شركة “سنابل الخليج”: the head noun stands before the marks that hold the name. */
function bodyOf(scene: Scene, from: number, stop: number): Subject | undefined {
  if (!scene.lattice.has(from, 'head') || scene.lattice.has(from, 'title')) return undefined;
  for (let i = from + 1; i < Math.min(stop, from + 3); i++) {
    const passage = scene.passages[scene.opening[i] ?? -1];
    const named = passage === undefined ? scene.named[i] : scene.named[passage.inside.from];
    if (named !== undefined && named.entity.type === 'organization' && (i === from + 1))
      return { range: { from, to: passage?.tokens.to ?? named.mention.tokens.to }, named, passage: -1, isGuess: false };
  }
  return undefined;
}

/** True for nouns that speak: titles, sources, people, bodies. */
export function isSpeakerNoun(scene: Scene, index: number): boolean {
  return (
    hasRole(scene, index, ROLE.people | ROLE.person | ROLE.anaphor) ||
    scene.lattice.has(index, 'title') ||
    scene.lattice.has(index, 'head')
  );
}

/** Where the description ends: before a relative clause, a comma, a time, a setting, the one spoken to. */
function phraseEnd(scene: Scene, from: number, end: number): number {
  let i = from + 1;
  while (i < end) {
    const passage = scene.passages[scene.opening[i] ?? -1];
    if (passage !== undefined) {
      i = passage.tokens.to;
      continue;
    }
    if (endsPhrase(scene, i)) return i;
    i++;
  }
  return Math.min(i, end);
}

function endsPhrase(scene: Scene, index: number): boolean {
  if (markAt(scene, index) !== '' && !/^[-(]/.test(markAt(scene, index))) return true;
  if (hasRole(scene, index, ENDS) && !hasRole(scene, index, ROLE.preposition)) return true;
  if (hasRole(scene, index, ROLE.setting)) return true;
  if (scene.lattice.has(index, 'calendar') && scene.named[index] === undefined) return true;
  if (scene.tokens[index]?.key === 'في' && hasRole(scene, index + 1, ROLE.people)) return true;
  if (scene.named[index] !== undefined) return isAddressee(scene, index);
  if (isAddressee(scene, index)) return true;
  return scene.lattice.all(index, 'speech-verb').some((match) => match.clitics.length === 0 && isFinite(match.form)) && !isNoun(scene, index);
}

function isFinite(form: number): boolean {
  const tense = (form >> 4) & 7;
  return tense === 1 || tense === 2;
}

function isNoun(scene: Scene, index: number): boolean {
  return scene.lattice.has(index, 'title') || scene.lattice.has(index, 'head') || hasRole(scene, index, ROLE.people);
}

const MEDIA: ReadonlySet<string> = new Set(['media', 'news-agency']);

/** لرويترز، لصحيفة «…»، لـ«…»: ل before a newspaper, agency or marks. */
function isAddressee(scene: Scene, index: number): boolean {
  const key = scene.tokens[index]?.key ?? '';
  if (key === 'ل') return true;
  const named = scene.named[index];
  if (named !== undefined && named.mention.tokens.from === index && named.mention.clitics.includes('ل'))
    return named.entity.type === 'person' || MEDIA.has(named.entity.subtype ?? '') || hasMediaReading(scene, index);
  return named === undefined && hasMediaReading(scene, index);
}

function hasMediaReading(scene: Scene, index: number): boolean {
  return scene.lattice.at(index).some(
    ({ entry, clitics }) =>
      clitics.at(-1) === 'ل' &&
      (entry.category === 'head' || (entry.category === 'name' && entry.type === 'organization')) &&
      MEDIA.has(entry.subtype),
  );
}

interface Extent {
  readonly stop: number;
  readonly end: number;
}

/** The person that a title phrase leads up to, in it or behind one comma: المتحدث باسم الوزارة، أحمد الغامدي. */
function findHolder(scene: Scene, from: number, { stop, end }: Extent): Named | undefined {
  for (let i = from + 1; i < stop; i++) {
    const named = scene.named[i];
    if (named === undefined) continue;
    if (named.mention.tokens.from === i && isHolder(scene, from, i)) return named;
    i = named.mention.tokens.to - 1;
  }
  return apposed(scene, stop, end);
}

function apposed(scene: Scene, stop: number, end: number): Named | undefined {
  if (hasRole(scene, stop, ROLE.named)) return personAt(scene, stop + 1);
  if (markAt(scene, stop) !== '\u060c') return undefined;
  let at = stop + 1;
  while (at < Math.min(end, stop + 5) && scene.named[at] === undefined) {
    if (!scene.lattice.has(at, 'title') && !scene.lattice.has(at, 'demonym')) return undefined;
    at++;
  }
  return at < end ? personAt(scene, at) : undefined;
}

function personAt(scene: Scene, index: number): Named | undefined {
  const named = scene.named[index];
  return named?.entity.type === 'person' && named.mention.clitics.length === 0 ? named : undefined;
}

/**
 * True when the person at `index` is the one the phrase is about, not a part of the description: in مستشار بوتين the
 * name is the owner's, in زميلة ويتفيلد هيلين the second one is the speaker's.
 */
function isHolder(scene: Scene, from: number, index: number): boolean {
  if (personAt(scene, index) === undefined) return false;
  const before = index - 1;
  if (hasRole(scene, before, ROLE.preposition)) return false;
  const isConstruct = before === from && !startsDefinite(scene, before);
  if (!isConstruct) return true;
  return !hasRole(scene, before, ROLE.person) && !isOwnable(scene, before);
}

/** الممثلة, ابنها: with the article or a pronoun. */
function startsDefinite(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  if (token === undefined) return false;
  return /^[وف]?(?:ال|لل)/.test(token.key) || /(?:\u0647|ها|هم|هما)$/.test(sliceSpan(scene.text, token));
}

/** مستشار، محامي: one can be somebody's; سيد، شيخ، ملك are not. */
function isOwnable(scene: Scene, index: number): boolean {
  return scene.lattice
    .all(index, 'title')
    .some(({ entry }) => entry.kind === 'profession' || entry.kind === 'office' || entry.kind === 'relation');
}
