/*
 * How much a document counts: by the rarity of each word that it holds, by where it holds it (BM25 over weighted
 * fields), by how many of the words it holds, and by what it is. What holds one of the words is never left out: only the
 * order tells what matters.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const { FIELDS } = search.index;
  const WEIGHTS = [6, 3, 4, 1.5, 3, 0.875]; // name, what it means, other names, labels, summary, body
  const SATURATION = 6;
  const COVER = 0.45; // how much it matters that a document holds all the words
  const UNKNOWN = 3; // what a word that nothing holds weighs beside the others

  /**
   * Add what some postings are worth to what is found in each document.
   * @param {Float32Array} into @param {number[]} posts @param {number} quality @param {Float32Array} dilution
   */
  const add = (into, posts, quality, dilution) => {
    for (const post of posts) {
      const field = post % FIELDS;
      const doc = (post - field) / FIELDS;
      into[doc] += quality * WEIGHTS[field] * (field ? 1 : dilution[doc]);
    }
  };

  /** How rare it is to be found: @param {Float32Array} found */
  const rarity = (found) => {
    let holders = 0;
    for (const value of found) if (value) holders++;
    return holders ? Math.log(1 + (found.length - holders + 0.5) / (holders + 0.5)) : 0;
  };

  /** From what is found in each document to what it counts, from 0 to 1. @param {Float32Array} found */
  const saturated = (found) => found.map((value) => value / (SATURATION + value));

  /**
   * What each document counts for all the words, and how much of them the one that holds most holds, from 0 to 1.
   * @param {Float32Array[]} scores for each word, what each document counts
   * @param {number} total
   */
  const together = (scores, total) => {
    const weights = scores.map((score) => rarity(score) || UNKNOWN);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const sums = new Float32Array(total);
    const held = new Float32Array(total);
    scores.forEach((score, i) => {
      for (let doc = 0; doc < total; doc++) {
        if (!score[doc]) continue;
        sums[doc] += score[doc];
        held[doc] += weights[i];
      }
    });
    const score = sums.map((sum, doc) => sum * (1 - COVER + (COVER * held[doc]) / all));
    return { score, most: held.reduce((a, b) => Math.max(a, b), 0) / all };
  };

  search.ranking = { add, rarity, saturated, together };
})();
