// node first.mjs FOLDER ENGINE: asks each query of FOLDER/samples.json as the first one of a visit and writes, for each, what was
// transferred (gzip), in how many files, of which part of the search, how many hits there were and how long it took.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { open } from "../../tests/search/driver.mjs";
import { BOX } from "./engines/guide.mjs";
import { gzipped } from "./engines/weight.mjs";

const [folder, own] = process.argv.slice(2);
const weights = new Map();
const weigh = (path) => {
  if (!weights.has(path)) weights.set(path, gzipped(readFileSync(join(folder, path))));
  return weights.get(path);
};

const PARTS = [
  ["script", /^static\//],
  ["words", /-w\d+\.js$/],
  ["texts", /-d\d+\.js$/],
  ["facets", /-f-/],
  ["head", /./],
];
const partOf = (path) => PARTS.find(([, pattern]) => pattern.test(path))[0];

const answers = {};
for (const [language, asked] of Object.entries(JSON.parse(readFileSync(join(folder, "samples.json"), "utf8")))) {
  answers[language] = [];
  for (const { kind, words, filters } of asked) {
    const start = performance.now();
    const { guideSearch, asked: loaded } = open(folder, own);
    const engine = await guideSearch.load("", language);
    const { total } = await engine.search({ words, filters, limit: 10 });
    const ms = performance.now() - start;
    const parts = Object.fromEntries(PARTS.map(([part]) => [part, 0]));
    for (const path of [BOX, ...loaded]) parts[partOf(path)] += weigh(path);
    const bytes = Object.values(parts).reduce((sum, each) => sum + each, 0);
    answers[language].push({ kind, words, total, ms, files: loaded.length + 1, parts, bytes });
  }
}
process.stdout.write(JSON.stringify(answers));
