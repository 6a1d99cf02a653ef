// The search as a page runs it, without a browser: its script in a context of its own, where the only thing a document can
// do is load scripts of the site's folder. `asked` lists what was loaded of the site, in order.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

export const SCRIPT = "static/search.js";

/**
 * @param {string} folder the built site
 * @param {string} engine the script to run in the place of the site's, without the parts that need a page
 * @returns {{guideSearch: any, asked: string[]}}
 */
export function open(folder, engine = join(folder, SCRIPT)) {
  const asked = [];
  const sandbox = { atob, btoa, console, setTimeout, clearTimeout, queueMicrotask, performance, TextDecoder, TextEncoder, URL };
  sandbox.document = standIn((address) => run(address.replace(/^\.\//, "")));
  const context = createContext(sandbox);
  const self = runInContext("globalThis", context);
  sandbox.window = self;
  sandbox.self = self;

  function run(path, file = join(folder, path)) {
    if (!existsSync(file)) throw new Error(`${path} is not in the folder`);
    asked.push(path);
    runInContext(readFileSync(file, "utf8"), context, { filename: path });
  }
  run(SCRIPT, engine);
  return { guideSearch: self.guideSearch, asked };
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
