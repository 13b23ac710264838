import { identify, type Found, type Rule, type Situation } from './identify.ts';
import {
  lastPerson,
  mainVerbsSubject,
  pair,
  sameSentence,
  sameSpeaker,
  subjectOfSentence,
} from './implicit.ts';
import { quotedSource, statedSubject } from './stated.ts';
import { readSubject } from './subjects.ts';
import { subjectBefore } from './topics.ts';

/** From the most to the least reliable; the first that answers wins. */
const RULES: readonly Rule[] = [
  quotedSource,
  pair,
  statedSubject,
  headline,
  subjectOnLeft,
  mainVerbsSubject,
  sameSentence,
  subjectOfSentence,
  sameSpeaker,
  lastPerson,
];

/** Who says what the cue reports. */
export function findSpeaker(situation: Situation): Found | undefined {
  for (const rule of RULES) {
    const found = rule(situation);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** كنعان: مزايدات */
function headline(situation: Situation): Found | undefined {
  const { scene, cue } = situation;
  if (cue.manner !== 'headline') return undefined;
  const subject = readSubject(scene, cue.range.from, cue.range.to);
  return subject && identify(situation, subject);
}

/** The noun phrase before the verb: النائب هدى الحلفي ترى أن; the name before الذي كتب أن. */
function subjectOnLeft(situation: Situation): Found | undefined {
  if (situation.cue.manner !== 'verb' || situation.cue.hasConjunction) return undefined;
  const subject = subjectBefore(situation.scene, situation.cue);
  return subject && identify(situation, subject);
}
