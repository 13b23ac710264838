import distance from 'natural/lib/natural/distance/index.js';

/**
 * Jaro–Winkler similarity of two keys, from 0 to 1. It ranks spellings of long foreign names; it never
 * decides alone whether two names are one (محمد and محمود reach 0.95).
 */
export function similarity(a: string, b: string): number {
  return distance.JaroWinklerDistance(a, b);
}
