"use strict";

const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const load = require("./load.js");

const search = load();
const { add, rarity, saturated, together } = search.ranking;
const { FIELDS } = search.index;
const [NAME, GLOSS, OTHERS, LABELS, SUMMARY, BODY] = [0, 1, 2, 3, 4, 5];
const TOTAL = 10;
const PLAIN = new Float32Array(TOTAL).fill(1);

/** What documents count for a word that stands in a field of each. @param {[number, number][]} places document, field */
const found = (...places) => {
  const into = new Float32Array(TOTAL);
  add(into, places.map(([doc, field]) => doc * FIELDS + field), 1, PLAIN);
  return into;
};
/** @param {...Float32Array} words what each finds */
const scores = (...words) => together(words.map((each) => saturated(each).map((value) => rarity(each) * value)), TOTAL);

describe("a word", () => {
  test("counts more in a name than in other names, labels and texts, and where it is least in a text", () => {
    const values = [NAME, OTHERS, SUMMARY, LABELS, BODY].map((field) => found([0, field])[0]);
    assert.deepEqual(values, [...values].sort((a, b) => b - a));
    assert.equal(new Set(values).size, values.length);
    assert.ok(found([0, GLOSS])[0] > found([0, LABELS])[0]);
  });

  test("counts less in a long name, and no less elsewhere", () => {
    const into = new Float32Array(TOTAL);
    const diluted = new Float32Array(TOTAL).fill(0.5);
    add(into, [0 * FIELDS + NAME, 1 * FIELDS + BODY], 1, diluted);
    assert.equal(into[0], found([0, NAME])[0] / 2);
    assert.equal(into[1], found([1, BODY])[1]);
  });

  test("counts as much less as it is less sure", () => {
    const into = new Float32Array(TOTAL);
    add(into, [3 * FIELDS + NAME], 0.5, PLAIN);
    assert.equal(into[3], found([3, NAME])[3] / 2);
  });

  test("adds to what was found already, in its document only", () => {
    const into = found([2, NAME]);
    add(into, [2 * FIELDS + BODY], 1, PLAIN);
    assert.equal(into[2], found([2, NAME])[2] + found([2, BODY])[2]);
    assert.deepEqual([...into].filter(Boolean).length, 1);
  });

  test("weighs more the fewer documents hold it, and something even where all do", () => {
    const few = found([0, BODY]);
    const more = found([0, BODY], [1, BODY], [2, BODY]);
    const all = new Float32Array(TOTAL).fill(1);
    assert.ok(rarity(few) > rarity(more));
    assert.ok(rarity(more) > rarity(all));
    assert.ok(rarity(all) > 0);
    assert.equal(rarity(new Float32Array(TOTAL)), 0);
  });
});

test("what is found many times counts more, and never reaches one", () => {
  const values = [...saturated(new Float32Array([0, 1, 6, 60, 6000]))];
  assert.equal(values[0], 0);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.ok(values.every((value) => value < 1));
});

describe("together", () => {
  test("a document with all the words comes before one that has one of them in the same place", () => {
    const { score, most } = scores(found([0, BODY], [1, BODY]), found([0, BODY], [2, BODY]));
    assert.ok(score[0] > score[1] + score[2]);
    assert.ok(Math.abs(most - 1) < 1e-6);
  });

  test("the rarer word decides between two documents with one each", () => {
    const { score } = scores(found([0, BODY]), found([1, BODY], [2, BODY], [3, BODY]));
    assert.ok(score[0] > score[1]);
  });

  test("what has one of the words is never left out", () => {
    const { score } = scores(found([0, BODY]), found([1, BODY]));
    assert.deepEqual([...score].map(Boolean), [true, true, ...Array(TOTAL - 2).fill(false)]);
  });

  test("a word that nothing holds leaves less than all of them held", () => {
    const { score, most } = scores(found([0, NAME]), found());
    assert.ok(score[0] > 0);
    assert.ok(most > 0 && most < 1);
  });

  test("the order of words changes nothing", () => {
    const [a, b] = [found([0, BODY], [4, NAME]), found([0, SUMMARY], [3, LABELS])];
    assert.deepEqual(scores(a, b), scores(b, a));
  });
});
