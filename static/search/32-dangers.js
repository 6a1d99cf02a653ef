/*
 * Danger comes first: phrases that people in danger type, in every language. All the words of a phrase stand in the query,
 * in its order, with at most two others between them; a slip is forgiven in a word of five letters or more.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const BETWEEN = 2;
  const LONG = 5;
  const ALTERNATIVES = /\(([^()]*)\)/;

  /** Every phrase that one with alternatives stands for. @param {string} phrase @returns {string[]} */
  const expand = (phrase) => {
    const found = ALTERNATIVES.exec(phrase);
    if (!found) return [phrase];
    return found[1].split("|").flatMap((each) => expand(phrase.replace(found[0], ` ${each} `)));
  };

  /** @param {string} word @param {string} typed */
  const same = (word, typed) =>
    word === typed ||
    (word.length >= LONG && typed.length >= LONG && word[0] === typed[0] && search.terms.distance(word, typed, 1) === 1);

  /** @param {string[]} phrase @param {string[]} typed */
  const holds = (phrase, typed) =>
    typed.some((_, start) => {
      let at = start;
      for (const [i, word] of phrase.entries()) {
        const last = i ? at + BETWEEN : at;
        while (at <= last && at < typed.length && !same(word, typed[at])) at++;
        if (at > last || at >= typed.length) return false;
        at++;
      }
      return at - start <= phrase.length + BETWEEN;
    });

  /**
   * The dangers that a query tells, the gravest first; `anyhow`, those whose words it holds in whatever order.
   * @param {GuideSearch.Danger[]} dangers
   */
  search.dangers = (dangers) => {
    const known = dangers.map(({ phrases }) => phrases.split("/").flatMap(expand).map((phrase) => phrase.split(" ").filter(Boolean)));
    return (/** @type {string[]} */ typed, anyhow = false) => {
      const there = (/** @type {string[]} */ phrase) => phrase.every((word) => typed.some((each) => same(word, each)));
      return dangers.filter((_, i) => known[i].some((phrase) => there(phrase) && (anyhow || holds(phrase, typed))));
    };
  };
})();
