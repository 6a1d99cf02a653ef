// node results.mjs FOLDER LANGUAGE: reads a JSON list of what to search, as engine.search takes it; without a limit, all
// that is found is told. Writes the answers, with the addresses of hits in order, and which files of the site were loaded.
import { readFileSync } from "node:fs";
import { open } from "./driver.mjs";

const [folder, language] = process.argv.slice(2);
const opened = open(folder);
const engine = await opened.guideSearch.load("", language);
const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf8"))) {
  const before = opened.asked.length;
  const result = await engine.search({ limit: Infinity, ...question });
  const dangers = result.dangers.map(({ say }) => say);
  const loaded = opened.asked.slice(before);
  answers.push({ ...result, dangers, loaded, counts: undefined, hits: result.hits.map((hit) => hit.href) });
}
process.stdout.write(JSON.stringify(answers));
