// What all benchmarks share: paths, options, medians, child processes and tables.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const pathOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const COMMAND = pathOf('bin/extract.js');

/** Options of the form `--name value`; every option has a default, numbers stay numbers. */
export function readOptions(defaults) {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: 'string' }]),
  );
  const { values } = parseArgs({ options });
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(values[name] ?? value) : (values[name] ?? value),
    ]),
  );
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function describeMachine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores (${model})`;
}

/** Runs a program to its end with its output thrown away; throws when it fails. */
export function timeProgram(program, args, { extraPipe = false, codes = [0] } = {}) {
  const stdio = ['ignore', 'ignore', 'pipe', ...(extraPipe ? ['pipe'] : [])];
  const start = performance.now();
  const child = spawnSync(program, args, { stdio });
  const wall = performance.now() - start;
  if (child.error !== undefined) throw child.error;
  if (!codes.includes(child.status))
    throw new Error(`${program} ${args.join(' ')}: exit ${child.status}\n${child.stderr}`);
  return { wall, report: extraPipe ? String(child.output[3]) : '' };
}

const USAGE = new URL('usage.mjs', import.meta.url).href;

/** Runs the command and reads what it used: milliseconds and megabytes. */
export function timeCommand(args) {
  const { wall, report } = timeProgram(process.execPath, ['--import', USAGE, COMMAND, ...args], {
    extraPipe: true,
  });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(report);
  return { wall, user: userCPUTime / 1000, system: systemCPUTime / 1000, memory: maxRSS / 1024 };
}

/** Prints a Markdown table; the first column is text, the others numbers or text already made. */
export function printTable(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(line(heads));
  console.log(line(heads.map((_, i) => (i === 0 ? '---' : '---:'))));
  for (const cells of rows) console.log(line(cells));
  console.log();
}
