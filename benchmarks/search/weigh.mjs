// node weigh.mjs SITE ENGINE QUERIES: which files each query brings when it is a visit's first, and what they weigh, raw, by
// gzip and by brotli. QUERIES is a JSON file of texts by language; so is what is written, of files and their queries.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { first } from "./engines/guide.mjs";
import { brotlied, gzipped } from "./engines/weight.mjs";

const [site, own, queries] = process.argv.slice(2);
const weights = {};
for (const [language, asked] of Object.entries(JSON.parse(readFileSync(queries, "utf8")))) {
  const times = new Map();
  for (const query of asked)
    for (const path of await first(site, own, language, query)) times.set(path, (times.get(path) ?? 0) + 1);
  weights[language] = [...times].map(([path, n]) => {
    const content = readFileSync(join(site, path));
    return { path, queries: n / asked.length, raw: content.length, gzip: gzipped(content), brotli: brotlied(content) };
  });
}
process.stdout.write(JSON.stringify(weights));
