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
      const { guideSearch, asked } = open(site, own);
      const engine = await guideSearch.load("", language);
      const weigh = (path) => gzipped(readFileSync(join(site, path)));
      return {
        search: async (query) => (await engine.search({ words: query, filters: {}, limit: 10 })).hits.map((hit) => hit.href),
        bytes: async () => [BOX, ...asked].reduce((sum, path) => sum + weigh(path), 0),
      };
    },
  },
];
