"use strict";

const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { runInThisContext } = require("node:vm");

const FOLDER = join(__dirname, "..", "..", "..", "static", "search");
const SHOWING = 40; // scripts numbered from this on show what is found, and need a page

/**
 * Run scripts of static/search/ as a page runs them, in the order of their names, and give what they share.
 * @param {string[]} names those to run; all that find if none is named
 */
module.exports = (...names) => {
  Reflect.deleteProperty(globalThis, "guideSearch");
  const chosen = names.length ? names : readdirSync(FOLDER).filter((name) => name.endsWith(".js") && parseInt(name) < SHOWING);
  if (!chosen.length) throw new Error(`no script in ${FOLDER}`);
  for (const name of chosen.sort()) runInThisContext(readFileSync(join(FOLDER, name), "utf8"), name);
  return globalThis.guideSearch;
};
module.exports.FOLDER = FOLDER;
