// node results.mjs FOLDER LANGUAGE: reads a JSON list of what to search, as engine.search takes it; without a limit, all
// that is found is told. Writes the answers: the addresses of hits in order, the first hit whole, the addresses of unsure
// ones, what dangers say, counts where filters were asked for, and which files of the site were loaded.
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
  const counts = question.filters && result.counts;
  const unsure = result.hits.filter((hit) => hit.unsure).map((hit) => hit.href);
  const hits = result.hits.map((hit) => hit.href);
  answers.push({ ...result, first: result.hits[0], hits, unsure, dangers, counts, loaded });
}
process.stdout.write(JSON.stringify(answers));
