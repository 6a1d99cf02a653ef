// lunr with lunr-languages: as the manual says for a language, then with accents folded, apostrophes parting words, beginnings
// and one wrong letter accepted, by its programmed queries.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipped } from "./weight.mjs";

const require = createRequire(import.meta.url);
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.fr")(lunr);

const FILES = {
  en: ["lunr/lunr.min.js"],
  fr: ["lunr/lunr.min.js", "lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.fr.min.js"],
};
const BOOSTS = { name: 4, others: 3, summary: 2, labels: 2, body: 1 };
const APART = /[\s\-'’]+/;
const TOGETHER = /[\s-]+/; // lunr's own

function fold(token) {
  return token.update((word) => word.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae"));
}
lunr.Pipeline.registerFunction(fold, "fold");

function indexed(documents, language, tuned) {
  lunr.tokenizer.separator = tuned ? APART : TOGETHER;
  return lunr(function () {
    if (language === "fr") this.use(lunr.fr);
    if (tuned) {
      this.pipeline.add(fold);
      this.searchPipeline.add(fold);
    }
    this.ref("href");
    for (const [field, boost] of Object.entries(BOOSTS)) this.field(field, tuned ? { boost } : {});
    for (const document of documents) this.add(document);
  });
}

/** The manual's `search` reads signs such as + and : as its own language; what people type is given to it without them. */
const typed = (index, query) => index.search(query.replace(/[+\-~^:*]/g, " "));

function forgiving(index, query) {
  lunr.tokenizer.separator = APART;
  return index.query((asked) => {
    for (const token of lunr.tokenizer(query)) {
      const word = token.toString();
      asked.term(word, { boost: 10 });
      if (word.length < 3) continue;
      asked.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      if (word.length > 3) asked.term(word, { editDistance: 1 });
    }
  });
}

const way = (name, tuned) => ({
  name,
  async build(documents, language) {
    const index = indexed(documents, language, tuned);
    const shown = documents.map(({ href, name, place }) => ({ href, name, place }));
    const library = FILES[language].map((path) => gzipped(readFileSync(require.resolve(path))));
    const weight = gzipped(JSON.stringify(index)) + gzipped(JSON.stringify(shown)) + library.reduce((a, b) => a + b);
    return {
      search: async (query) => (tuned ? forgiving : typed)(index, query).map((hit) => hit.ref),
      bytes: async () => weight,
    };
  },
});

export const ways = [way("lunr + lunr-languages", false), way("lunr + lunr-languages tuned", true)];
