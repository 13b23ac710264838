// All names and aliases of the lexicons, as their rows spell them: what the rivals search for.
import { readFileSync, readdirSync } from 'node:fs';
import { pathOf } from './measure.mjs';

const FOLDERS = ['people', 'places', 'organizations'];

export function readNames() {
  const names = new Set();
  for (const folder of FOLDERS) {
    const path = pathOf(`lexicons/${folder}/`);
    for (const file of readdirSync(path).filter((name) => name.endsWith('.tsv')))
      for (const name of namesOf(readFileSync(`${path}${file}`, 'utf8'))) names.add(name);
  }
  return [...names];
}

function namesOf(table) {
  const [header, ...rows] = table.trimEnd().split('\n');
  const columns = header.split('\t');
  const [name, aliases] = [columns.indexOf('name'), columns.indexOf('aliases')];
  return rows.flatMap((row) => {
    const cells = row.split('\t');
    return [cells[name], ...(cells[aliases] || '').split(' | ')].filter((value) => value !== '');
  });
}
