"use strict";

const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const load = require("./load.js");

const { distance, slips, placeOf, beginning, corrected, cut } = load().terms;
const WORDS = ["abri", "abris", "avocat", "fugue", "fuguer", "refuge", "refuges", "sextorsion"];

/** @param {string} word @param {Record<string, number>} common */
const words = (word, common = {}, known = WORDS) => corrected(known, word, (place) => common[known[place]] || 0).map((place) => known[place]);

describe("distance", () => {
  test("an edit is a letter more, a letter less, another letter or two neighbours swapped", () => {
    assert.deepEqual(["fugues", "fuge", "fogue", "fuuge", "fgue", "ufgue"].map((word) => distance("fugue", word, 2)), [1, 1, 1, 1, 1, 1]);
  });

  test("the same word is at no distance, and two edits are two", () => {
    assert.deepEqual(["fugue", "ufgeu", "fuguait"].map((word) => distance("fugue", word, 3)), [0, 2, 3]);
  });

  test("it is the same both ways", () => {
    for (const a of WORDS) for (const b of WORDS) assert.equal(distance(a, b, 20), distance(b, a, 20));
  });

  test("past the most that is asked for, it is only told that it is more", () => {
    assert.deepEqual(["sextorsion", "avocat", "refuges"].map((word) => distance("fugue", word, 1)), [2, 2, 2]);
  });
});

test("no slip is forgiven below four letters nor in a number, one from four letters, two from eight", () => {
  assert.deepEqual(["", "dpj", "2000", "18002632266", "pimp", "2nite", "refuges", "sextorsi"].map(slips), [0, 0, 0, 0, 1, 1, 1, 2]);
});

describe("places", () => {
  test("a word is found at its place, an unknown one where it would stand", () => {
    assert.deepEqual(["abri", "aaa", "abrii", "sextorsion", "zzz"].map((word) => placeOf(WORDS, word)), [0, 0, 1, 7, 8]);
    assert.equal(placeOf([], "abri"), 0);
  });

  test("what begins with a word is found in order, itself too", () => {
    assert.deepEqual(["ab", "refuge", "x", "zz", "abriss"].map((start) => beginning(WORDS, start)), [[0, 1], [5, 6], [], [], []]);
  });

  test("of very many beginnings only the first ones count", () => {
    const many = Array.from({ length: 500 }, (_, i) => `a${String(i).padStart(3, "0")}`);
    assert.deepEqual(beginning(many, "a"), beginning(many, "a").map((_, i) => i));
    assert.ok(beginning(many, "a").length < 100);
  });
});

describe("corrected", () => {
  test("the fewest edits come alone", () => {
    assert.deepEqual(words("refuga"), ["refuge"]);
    assert.deepEqual(words("setxorsoin"), ["sextorsion"]);
  });

  test("the same first letter comes before another", () => {
    assert.deepEqual(words("tigre", {}, ["digre", "tiger", "tigra"]), ["tiger", "tigra"]);
    assert.deepEqual(words("tigre", {}, ["digre"]), ["digre"]);
  });

  test("then the most common comes first, then the order of words", () => {
    assert.deepEqual(words("fugur", {}, ["fuguer", "fugue"]), ["fuguer", "fugue"]);
    assert.deepEqual(words("fugur", { fugue: 9, fuguer: 2 }, ["fuguer", "fugue"]), ["fugue", "fuguer"]);
  });

  test("a word of three letters is never corrected, and no word becomes one of two", () => {
    assert.deepEqual(words("abr"), []);
    assert.deepEqual(words("abri", {}, ["abr", "ab"]), ["abr"]);
    assert.deepEqual(words("aabb", {}, ["aa", "bb"]), []);
  });

  test("two slips are too many below eight letters", () => {
    assert.deepEqual(words("rafuga"), []);
    assert.deepEqual(words("avacet"), []);
  });

  test("where no word is near, those that sound the same are found", () => {
    assert.deepEqual(words("fotograff", {}, ["photographe"]), [], "another first letter is another word");
    assert.deepEqual(words("phisikallez", {}, ["physicales", "physique"]), ["physicales"]);
    assert.deepEqual(words("zzzzzz"), []);
  });
});

describe("cut", () => {
  /** @param {string} word */
  const known = (word) => ["aide", "jeune", "jeunes", "sexuelle", "agression"].includes(word);
  /** @param {string} word */
  const near = (word) => (word === "agresion" ? "agression" : undefined);

  test("two known words that stand together are parted", () => {
    assert.deepEqual(cut("aidejeunes", known, near), ["aide", "jeunes"]);
  });

  test("a slip is forgiven in one of them", () => {
    assert.deepEqual(cut("agresionsexuelle", known, near), ["agression", "sexuelle"]);
  });

  test("not in both, and not where nothing is known", () => {
    assert.deepEqual(cut("agresionagresion", known, near), []);
    assert.deepEqual(cut("rienrien", known, near), []);
  });

  test("each part has three letters at least", () => {
    assert.deepEqual(cut("abcde", () => true, near), []);
    assert.deepEqual(cut("abcdef", () => true, near), ["abc", "def"]);
  });
});
