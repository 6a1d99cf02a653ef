// The search as a page runs it, without a browser: its script beside a document that can do nothing but load scripts of the
// site's folder. It runs in Node's own context: in one apart, each look at Array or Math costs several times what it costs a
// browser. `asked` lists what was loaded of the site, in order.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

export const SCRIPT = "static/search.js";

/**
 * @param {string} folder the built site
 * @param {string} engine the script to run in the place of the site's, without the parts that need a page
 * @returns {{guideSearch: any, asked: string[]}}
 */
export function open(folder, engine = join(folder, SCRIPT)) {
  const asked = [];
  const opened = { guideSearch: undefined, asked };
  globalThis.document = standIn((address) => run(address.replace(/^\.\//, "")));

  function run(path, file = join(folder, path)) {
    if (!existsSync(file)) throw new Error(`${path} is not in the folder`);
    asked.push(path);
    globalThis.guideSearch = opened.guideSearch; // several may be open: each file goes to the one that asked for it
    runInThisContext(readFileSync(file, "utf8"), { filename: path });
  }
  run(SCRIPT, engine);
  opened.guideSearch = globalThis.guideSearch;
  return opened;
}

/** A document that can only take script elements: each is run after it is added, as a browser does. */
function standIn(run) {
  const add = (...elements) => {
    for (const element of elements) setTimeout(() => element.settle(run), 0);
    return elements[0];
  };
  const place = { append: add, appendChild: add };
  const nothing = () => null;
  return {
    createElement: () => new ScriptElement(),
    head: place,
    body: place,
    documentElement: place,
    currentScript: null,
    baseURI: "",
    querySelector: nothing,
    getElementById: nothing,
    querySelectorAll: () => [],
    addEventListener: nothing,
  };
}

class ScriptElement {
  listeners = { load: [], error: [] };
  dataset = {};
  addEventListener(kind, listener) {
    this.listeners[kind]?.push(listener);
  }
  setAttribute(name, value) {
    this[name] = value;
  }
  remove() {}
  settle(run) {
    let kind = "load";
    try {
      run(this.src);
    } catch (error) {
      if (!String(error).includes("is not in the folder")) throw error;
      kind = "error";
    }
    this[`on${kind}`]?.({ type: kind });
    for (const listener of this.listeners[kind]) listener({ type: kind });
  }
}
