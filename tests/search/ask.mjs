// node ask.mjs FOLDER LANGUAGE: reads a JSON list of texts, writes for each the addresses of its first ten hits and the words
// that were corrected.
import { readFileSync } from "node:fs";
import { open } from "./driver.mjs";

const [folder, language] = process.argv.slice(2);
const engine = await open(folder).guideSearch.load("", language);
const answers = [];
for (const words of JSON.parse(readFileSync(0, "utf8"))) {
  const result = await engine.search({ words, filters: {}, limit: 10 });
  answers.push({ found: result.hits.map((hit) => hit.href), used: result.used.map(({ typed, word }) => `${typed} → ${word}`) });
}
process.stdout.write(JSON.stringify(answers));
