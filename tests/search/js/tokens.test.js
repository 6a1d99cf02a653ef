"use strict";

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { test } = require("node:test");
const { runInThisContext } = require("node:vm");
const load = require("./load.js");

const { tokens } = load("10-tokens.js");

test("accents, case, elisions, possessives and ligatures go", () => {
  const found = tokens("L’été, le CŒUR des parents’ d'aujourd’hui");
  assert.deepEqual(found, ["ete", "le", "coeur", "des", "parents", "aujourdhui"]);
});

test("contractions and names hold together", () => {
  assert.deepEqual(tokens("I’m don't Mi’kmaq Kahnawà:ke D.P.J."), ["im", "dont", "mikmaq", "kahnawake", "dpj"]);
});

test("a text without a word has no token", () => {
  assert.deepEqual(["", " ", "’", "« … »", "😀"].flatMap(tokens), []);
});

test("tokens are the same when asked again", () => {
  assert.deepEqual(tokens("é’é"), tokens("é’é"));
});

test("what another script shares stays", () => {
  const search = load("10-tokens.js");
  const kept = (search.other = () => {});
  runInThisContext(readFileSync(join(load.FOLDER, "10-tokens.js"), "utf8"));
  assert.equal(globalThis.guideSearch.other, kept);
});
