// The guide's own search, as it was built.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "../../../tests/search/driver.mjs";
import { gzipped } from "./weight.mjs";

export const BOX = "static/search-box.js";

export const ways = [
  {
    name: "the guide’s own",
    async build(documents, language, { site, own }) {
      const engine = await open(site, own).guideSearch.load("", language);
      const weigh = (path) => gzipped(readFileSync(join(site, path)));
      return {
        search: async (query) => (await engine.search({ words: query, filters: {}, limit: 10 })).hits.map((hit) => hit.href),
        bytes: async (query) => (await first(site, own, language, query)).reduce((sum, path) => sum + weigh(path), 0),
      };
    },
  },
];

/** The files that a first query brings. */
export async function first(site, own, language, words, filters = {}) {
  const { guideSearch, asked } = open(site, own);
  await (await guideSearch.load("", language)).search({ words, filters, limit: 10 });
  return [BOX, ...asked];
}
