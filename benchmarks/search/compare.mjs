// node compare.mjs SITE ENGINE INPUT OUTPUT: asks every engine every query. INPUT holds, by language, `documents`, `pages` (paths of
// HTML files) and `queries` (texts); OUTPUT gets, for each engine and language, what was found, how long each query took (the
// median of three, after a first round to warm up) and what a first query transfers.
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const ENGINES = ["guide", "pagefind", "minisearch", "lunr", "orama"];
const ROUNDS = 3;
const SAMPLE = 25; // first queries weighed, where each may load different files

const [site, own, input, output] = process.argv.slice(2);
const given = JSON.parse(readFileSync(input, "utf8"));
const rows = [];
for (const engine of ENGINES) {
  const { ways, close } = await import(`./engines/${engine}.mjs`);
  for (const way of ways)
    for (const language of Object.keys(given)) rows.push({ engine: way.name, language, ...(await ask(way, language)) });
  await close?.();
}
writeFileSync(output, JSON.stringify(rows));

async function ask(way, language) {
  const { documents, pages, queries } = given[language];
  const engine = await way.build(documents, language, { site, pages, own });
  const answers = [];
  for (const query of queries) answers.push({ found: (await engine.search(query)).slice(0, 10), times: [] });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [place, query] of queries.entries()) {
      const start = performance.now();
      await engine.search(query);
      answers[place].times.push(performance.now() - start);
    }
  const sample = queries.filter((_, place) => place % Math.ceil(queries.length / SAMPLE) === 0);
  const bytes = [];
  for (const query of sample) bytes.push(await engine.bytes(query));
  return {
    pagesOnly: Boolean(way.pagesOnly),
    answers: answers.map(({ found, times }) => ({ found, ms: times.sort((a, b) => a - b)[1] })),
    bytes,
  };
}
