import type { CueWord } from './cues.ts';
import { ROLE } from './roles.ts';
import { clauseStart, hasRole, markAt, type Scene } from './scene.ts';
import { isAddressed, readSubject, type Subject } from './subjects.ts';

/** A relative pronoun stands at most this many words before its verb: الذي كان قد قال. */
const RELATIVE = 3;
/** A subject before its verb is short, else the sentence's first verb has it. */
const SUBJECT_REACH = 8;

/** The subject that stands before its verb: هدى الحلفي ترى, خبراء المناخ يقولون, جهاد الزريقات الذي كتب. */
export function subjectBefore(scene: Scene, { range }: CueWord): Subject | undefined {
  const at = range.from;
  for (let i = at - 1; at - RELATIVE <= i && 0 <= i; i--)
    if (hasRole(scene, i, ROLE.relative)) return mentionEndingAt(scene, i);
  return mentionEndingAt(scene, at) ?? phraseEndingAt(scene, at);
}

function mentionEndingAt(scene: Scene, end: number): Subject | undefined {
  const last = markAt(scene, end - 1) === '\u060c' ? end - 2 : end - 1;
  const named = scene.named[last];
  if (named === undefined || scene.home[last] !== scene.home[end]) return undefined;
  const { from, to } = named.mention.tokens;
  if (to !== last + 1 || isAddressed(scene, from) || hasRole(scene, from - 1, ROLE.preposition)) return undefined;
  if (named.entity.type === 'place' && markAt(scene, end - 1) !== '') return undefined;
  return { range: { from, to }, named, passage: -1, isGuess: false };
}

/** لكن خبراء المناخ يقولون: a phrase between the beginning of the clause and the verb. */
function phraseEndingAt(scene: Scene, end: number): Subject | undefined {
  const start = clauseStart(scene, end);
  for (let i = end - 1; Math.max(start, end - SUBJECT_REACH) <= i; i--) {
    const isEdge = i === start || markAt(scene, i) !== '' || hasRole(scene, i, ROLE.complementizer | ROLE.break);
    const from = i === start && markAt(scene, i) === '' ? i : i + 1;
    if (!isEdge && !opensContrast(scene, i)) continue;
    for (const at of [from, from + 1]) {
      const subject = at < end ? readSubject(scene, at, end) : undefined;
      if (subject !== undefined && !subject.isGuess && subject.range.to === end) return subject;
    }
    return undefined;
  }
  return undefined;
}

function opensContrast(scene: Scene, index: number): boolean {
  return /^و?(?:لكن|غير|بيد|الا)$/.test(scene.tokens[index]?.key ?? '');
}

/** The subject of a sentence's first verb stands among its first words. */
const SENTENCE_REACH = 30;

/**
 * The subject of the sentence, for cues further on in it: the first person named, or the body that the sentence
 * begins with. `fits` says whether the verb agrees with an entity.
 */
export function sentenceSubject(
  scene: Scene,
  { range }: CueWord,
  fits: (entity: number) => boolean,
): Subject | undefined {
  const start = clauseStart(scene, range.from);
  const end = Math.min(range.from, start + SENTENCE_REACH);
  const isAdjunct = hasRole(scene, start, ROLE.preposition | ROLE.setting);
  let hasComma = false;
  for (let i = start; i < end; i++) {
    if (markAt(scene, i) === '\u060c') hasComma = true;
    const named = scene.named[i];
    if (named?.mention.tokens.from !== i) continue;
    const isSubject =
      named.entity.type === 'person' ? !isAdjunct || hasComma : named.entity.type === 'organization' && i <= start + 2;
    if (!isSubject || !standsFree(scene, i) || !fits(named.entity.id)) continue;
    return { range: named.mention.tokens, named, passage: -1, isGuess: false };
  }
  return undefined;
}

/** True for names that no preposition governs, titles between included: not مع المدرب جوزيه. */
function standsFree(scene: Scene, index: number): boolean {
  if (isAddressed(scene, index)) return false;
  let i = index - 1;
  while (0 <= i && scene.named[i] === undefined && isTitleWord(scene, i)) {
    if (scene.lattice.all(i, 'title').some(({ clitics }) => clitics.includes('ل') || clitics.includes('ب'))) return false;
    i--;
  }
  return !hasRole(scene, i, ROLE.preposition);
}

function isTitleWord(scene: Scene, index: number): boolean {
  return scene.lattice.has(index, 'title') || scene.lattice.has(index, 'demonym');
}
