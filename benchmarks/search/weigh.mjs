// node weigh.mjs SITE ENGINE LANGUAGE...: what each file of a first query weighs, raw, by gzip and by brotli, as JSON by language.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "../../tests/search/driver.mjs";
import { BOX } from "./engines/guide.mjs";
import { brotlied, gzipped } from "./engines/weight.mjs";

const [site, own, ...languages] = process.argv.slice(2);
const weights = {};
for (const language of languages) {
  const { guideSearch, asked } = open(site, own);
  const engine = await guideSearch.load("", language);
  await engine.search({ words: "a", filters: {}, limit: 10 });
  weights[language] = [BOX, ...asked].map((path) => {
    const content = readFileSync(join(site, path));
    return { path, raw: content.length, gzip: gzipped(content), brotli: brotlied(content) };
  });
}
process.stdout.write(JSON.stringify(weights));
