import type { Attribution } from '../document.ts';
import type { TokenRange } from '../span.ts';
import { readings, withoutArticle } from '../text/clitics.ts';
import { fold } from '../text/fold.ts';
import type { FramedCue } from './frames.ts';
import { agrees, type Memory, type Spoken } from './memory.ts';
import { ROLE } from './roles.ts';
import { type Named, type Scene, hasRole, keyAt, lastMentionBefore } from './scene.ts';
import { describe } from './descriptions.ts';
import type { Subject } from './subjects.ts';
import { findTitled, type Gender, type TitleIndex } from './titles.ts';

/** What the rules know when they look for the speaker of a cue. */
export interface Situation {
  readonly scene: Scene;
  readonly titles: TitleIndex;
  readonly cue: FramedCue;
  readonly memory: Memory;
  /** All cues of the text, in order, and the position of this one. */
  readonly cues: readonly FramedCue[];
  readonly position: number;
}

/** A speaker with what later implicit subjects need to know. */
export interface Found {
  readonly attribution: Attribution;
  readonly gender: Gender;
  readonly number: Spoken['number'];
  readonly isDescribed: boolean;
}

/** One way to find the speaker of a cue. */
export type Rule = (situation: Situation) => Found | undefined;

/** Who or what the words stand for: a name, the holder of a title, the source last named, or themselves. */
export function identify(situation: Situation, subject: Subject): Found {
  if (subject.named !== undefined) return fromNamed(situation, subject.named);
  return (
    byTitle(situation, subject.range) ??
    byAnaphor(situation, subject.range) ??
    asDescribed(situation, subject)
  );
}

function fromNamed({ titles, cue }: Situation, { entity, mention }: Named): Found {
  const known = titles.gender.get(entity.id) ?? 'u';
  const { start, end } = mention;
  const rule = entity.type === 'person' ? 'name' : 'organization';
  return {
    attribution: { start, end, entities: [entity.id], names: [entity.name], rule },
    gender: known === 'u' && cue.manner === 'verb' ? cue.form.gender : known,
    number: 'singular',
    isDescribed: false,
  };
}

function byTitle({ scene, titles, cue }: Situation, range: TokenRange): Found | undefined {
  const entity = findTitled(scene, titles, range);
  if (entity === undefined) return undefined;
  const { span } = describe(scene, range);
  return {
    attribution: { ...span, entities: [entity.id], names: [entity.name], rule: 'title' },
    gender: cue.form.gender,
    number: 'singular',
    isDescribed: false,
  };
}

/** المصدر، المتحدث، الوكالة، المرصد: the last speaker that is one, or the last body with that head noun. */
function byAnaphor(situation: Situation, range: TokenRange): Found | undefined {
  const { scene } = situation;
  const isAnaphor = hasRole(scene, range.from, ROLE.anaphor);
  const word = definiteWord(keyAt(scene, range.from));
  if (word === undefined && !isAnaphor) return undefined;
  const found =
    fromMemory(situation, word) ??
    (isAnaphor ? lastOf(situation, word) : lastBody(situation, range, word));
  if (found === undefined) return undefined;
  const { span } = describe(scene, range);
  return { ...found, attribution: { ...found.attribution, ...span, rule: 'definite-anaphor' } };
}

/** مرصد for المرصد, والمرصد, للمرصد; undefined for words without the article. */
function definiteWord(key: string): string | undefined {
  for (const reading of readings(key)) {
    const bare = withoutArticle(reading.key);
    if (bare !== undefined) return bare;
  }
  return undefined;
}

/** A speaker whose name or description begins with the word: مصدر أمني for المصدر. */
function fromMemory({ memory, cue }: Situation, word: string | undefined): Found | undefined {
  const spoken = memory.find(({ firstWord }) => word !== undefined && firstWord === word);
  return spoken === undefined ? undefined : toFound(spoken, cue);
}

const SOURCES = /^(?:مصدر|مصادر)$/;

/** المصدر means a source without a name where there is one, المتحدث whoever spoke last. */
function lastOf({ memory, cue }: Situation, word: string | undefined): Found | undefined {
  const isSource = word !== undefined && SOURCES.test(word);
  const fitting = memory.filter((spoken) => spoken.home === cue.home && agrees(spoken, cue.form));
  const spoken =
    (isSource ? fitting.find(({ isDescribed }) => isDescribed) : undefined) ?? fitting[0];
  return spoken === undefined ? undefined : toFound(spoken, cue);
}

function toFound({ speaker, number, isDescribed }: Spoken, cue: FramedCue): Found {
  return {
    attribution: { ...speaker, rule: 'definite-anaphor' },
    gender: cue.form.gender,
    number,
    isDescribed,
  };
}

/** How many mentions back الشركة may look for its company. */
const MENTIONS_BACK = 40;

function lastBody(
  situation: Situation,
  { from }: TokenRange,
  word: string | undefined,
): Found | undefined {
  const { scene } = situation;
  const last = lastMentionBefore(scene, from);
  for (let i = last; last - MENTIONS_BACK < i && 0 <= i; i--) {
    const named = scene.mentions[i];
    if (named?.entity.type !== 'organization') continue;
    if (firstWordOf(named.entity.name) === word) return fromNamed(situation, named);
  }
  return undefined;
}

/** The first word of a name as definite anaphora repeat it. */
export function firstWordOf(name: string): string {
  const key = fold(name.trim().split(/\s/, 1)[0] ?? '');
  return withoutArticle(key) ?? key;
}

function asDescribed({ scene, cue }: Situation, { range, passage }: Subject): Found {
  const inside = scene.passages[passage]?.inside ?? range;
  const { text, span } = describe(scene, inside);
  return {
    attribution: { ...span, entities: [], names: [text], rule: 'unnamed-source' },
    gender: cue.form.gender,
    number: cue.form.number,
    isDescribed: true,
  };
}
