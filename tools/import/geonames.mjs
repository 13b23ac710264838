// geonames.tsv: cities of at least 15,000 people that have an Arabic name in GeoNames.
// node geonames.mjs /usr/lib/x86_64-linux-gnu/libgeonames.so.0 /usr/share/locale/ar/LC_MESSAGES/geonames.mo
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { ARAB, clean, fold, homographs, withoutHead, writePlaces } from './lib.mjs';

const [library, catalog] = process.argv.slice(2);

/** Debian's library carries the dump as a compressed GVariant a(sssssssudd). */
function readCities(path) {
  const bytes = readFileSync(path);
  const zlib = Buffer.from([0x78, 0xda]);
  for (let at = bytes.indexOf(zlib, bytes.indexOf('GVariant')); at >= 0;) {
    try {
      return parse(inflateSync(bytes.subarray(at)));
    } catch {
      at = bytes.indexOf(zlib, at + 1);
    }
  }
  throw new Error(`no city table in ${path}`);
}

function parse(table) {
  const ends = table.readUInt32LE(table.length - 4);
  const cities = [];
  for (let i = ends, from = 0; i + 4 <= table.length; i += 4) {
    cities.push(city(table, from));
    from = Math.ceil(table.readUInt32LE(i) / 8) * 8;
    if (from >= ends) break;
  }
  return cities;
}

/** One tuple: seven strings, then population, latitude, longitude, each at its own alignment. */
function city(table, from) {
  const strings = [];
  let at = from;
  for (let i = 0; i < 7; i++) {
    const end = table.indexOf(0, at);
    strings.push(table.toString('utf8', at, end));
    at = end + 1;
  }
  at = Math.ceil(at / 4) * 4;
  const population = table.readUInt32LE(at);
  at = Math.ceil((at + 4) / 8) * 8;
  const [id, en, , , country] = strings;
  return {
    id,
    en,
    country,
    population,
    lat: table.readDoubleLE(at),
    lon: table.readDoubleLE(at + 8),
  };
}

/** A gettext catalogue: GeoNames id to Arabic name. */
function readCatalog(path) {
  const bytes = readFileSync(path);
  const [count, originals, translations] = [8, 12, 16].map((at) => bytes.readUInt32LE(at));
  const text = (table, i) => {
    const [length, at] = [table + 8 * i, table + 8 * i + 4].map((p) => bytes.readUInt32LE(p));
    return bytes.toString('utf8', at, at + length);
  };
  return new Map(
    Array.from({ length: count }, (_, i) => [text(originals, i), text(translations, i)]),
  );
}

/** Fixed to four decimals, about ten metres. */
const degrees = (value) => String(Number(value.toFixed(4)));

const arabic = readCatalog(catalog);
const { taken, count } = homographs();
const best = new Map();
for (const city of readCities(library)) {
  const name = withoutHead(clean(arabic.get(city.id) ?? ''));
  const key = `${fold(name)}\t${city.country}`;
  if (name.length < 3 || (best.get(key)?.population ?? -1) >= city.population) continue;
  best.set(key, { ...city, name });
}

/** Large, long and unseen names may stand alone; Arab cities that count are in the hand list under their usual spelling. */
const alone = ({ population, name, country }) =>
  population >= 100_000 && name.length > 3 && count(name) < 3 && !ARAB.has(country);

const rows = [...best.values()]
  // A spelling that news uses often without a hand row is a word (كان), a person or a club (تشيلسي).
  .filter(({ name }) => !taken.has(fold(name)) && count(name) < 30)
  .map((city) => ({
    subtype: 'city',
    country: city.country,
    en: city.en,
    ids: `geonames=${city.id}`,
    location: `${degrees(city.lat)},${degrees(city.lon)}`,
    source: 'geonames',
    use: alone(city) ? '' : 'context',
    name: city.name,
    aliases: '',
    note: '',
  }));
writePlaces('geonames', rows);
