/** How findings and gold agree. */
export interface Counts {
  readonly matched: number;
  /** Found, but not in the gold. */
  readonly extra: number;
  /** In the gold, but not found. */
  readonly missed: number;
}

/** Precision, recall and their harmonic mean, in per cent. */
export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const NO_COUNTS: Counts = { matched: 0, extra: 0, missed: 0 };

/** Adds up. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { matched, extra, missed }) => ({
      matched: sum.matched + matched,
      extra: sum.extra + extra,
      missed: sum.missed + missed,
    }),
    NO_COUNTS,
  );
}

/** The figures of some counts; 0 where there is nothing to divide. */
export function ratioOf({ matched, extra, missed }: Counts): Ratio {
  return {
    precision: percent(matched, matched + extra),
    recall: percent(matched, matched + missed),
    f1: percent(2 * matched, 2 * matched + extra + missed),
  };
}

/** A share in per cent with one decimal; 0 of nothing is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

/** Findings and gold joined one to one. */
export interface Pairing<Found, Gold> {
  readonly pairs: readonly (readonly [Found, Gold])[];
  readonly extra: readonly Found[];
  readonly missed: readonly Gold[];
}

/** Joins each finding to the first gold that is still free and agrees with it. */
export function pairUp<Found, Gold>(
  found: readonly Found[],
  gold: readonly Gold[],
  agrees: (found: Found, gold: Gold) => boolean,
): Pairing<Found, Gold> {
  const free = new Set(gold);
  const pairs: (readonly [Found, Gold])[] = [];
  const extra: Found[] = [];
  for (const finding of found) {
    const partner = [...free].find((candidate) => agrees(finding, candidate));
    if (partner === undefined) {
      extra.push(finding);
    } else {
      free.delete(partner);
      pairs.push([finding, partner]);
    }
  }
  return { pairs, extra, missed: [...free] };
}

/** How many there are of each. */
export function countsOf({ pairs, extra, missed }: Pairing<unknown, unknown>): Counts {
  return { matched: pairs.length, extra: extra.length, missed: missed.length };
}
