// Brings the generated place lists and the hand-written ones together: where name and country agree, the hand row
// takes identifiers, location and (if it has none) the English name, and the generated row goes. A generated row whose name
// a hand row of another country bears goes too: news means the hand row. Run after geonames.mjs and subdivisions.mjs.
// node merge-ids.mjs
import { fold, namesOf, readTsv, writePlaces } from './lib.mjs';

const HAND = ['capitals', 'arab', 'world', 'macro'];
const CITIES = new Set(['capital', 'city', 'town', 'village', 'governorate']);
const REGIONS = new Set(['governorate', 'region', 'city', 'capital', 'island']);
const files = Object.fromEntries(
  ['countries', ...HAND, 'geonames', 'subdivisions'].map((file) => [
    file,
    readTsv(`places/${file}.tsv`),
  ]),
);

/** Folded name to the rows that bear it. */
function index(rows) {
  const map = new Map();
  for (const row of rows)
    for (const name of namesOf(row)) {
      const key = fold(name);
      map.set(key, [...(map.get(key) ?? []), row]);
    }
  return map;
}

/** Each row takes one identifier of a kind, first come. */
function give(row, ids) {
  const all = [...row.ids.split(';'), ...ids].filter(Boolean);
  const kinds = new Map(all.reverse().map((id) => [id.split('=')[0], id]));
  row.ids = [...kinds.values()].sort().join(';');
}

const plain = (en) => /^[A-Za-z' -]+$/u.test(en);

const latin = ({ en, country }) =>
  en &&
  `${en
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase()} ${country}`;

/** The hand row that a generated row repeats: its own name is a better witness than an alias, then the English name. */
function ownerOf(row, bearers, kinds, english) {
  const same = bearers.filter(
    ({ country, subtype }) => country === row.country && kinds.has(subtype),
  );
  return (
    same.find(({ name }) => fold(name) === fold(row.name)) ?? same[0] ?? english.get(latin(row))
  );
}

/** Merges generated rows into rows that stand already; what is left is returned. */
function merge(generated, standing, kinds) {
  const by = index(standing);
  const english = new Map(
    standing.filter((row) => row.en && kinds.has(row.subtype)).map((row) => [latin(row), row]),
  );
  return generated.filter((row) => {
    const bearers = by.get(fold(row.name)) ?? [];
    const owner = ownerOf(row, bearers, kinds, english);
    if (owner) take(owner, row);
    return !owner && bearers.length === 0;
  });
}

/** What a hand row learns from a generated one; a governorate that bears its city's name counts as the city. */
function take(owner, row) {
  if (!owner.ids.includes(row.ids.split(/=/u)[0] + '=')) give(owner, row.ids.split(';'));
  owner.location ||= row.location;
  if (!owner.en && plain(row.en)) owner.en = row.en;
  if (row.source === 'geonames' && owner.subtype === 'governorate') owner.subtype = 'city';
}

const hand = HAND.flatMap((file) => files[file]);
const all = [...hand, ...files.countries];
files.geonames = merge(files.geonames, all, CITIES);
files.subdivisions = merge(files.subdivisions, [...all, ...files.geonames], REGIONS);
for (const file of [...HAND, 'geonames', 'subdivisions']) writePlaces(file, files[file]);
