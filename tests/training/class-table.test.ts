import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  activate,
  cheapestPair,
  emptyTable,
  mergeClasses,
  type ClassTable,
} from '../../src/training/class-table.ts';

const SLOTS = 7;

/** Sets the counts of a class with itself and those in use, as if half of its neighbours were not in the table. */
function addClass(table: ClassTable, slot: number, random: () => number): void {
  for (const other of [...table.active, slot])
    for (const [a, b] of [
      [slot, other],
      [other, slot],
    ] as const) {
      const count = random();
      table.after[a * SLOTS + b] = count;
      table.before[b * SLOTS + a] = count;
    }
  table.firsts[slot] = 100 + random();
  table.seconds[slot] = 100 + random();
  activate(table, slot);
}

const entropy = (n: number): number => (n === 0 ? 0 : n * Math.log(n));

/** What all counts say together, when some classes are taken for others. */
function information(table: ClassTable, classOf: (slot: number) => number): number {
  const sums = new Map<string, number>();
  const add = (name: string, count = 0): void => {
    sums.set(name, (sums.get(name) ?? 0) + count);
  };
  for (const a of table.active) {
    add(`first ${classOf(a)}`, table.firsts[a]);
    add(`second ${classOf(a)}`, table.seconds[a]);
    for (const b of table.active) add(`${classOf(a)} ${classOf(b)}`, table.after[a * SLOTS + b]);
  }
  return [...sums].reduce(
    (total, [name, n]) => total + (/^\d/.test(name) ? entropy(n) : -entropy(n)),
    0,
  );
}

/** The cost of each merger, by its definition. */
function costsOf(table: ClassTable): number[] {
  const whole = information(table, (slot) => slot);
  return table.active.flatMap((a, i) =>
    table.active
      .slice(i + 1)
      .map((b) => whole - information(table, (slot) => (slot === b ? a : slot))),
  );
}

function keptCosts({ active, fixed, shared }: ClassTable): number[] {
  return active.flatMap((a, i) =>
    active.slice(i + 1).map((b) => (fixed[a * SLOTS + b] ?? 0) - (shared[a * SLOTS + b] ?? 0)),
  );
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((cost, i) => {
    expect(cost).toBeCloseTo(expected[i] ?? Number.NaN, 6);
  });
}

test('the kept costs are those that the definition gives, after each class and each merger', () => {
  const steps = fc.array(fc.nat({ max: 40 }), { minLength: 400, maxLength: 400 });
  fc.assert(
    fc.property(steps, (numbers) => {
      let at = 0;
      const random = (): number => Math.max(0, (numbers[at++ % numbers.length] ?? 0) - 25);
      const table = emptyTable(SLOTS);
      const free = [6, 5, 4, 3, 2, 1, 0];
      for (let i = 0; i < 12; i++) {
        addClass(table, free.pop() ?? 0, random);
        expectClose(keptCosts(table), costsOf(table));
        if (free.length > 0) continue;
        const [a, b] = cheapestPair(table);
        const [kept, gone] = i % 2 === 0 ? [a, b] : [b, a];
        mergeClasses(table, kept, gone);
        free.push(gone);
        expectClose(keptCosts(table), costsOf(table));
      }
    }),
  );
});
