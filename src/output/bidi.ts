import createBidi from 'bidi-js';

const bidi = createBidi();

/** A letter with the marks on it, which must stay behind it in any order. */
const CLUSTER = /[^][\p{M}\u200c\u200d]*/gu;
/** Stands for what is no single UTF-16 unit; neutral, as emoji are. */
const NEUTRAL = '\ufffc';

/** The line in the order in which a screen without bidi support must print it; right to left if Arabic leads. */
export function visualOrder(line: string): string {
  const clusters = line.match(CLUSTER) ?? [];
  const bases = clusters.map(baseOf).join('');
  const levels = bidi.getEmbeddingLevels(bases, 'auto');
  return bidi
    .getReorderedIndices(bases, levels)
    .map((index) => displayed(clusters[index] ?? '', levels.levels[index] ?? 0))
    .join('');
}

function baseOf(cluster: string): string {
  return 0xffff < (cluster.codePointAt(0) ?? 0) ? NEUTRAL : cluster.charAt(0);
}

/** Brackets and the like look the other way in right-to-left runs, whose levels are odd. */
function displayed(cluster: string, level: number): string {
  if (level % 2 === 0) return cluster;
  const mirrored = bidi.getMirroredCharacter(cluster.charAt(0));
  return mirrored === null ? cluster : mirrored + cluster.slice(1);
}
