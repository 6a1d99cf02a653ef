"use strict";

const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const load = require("./load.js");

const search = load();
/** @param {...string} phrases one list for each danger, the gravest first */
const telling = (...phrases) => {
  const dangers = search.dangers(phrases.map((each, number) => ({ phrases: each, say: String(number), lines: "" })));
  return (/** @type {string} */ text, anyhow = false) => dangers(search.tokens(text), anyhow).map(({ say }) => Number(say));
};
const one = telling("want to die");

describe("a danger", () => {
  test("is told by its phrase, alone or in a sentence", () => {
    for (const text of ["want to die", "I want to die", "I want to die tonight please", "WANT TO DIE!"]) assert.deepEqual(one(text), [0], text);
  });

  test("is not told by some of the words, nor by none", () => {
    for (const text of ["", "want", "to die", "want to", "die"]) assert.deepEqual(one(text), [], text);
  });

  test("is told in the order of the phrase only", () => {
    assert.deepEqual(one("die to want"), []);
  });

  test("may be found whatever the order, where the order tells none", () => {
    assert.deepEqual(one("die to want", true), [0]);
    assert.deepEqual(one("die to", true), []);
  });

  test("leaves room for two other words, not for three", () => {
    assert.deepEqual(one("want so much to die"), [0]);
    assert.deepEqual(one("want so to just die"), [0]);
    assert.deepEqual(one("want so very much to die"), []);
    assert.deepEqual(one("want so much to just die"), []);
  });

  test("is told from the second place where a phrase could start, if the first leads nowhere", () => {
    assert.deepEqual(one("want a dog and a cat want to die"), [0]);
  });

  test("is told by any of its phrases", () => {
    assert.deepEqual(telling("want to die/veux mourir")("je veux mourir"), [0]);
  });

  test("is told by each alternative, and an empty one may be left out", () => {
    const some = telling("(he|she) hits me (now|)");
    for (const text of ["he hits me", "she hits me now", "he hits me now"]) assert.deepEqual(some(text), [0], text);
    assert.deepEqual(some("they hit me"), []);
  });
});

describe("a slip", () => {
  test("is forgiven in a word of five letters or more", () => {
    const some = telling("veux mourir");
    for (const text of ["veux mourrir", "veux mourri", "veux muorir", "veux mouri"]) assert.deepEqual(some(text), [0], text);
  });

  test("is not forgiven in a shorter word, nor in the first letter, nor twice", () => {
    assert.deepEqual(one("want to dye"), []);
    for (const text of ["veux pourir", "veux nourir", "veux mourriir"]) assert.deepEqual(telling("veux mourir")(text), [], text);
  });
});

describe("several dangers", () => {
  const several = telling("in danger", "want to die", "he hits me");

  test("are told the gravest first, whatever was typed first", () => {
    assert.deepEqual(several("he hits me i want to die"), [1, 2]);
    assert.deepEqual(several("i want to die i am in danger he hits me"), [0, 1, 2]);
  });

  test("are told once each", () => {
    assert.deepEqual(several("in danger in danger"), [0]);
  });
});
