"use strict";

const assert = require("node:assert/strict");
const { describe, test } = require("node:test");
const load = require("./load.js");

const { narrow } = load();
const FACETS = [
  { key: "province", label: "Province", values: [["ON", "Ontario"], ["QC", "Québec"]] },
  { key: "who", label: "For", values: [["parents", "Parents"], ["workers", "Workers"]] },
];
/** @type {Record<string, string[]>[]} */
const DOCS = [
  { province: ["ON"], who: ["parents"], age: ["12-17"] },
  { province: ["QC"], who: ["parents", "workers"], age: ["0-11", "16-25"] },
  { province: ["*"], who: ["*"], age: ["*"] },
  { province: ["QC"], who: ["?"], age: ["?"] },
  { province: ["ON"], who: [], age: [] },
];
/** @param {Record<string, string | number | undefined>} filters */
const ask = (filters, docs = [0, 1, 2, 3, 4]) => narrow(docs, filters, (facet, doc) => DOCS[doc][facet], FACETS);
/** @param {Record<string, string | number | undefined>} filters */
const kept = (filters) => ask(filters).kept.map(({ doc, unsure }) => (unsure ? `${doc}?` : `${doc}`));

describe("a filter", () => {
  test("keeps the documents that have its value, and those that have every value", () => {
    assert.deepEqual(kept({ province: "ON" }), ["0", "2", "4"]);
  });

  test("keeps what nobody knows, and marks it", () => {
    assert.deepEqual(kept({ who: "parents" }), ["0", "1", "2", "3?"]);
  });

  test("leaves out what it means nothing for", () => {
    assert.deepEqual(kept({ who: "workers" }), ["1", "2", "3?"]);
  });

  test("of no value keeps everything", () => {
    assert.deepEqual(kept({ who: "", province: undefined }), ["0", "1", "2", "3", "4"]);
    assert.deepEqual(kept({}), ["0", "1", "2", "3", "4"]);
  });

  test("adds to the others: a document matches them all, and is unsure if one of them is", () => {
    assert.deepEqual(kept({ who: "parents", province: "QC" }), ["1", "2", "3?"]);
    assert.deepEqual(kept({ who: "parents", age: 14 }), ["0", "2", "3?"]);
  });

  test("keeps the order of what it was given", () => {
    assert.deepEqual(ask({ who: "parents" }, [3, 2, 0]).kept.map(({ doc }) => doc), [3, 2, 0]);
  });
});

test("an age is within a range with both its ends, in any of several", () => {
  const ages = [0, 11, 12, 15, 16, 17, 18, 25, 26];
  assert.deepEqual(ages.map((age) => kept({ age }).join(" ")), [
    "1 2 3?", "1 2 3?", "0 2 3?", "0 2 3?", "0 1 2 3?", "0 1 2 3?", "1 2 3?", "1 2 3?", "2 3?",
  ]);
});

describe("counts", () => {
  test("without a filter tell how many documents have each value, known ones only", () => {
    assert.deepEqual(ask({}).counts, { province: { ON: 3, QC: 3 }, who: { parents: 3, workers: 2 } });
  });

  test("of a facet that is used tell what its other values would find", () => {
    assert.deepEqual(ask({ province: "ON" }).counts, { province: { ON: 3, QC: 3 }, who: { parents: 2, workers: 1 } });
  });

  test("with two filters drop the one they count for, and keep the other", () => {
    assert.deepEqual(ask({ province: "ON", who: "workers" }).counts, { province: { ON: 1, QC: 3 }, who: { parents: 2, workers: 1 } });
  });

  test("are none where there is nothing", () => {
    assert.deepEqual(ask({}, []).counts, { province: { ON: 0, QC: 0 }, who: { parents: 0, workers: 0 } });
  });

  test("agree with what is found when a value is chosen", () => {
    for (const who of ["parents", "workers"]) {
      const sure = ask({ who, province: "QC" }).kept.filter(({ doc }) => DOCS[doc].who[0] !== "?");
      assert.equal(ask({ province: "QC" }).counts.who[who], sure.length);
    }
  });
});
