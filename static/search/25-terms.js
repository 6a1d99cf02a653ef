/*
 * From a typed word to words of the index: itself and its other forms; where it is unknown, the words that it begins,
 * then those it may be a slip for.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const MOST = 60; // words that a beginning may stand for

  /**
   * Edits between two words, a swap of neighbours counting as one; more than `most` is all the same.
   * @param {string} a @param {string} b @param {number} most
   */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [older, old] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, i) => i)];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [older, old] = [old, row];
    }
    return old[b.length];
  };

  /** How many slips are forgiven in a word, and in a number none: @param {string} word */
  const slips = (word) => (word.length < 4 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2);

  /**
   * The place of a word among sorted words, or where it would stand.
   * @param {string[]} words @param {string} word
   */
  const placeOf = (words, word) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** @param {string[]} words @param {string} start @returns {number[]} */
  const beginning = (words, start) => {
    const found = [];
    for (let i = placeOf(words, start); i < words.length && words[i].startsWith(start) && found.length < MOST; i++) {
      found.push(i);
    }
    return found;
  };

  /** What a word sounds like, to an ear that does not spell. @param {string} word */
  const sound = (word) =>
    word.replace(/ph/g, "f").replace(/qu|[ck](?![eiyh])/g, "k").replace(/c(?=[eiy])/g, "s").replace(/eau|au/g, "o")
      .replace(/[ae][nm](?=[^aeiouynm]|$)/g, "an").replace(/ai|ei|ee|ea/g, "e").replace(/y/g, "i").replace(/z/g, "s")
      .replace(/h/g, "").replace(/(.)\1+/g, "$1").replace(/(?:e[sr]|ent|[estxdz])$/, "");

  /**
   * The words that an unknown word may be a slip for, the likeliest first: fewest edits, the same first letter, then the
   * most common. Where none is near, those that sound the same.
   * @param {string[]} words @param {string} word @param {(place: number) => number} common
   */
  const corrected = (words, word, common) => {
    const most = slips(word);
    /** @type {{place: number, edits: number}[]} */
    let found = [];
    if (!most) return [];
    words.forEach((each, place) => {
      const edits = each.length > 2 ? distance(word, each, most) : most + 1;
      if (edits <= most) found.push({ place, edits });
    });
    if (!found.length) {
      const heard = sound(word);
      words.forEach((each, place) => each[0] === word[0] && sound(each) === heard && found.push({ place, edits: 0 }));
    }
    /** @param {{place: number}} each */
    const first = (each) => (words[each.place][0] === word[0] ? 0 : 1);
    found.sort((a, b) => a.edits - b.edits || first(a) - first(b) || common(b.place) - common(a.place) || a.place - b.place);
    return found.filter((each) => each.edits === found[0].edits && first(each) === first(found[0])).map((each) => each.place);
  };

  /**
   * Two words that stand together in an unknown one, or a word and a slip for another.
   * @param {string} word @param {(part: string) => boolean} known @param {(part: string) => string | undefined} near
   * @returns {string[]}
   */
  const cut = (word, known, near) => {
    const places = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).reverse();
    const halves = places.map((i) => [word.slice(0, i), word.slice(i)]);
    const whole = halves.find((pair) => pair.every(known));
    if (whole) return whole;
    for (const [start, end] of halves) {
      const [first, last] = [known(start) ? start : near(start), known(end) ? end : near(end)];
      if (first && last && (first === start || last === end)) return [first, last];
    }
    return [];
  };

  Object.assign(search, { terms: { distance, slips, placeOf, beginning, corrected, cut } });
})();
