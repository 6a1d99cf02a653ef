// Orama: with its stemmer and stop words for the language, as its manual says, then with names first, and a wrong letter accepted
// where nothing is found without.
import { create, insertMultiple, save, search } from "@orama/orama";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stopwords as englishStops } from "@orama/stopwords/english";
import { stopwords as frenchStops } from "@orama/stopwords/french";
import { bundled, gzipped } from "./weight.mjs";

const LANGUAGES = {
  en: { language: "english", stemming: true, stemmer: english, stopWords: englishStops },
  fr: { language: "french", stemming: true, stemmer: french, stopWords: frenchStops },
};
const SCHEMA = { href: "string", name: "string", others: "string", labels: "string", summary: "string", body: "string", place: "string" };
const FIELDS = ["name", "others", "labels", "summary", "body"];
const HERE = new URL("..", import.meta.url).pathname;

const BOOST = { name: 4, others: 3, summary: 2, labels: 2 };
const ask = (index, term, options) => search(index, { term, properties: FIELDS, limit: 10, ...options });

const plain = (index, query) => ask(index, query, {});
async function tuned(index, query) {
  const found = await ask(index, query, { boost: BOOST });
  return found.count ? found : ask(index, query, { boost: BOOST, tolerance: 1 });
}

/** The stored documents without the texts that no result shows. */
function lean(saved) {
  for (const document of Object.values(saved.docs.docs)) for (const field of ["body", "labels", "others", "summary"]) delete document[field];
  return saved;
}

const way = (name, answer, made) => ({
  name,
  async build(documents, language) {
    const index = create({ schema: SCHEMA, components: { tokenizer: LANGUAGES[language] } });
    await insertMultiple(index, documents.map(({ id, ...document }) => document));
    const { language: word } = LANGUAGES[language];
    const code = `export { create, load, search } from "@orama/orama"; export { stemmer } from "@orama/stemmers/${word}"; export { stopwords } from "@orama/stopwords/${word}"`;
    const weight = gzipped(JSON.stringify(made(structuredClone(await save(index))))) + (await bundled(code, HERE));
    return {
      search: async (query) => (await answer(index, query)).hits.map((hit) => hit.document.href),
      bytes: async () => weight,
    };
  },
});

export const ways = [way("Orama with its language", plain, (saved) => saved), way("Orama tuned", tuned, lean)];
