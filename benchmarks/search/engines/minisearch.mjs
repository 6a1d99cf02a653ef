// MiniSearch: as its manual begins, then with what the manual offers for searching as one types.
import MiniSearch from "minisearch";
import { stopwords as english } from "@orama/stopwords/english";
import { stopwords as french } from "@orama/stopwords/french";
import { bundled, gzipped } from "./weight.mjs";

const FIELDS = ["name", "others", "labels", "summary", "body"];
const SHOWN = ["href", "name", "place"];
const HERE = new URL("..", import.meta.url).pathname;

const plain = () => ({ fields: FIELDS, storeFields: SHOWN });

/** Accents and ligatures folded, words that say nothing left out, beginnings and one wrong letter in five accepted, names first. */
function tuned(language) {
  const fold = (word) => word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");
  const stopWords = new Set((language === "fr" ? french : english).map(fold));
  return {
    ...plain(),
    processTerm: (word) => (stopWords.has(fold(word)) ? null : fold(word)),
    searchOptions: {
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      boost: { name: 4, others: 3, summary: 2, labels: 2 },
    },
  };
}

const way = (name, options) => ({
  name,
  async build(documents, language) {
    const index = new MiniSearch(options(language));
    index.addAll(documents);
    const weight = gzipped(JSON.stringify(index)) + (await bundled('export { default } from "minisearch"', HERE));
    return {
      search: async (query) => index.search(query).map((hit) => hit.href),
      bytes: async () => weight,
    };
  },
});

export const ways = [way("MiniSearch as it comes", plain), way("MiniSearch tuned", tuned)];
