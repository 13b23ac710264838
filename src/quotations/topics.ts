import type { TokenRange } from '../span.ts';
import type { CueWord } from './cues.ts';
import { ROLE } from './roles.ts';
import { clauseStart, hasRole, keyAt, markAt, type Named, type Scene } from './scene.ts';
import { isAddressed, readSubject, subjectOf, type Subject } from './subjects.ts';

/** A relative pronoun stands at most this many words before its verb: الذي كان قد قال. */
const RELATIVE = 3;
/** A subject before its verb is short, else the sentence's first verb has it. */
const SUBJECT_REACH = 8;

/** The subject that stands before its verb: هدى الحلفي ترى, خبراء المناخ يقولون, جهاد الزريقات الذي كتب. */
export function subjectBefore(scene: Scene, { range }: CueWord): Subject | undefined {
  const at = range.from;
  for (let i = at - 1; at - RELATIVE <= i && 0 <= i; i--)
    if (hasRole(scene, i, ROLE.relative)) return mentionEndingAt(scene, i) ?? antecedent(scene, i);
  return mentionEndingAt(scene, at) ?? phraseEndingAt(scene, at);
}

function mentionEndingAt(scene: Scene, end: number): Subject | undefined {
  const last = markAt(scene, end - 1) === '\u060c' ? end - 2 : end - 1;
  const named = scene.named[last];
  if (named === undefined || scene.home[last] !== scene.home[end]) return undefined;
  const { from, to } = named.mention.tokens;
  if (to !== last + 1 || isAddressed(scene, from) || hasRole(scene, from - 1, ROLE.preposition))
    return undefined;
  if (named.entity.type !== 'person' && markAt(scene, end - 1) !== '') return undefined;
  return subjectOf(named);
}

/** How far before its relative pronoun a described speaker may begin. */
const ANTECEDENT = 9;

/** مصادر مقربة من الفنان التي قالت: the people before the relative pronoun. */
function antecedent(scene: Scene, end: number): Subject | undefined {
  for (let i = end - 1; end - ANTECEDENT <= i && 0 <= i; i--) {
    if (/^[.:]$/.test(markAt(scene, i))) return undefined;
    if (hasRole(scene, i, ROLE.people) && scene.named[i] === undefined)
      return readSubject(scene, i, end);
  }
  return undefined;
}

/** لكن خبراء المناخ يقولون: a phrase between the beginning of the clause and the verb. */
function phraseEndingAt(scene: Scene, end: number): Subject | undefined {
  const start = clauseStart(scene, end);
  for (let i = end - 1; Math.max(start, end - SUBJECT_REACH) <= i; i--) {
    if (i !== start && !isEdge(scene, i)) continue;
    return (
      phraseFrom(scene, i, end) ?? phraseFrom(scene, i + 1, end) ?? phraseFrom(scene, i + 2, end)
    );
  }
  return undefined;
}

function phraseFrom(scene: Scene, from: number, end: number): Subject | undefined {
  if (end <= from || markAt(scene, from) !== '' || opensContrast(scene, from)) return undefined;
  const subject = readSubject(scene, from, end);
  return subject?.isGuess === false && subject.range.to === end ? subject : undefined;
}

function isEdge(scene: Scene, index: number): boolean {
  const isMark = markAt(scene, index) !== '';
  return (
    isMark || hasRole(scene, index, ROLE.complementizer | ROLE.break) || opensContrast(scene, index)
  );
}

function opensContrast(scene: Scene, index: number): boolean {
  return /^و?(?:لكن|غير|بيد|الا)$/.test(keyAt(scene, index));
}

/** The subject of a sentence's first verb stands among its first words. */
const SENTENCE_REACH = 30;

/**
 * The subject of the sentence, for cues further on in it: the first person named, or the body that the sentence
 * begins with. `fits` says whether the verb agrees with an entity.
 */
export function sentenceSubject(
  scene: Scene,
  range: TokenRange,
  fits: (entity: number) => boolean,
): Subject | undefined {
  const start = clauseStart(scene, range.from);
  const end = Math.min(range.from, start + SENTENCE_REACH);
  if (/^[وف]?اما$/.test(keyAt(scene, start))) return topicAfter(scene, start + 1, end);
  const isAdjunct = hasRole(scene, start, ROLE.preposition | ROLE.setting);
  let hasComma = false;
  for (let i = start; i < end; i++) {
    if (markAt(scene, i) === '\u060c') hasComma = true;
    const named = scene.named[i];
    if (named?.mention.tokens.from !== i) continue;
    const place = { isAdjunct, hasComma, isFirst: i <= start + BODY_REACH };
    if (!canHead(scene, named, place) || !standsFree(scene, i) || !fits(named.entity.id)) continue;
    return subjectOf(named);
  }
  return undefined;
}

/** A body is the subject only near the beginning: وكان صندوق النقد الدولي قد. */
const BODY_REACH = 5;

interface Place {
  /** True for sentences that begin with a preposition. */
  readonly isAdjunct: boolean;
  readonly hasComma: boolean;
  readonly isFirst: boolean;
}

function canHead(scene: Scene, { entity, mention }: Named, place: Place): boolean {
  const { isAdjunct, hasComma, isFirst } = place;
  const isPerson = entity.type === 'person';
  if (isAdjunct) return isPerson && (hasComma || isBehindVerb(scene, mention.tokens.from));
  return isPerson || (entity.type === 'organization' && isFirst && !hasComma);
}

/** وقبل ميركل استقبل ماكرون: behind the preposition's object one word, and the sentence's subject. */
function isBehindVerb(scene: Scene, index: number): boolean {
  const verb = index - 1;
  if (scene.named[verb] !== undefined || scene.named[verb - 1] === undefined) return false;
  const isOther = markAt(scene, verb) !== '' || isTitleWord(scene, verb);
  return !isOther && !hasRole(scene, verb, ROLE.preposition | ROLE.relative | ROLE.break);
}

/** أما تاجر الحبوب أبو ليث فاكتفى بالقول: the phrase behind أما. */
function topicAfter(scene: Scene, at: number, end: number): Subject | undefined {
  const subject = readSubject(scene, at, end);
  return subject?.isGuess === true ? undefined : subject;
}

/** True for names that no preposition governs, titles between included: not مع المدرب جوزيه. */
function standsFree(scene: Scene, index: number): boolean {
  if (isAddressed(scene, index)) return false;
  let i = index - 1;
  while (0 <= i && scene.named[i] === undefined && isTitleWord(scene, i)) {
    if (
      scene.lattice
        .all(i, 'title')
        .some(({ clitics }) => clitics.includes('ل') || clitics.includes('ب'))
    )
      return false;
    i--;
  }
  return !hasRole(scene, i, ROLE.preposition);
}

function isTitleWord(scene: Scene, index: number): boolean {
  return scene.lattice.has(index, 'title') || scene.lattice.has(index, 'demonym');
}
