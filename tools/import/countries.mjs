// countries.tsv: adds the ISO code to each hand-written country and appends those that are missing.
// node countries.mjs SOURCES/node_modules
import { readFileSync } from 'node:fs';
import { clean, fold, namesOf, readTsv, writePlaces } from './lib.mjs';

const [modules] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const english = json('i18n-iso-countries/langs/en.json').countries;
const arabic = json('i18n-iso-countries/langs/ar.json').countries;
const cldr = json('cldr-localenames-full/main/ar/territories.json').main.ar.localeDisplayNames
  .territories;

const rows = readTsv('places/countries.tsv').filter((row) => row.source === 'hand');
const owners = new Map();
for (const row of rows) {
  const sources = [arabic[row.country], cldr[row.country]]
    .flat()
    .filter(Boolean)
    .map((name) => fold(clean(name)));
  const own = namesOf(row).some((name) => sources.includes(fold(name.replace(/^سلطنة /u, ''))));
  if (row.subtype !== 'former-country' && own) {
    owners.set(row.country, [...(owners.get(row.country) ?? []), row]);
  }
}
for (const [code, owned] of owners) {
  for (const row of owned) row.ids = `iso3166=${code}`;
}

const missing = Object.keys(english).filter((code) => !owners.has(code));
const added = missing.map((code) => ({
  subtype: 'territory',
  country: code,
  en: [english[code]].flat()[0],
  ids: `iso3166=${code}`,
  source: 'iso',
  use: 'context',
  name: clean([arabic[code]].flat()[0]),
  aliases: '',
}));
if (missing.length > 0) process.stderr.write(`without a hand row: ${missing.join(' ')}\n`);
writePlaces('countries', [...rows, ...added]);
