// Pagefind: on all built pages as it comes, then on the main part of the pages that hold what can be found, then on the same
// documents as the others get. Its own script runs in Node: what it fetches comes from the disk and is counted.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as indexer from "pagefind";
import { gzipped } from "./weight.mjs";

const SHOWN = 5;
const folders = [];
let fetched = 0;

globalThis.fetch = async (address) => {
  const content = readFileSync(address.split("?")[0]);
  fetched += address.includes(".json") ? gzipped(content) : content.length; // the rest is compressed already
  return new Response(content);
};

/** Adds pages to an index. */
const read = (paths) => async (index, site) => {
  for (const path of paths) sure(await index.addHTMLFile({ sourcePath: path, content: readFileSync(join(site, path), "utf8") }));
};

/** Adds documents to an index; it knows a title and a text. */
const record = (documents) => async (index, site, language) => {
  for (const { href, name, others, labels, summary, body } of documents)
    sure(await index.addCustomRecord({ url: href, language, meta: { title: name }, content: [name, others, labels, summary, body].join("\n") }));
};

function sure({ errors }) {
  if (errors.length) throw new Error(errors.join("\n"));
}

/** Makes the index of a language in a folder of its own and returns it with the module of its script. */
async function indexed(site, language, options, fill) {
  const { index } = await indexer.createIndex({ forceLanguage: language, ...options });
  await fill(index, site, language);
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) }; // it asks the page for its language
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  folders.push(folder);
  await index.writeFiles({ outputPath: folder });
  copyFileSync(join(folder, "pagefind.js"), join(folder, "pagefind.mjs"));
  return { folder, script: await import(pathToFileURL(join(folder, "pagefind.mjs")).href) };
}

const way = (name, options, filler, pagesOnly = true) => ({
  name,
  pagesOnly,
  async build(documents, language, { site, pages }) {
    const { folder, script } = await indexed(site, language, options, filler(documents, pages));
    const open = () => script.createInstance({ basePath: folder });
    const kept = open();
    const answer = async (instance, query) => {
      const { results } = await instance.search(query);
      return Promise.all(results.slice(0, 10).map((result) => result.data()));
    };
    const scripts = ["pagefind.js", "pagefind-worker.js"].map((path) => gzipped(readFileSync(join(folder, path))));
    return {
      search: async (query) => (await answer(kept, query)).map((page) => page.raw_url.replace(/^\//, "")),
      bytes: async (query) => {
        fetched = 0;
        const instance = open();
        const { results } = await instance.search(query);
        await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
        return fetched + scripts.reduce((a, b) => a + b);
      },
    };
  },
});

const all = (documents, pages) => read(pages);
const told = (documents) => read(new Set(documents.map((document) => document.href.split("#")[0])));
export const ways = [
  way("Pagefind as it comes", {}, all),
  way("Pagefind on main parts", { rootSelector: "main", keepIndexUrl: true }, told),
  way("Pagefind on the documents", {}, record, false),
];
export async function close() {
  await indexer.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
}
