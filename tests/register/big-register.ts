import type postgres from "postgres";

const beginnings =
  "ald,ash,bar,bram,cal,cor,dun,ed,fen,gar,hal,hol,kel,lang,mar,nor,oak,pen,ross,sel,thorn,ul,wald,wes,yar".split(",");
const endings =
  "bury,by,combe,dale,den,ford,ham,hurst,ley,low,mere,mond,moor,ney,port,sey,stead,stow,ton,wick,wood,worth".split(",");
const invented = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));

/** The further down a list, the rarer a word of it: as with the names of care homes, surgeries and agencies. */
const words = {
  first: ["The", "St", "Home", "Care", "Royal", "New", "Old", ...invented],
  second: [
    "Care",
    "House",
    "Home",
    "Lodge",
    "Court",
    "Manor",
    "Road",
    "Medical",
    "Dental",
    "Park",
    "View",
    "Hall",
    "Green",
    "Street",
  ],
  third: [
    "Home",
    "Care Home",
    "Surgery",
    "Practice",
    "Centre",
    "Care",
    "Nursing Home",
    "Clinic",
    "Residential Home",
    "at Home",
  ],
  company: [
    "Care Ltd",
    "Healthcare Limited",
    "Care Homes Limited",
    "Homecare Ltd",
    "Partnership",
    "NHS Trust",
    "Dental Care",
  ],
  towns: invented.toReversed(),
};

export const SIZE = { providers: 33_000, locations: 60_000 };

/**
 * Fills an empty register with as many places as the published one has, all made up, written as the superuser.
 *
 * Numbers of providers begin with `1-4`, those of locations with `1-5`.
 */
export async function fillRegister(admin: postgres.Sql): Promise<void> {
  await admin.unsafe(`
    create function drawn(words text[], n int, salt int) returns text language sql immutable as $$
      select words[1 + floor(cardinality(words) * power((hashint8(n * 31 + salt)::bigint + 2147483648) / 4294967297.0, 2))::int]
    $$`);
  const list = (name: keyof typeof words) => `array['${words[name].join("','")}']`;
  const made = (what: "provider" | "location", count: number) => `
    select n, '1-' || ${what === "provider" ? 4_000_000_000 : 5_000_000_000} + n * 15485863::bigint % 1000000000 as number,
           drawn(${list("first")}, n, ${count}) || ' ' || ${
             what === "provider"
               ? `drawn(${list("company")}, n, 2)`
               : `drawn(${list("second")}, n, 3) || case when n % 3 > 0 then ' ' || drawn(${list("third")}, n, 4) else '' end`
           } as name,
           initcap(drawn(${list("towns")}, n, 5)) as town,
           chr(65 + n % 26) || chr(65 + n / 7 % 26) || 1 + n % 40 || ' ' || n % 10 || chr(65 + n / 3 % 26) || chr(65 + n / 11 % 26) as postcode,
           case when n % 4 = 0 then 'deregistered' else 'registered' end as status
    from generate_series(1, ${count}) n`;
  const address = "n || ' High Street', 'https://www.' || md5(n::text) || '.example'";
  const text =
    "lower(replace(name || ' ' || number || ' ' || postcode || ' ' || replace(postcode, ' ', '') || ' ' || town, '-', ' '))";
  await admin.unsafe(`
    insert into providers (id, register_id, kind, name, sector, status, town, postcode, address_line1, website, search_text)
    select md5('provider' || n)::uuid, number, 'organisation', name, 'Social Care Org', status, town, postcode, ${address}, ${text}
    from (${made("provider", SIZE.providers)}) made`);
  await admin.unsafe(`
    insert into locations (id, register_id, provider_id, name, sector, status, town, postcode, address_line1, website, search_text)
    select md5('location' || n)::uuid, number, owner.id, made.name, 'Social Care Org', made.status, made.town, made.postcode, ${address},
           ${text.replaceAll(/\b(name|postcode|town)\b/g, "made.$1")} || ' ' || lower(replace(owner.name || ' ' || owner.register_id, '-', ' '))
    from (${made("location", SIZE.locations)}) made
    join providers owner on owner.register_id = '1-' || 4000000000 + (1 + made.n * 17 % ${SIZE.providers}) * 15485863::bigint % 1000000000`);
  await admin.unsafe("analyze providers, locations");
}
