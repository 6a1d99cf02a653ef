/*
 * Reads a list of what Python packed, as {what, packed, ...} in JSON, unpacks each as the search does, and writes what it
 * holds: node unpack.js < packed.json
 */
"use strict";

const { readFileSync } = require("node:fs");
const load = require("./load.js");

const { FIELDS, digits, sieve, readAgain, textsOf, wordsOf } = load().index;
const UNPACK = {
  digits: ({ packed }) => digits(packed),
  sieve: ({ packed, words }) => words.map((word) => Boolean(sieve(packed)(word))),
  column: ({ packed, total }) => {
    const { columns } = textsOf({ texts: "", columns: { packed } });
    return Array.from({ length: total }, (_, row) => ({ text: columns.packed.text(row), set: columns.packed.set(row) }));
  },
  words: ({ packed, total, again }) => {
    const known = again ? readAgain(packed, textsOf(packed)).posts : new Map(); // what is shown is not sent twice
    const { words, family, forms, posts } = wordsOf(packed, total, known);
    const found = posts.map((each) => each.map((post) => [Math.floor(post / FIELDS), post % FIELDS]));
    return { words, family, forms: Object.fromEntries(forms), posts: found };
  },
};

const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(asked.map((each) => UNPACK[each.what](each))));
