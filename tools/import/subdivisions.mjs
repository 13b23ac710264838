// subdivisions.tsv: states, provinces and governorates with their ISO 3166-2 code.
// node subdivisions.mjs /usr/share/unicode/cldr/common/subdivisions/ar.xml SOURCES/node_modules/iso3166-2-db
import { readFileSync } from 'node:fs';
import { ARAB, clean, fold, homographs, withoutHead, writePlaces } from './lib.mjs';

const [cldr, db] = process.argv.slice(2);
const countries = JSON.parse(readFileSync(`${db}/data/iso3166-2.json`, 'utf8'));
const geonames = JSON.parse(readFileSync(`${db}/data/names_geonames.json`, 'utf8'));
const { taken, count } = homographs();

/** States cut into parishes and municipalities that no news names. */
const SMALL = new Set(
  'AD AG BB BS DM FM GD JM KI KN LC LI LV MD MH MK MT MU MV NR PW SB SC SI SM TO TV UG VC VU WS'.split(
    ' ',
  ),
);
const UNIT = /^(?:أبرشية|إدارة|مديرية|شعبة|ضاحية|حي|أوبليس|أوبلاست|كومونة|مدينه|جمهورية)\s+/u;
const UNIT_AFTER = /\s+(?:أوبلاست|كراي|أتول)$/u;
/** الوسطى, المنطقة الشرقية: a direction or a rank is no name by itself. */
const NO_NAME =
  /^(?:مقاطعة.+|ال(?:منطقة|مقاطعة|محافظة|إقليم|ولاية|جهة|ضفة|ساحل)(?: .*)?|(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط|مركز)(?:ي|ية|ى)?|الوسطى|الأوسط|الشمال الأقصى|(?:جنوب|شمال) (?:غرب|شرق)|الداخلية|الظاهرة|العاصمة|البحرية|الوحدة|.+سكايا)$/u;

/** Code to English name and GeoNames id. */
const known = new Map();
for (const [country, { regions }] of Object.entries(countries)) {
  for (const { iso, reference } of regions ?? []) {
    const id = reference?.geonames;
    if (id && geonames[id]) known.set(`${country}-${iso}`, { id, ...geonames[id] });
  }
}

const names = new Map(
  [...known].filter(([, { ar }]) => ar).map(([code, { ar }]) => [code, ['iso3166-2', ar]]),
);
const ENTRY = /<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)</gu;
for (const [, country, part, name] of readFileSync(cldr, 'utf8').matchAll(ENTRY)) {
  names.set(`${country}-${part}`.toUpperCase(), ['intl', name]);
}

const rows = [...names].flatMap(([code, [source, raw]]) => {
  const name = withoutHead(clean(raw)).replace(UNIT, '').replace(UNIT_AFTER, '');
  const country = code.slice(0, 2);
  if (name.length < 3 || NO_NAME.test(name) || SMALL.has(country)) return [];
  if (taken.has(fold(name)) || count(name) >= 30) return [];
  const { id, en } = known.get(code) ?? {};
  return {
    subtype: ARAB.has(country) ? 'governorate' : 'region',
    country,
    en: (en ?? '').replace(/ (?:Governorate|Province|Region|State)$/u, ''),
    ids: [`iso3166-2=${code}`, ...(id ? [`geonames=${id}`] : [])].join(';'),
    source,
    use: 'context',
    name,
    aliases: '',
  };
});
writePlaces('subdivisions', rows);
