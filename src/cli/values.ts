import { UserError } from '../errors.ts';

/** Checks that a typed value is one of the known names. */
export function oneOf<T extends string>(what: string, value: string, names: readonly T[]): T {
  const known = names.find((name) => name === value.toLowerCase());
  if (known !== undefined) return known;
  throw new UserError(`unknown ${what} "${value}" (expected ${joinNames(names)})`);
}

/** Reads a number within bounds, both included. */
export function readNumber(
  option: string,
  value: string,
  [least, most]: readonly [number, number],
): number {
  const number = value.trim() === '' ? NaN : Number(value);
  if (least <= number && number <= most) return number;
  throw new UserError(`${option} ${value}: expected a number from ${least} to ${most}`);
}

function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
