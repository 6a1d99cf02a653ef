/*
 * The index of the search, as guide/search/files.py writes it: what was packed is unpacked, and found by word. At the
 * guide's size it is one file; a larger one is cut in parts, and each is brought when a word or a result needs it.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const FIELDS = 8; // a posting is the number of its document times this, and its field
  const [NAME, GLOSS, LABELS] = [0, 1, 3];
  const LABELLED = ["found", "who", "form", "kind", "province", "topic"];

  /** @param {string} text */
  const digits = (text) => [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

  /**
   * Reads what `Bits` of guide/search/encoding.py wrote.
   * @param {string} text
   */
  const reader = (text) => {
    const bytes = atob(text);
    let at = 0;
    const bit = () => (bytes.charCodeAt(at >> 3) >> (7 - (at++ & 7))) & 1;
    /** @param {number} width */
    const read = (width) => {
      let value = 0;
      while (width--) value = value * 2 + bit();
      return value;
    };
    const unary = () => {
      let value = 0;
      while (bit()) value++;
      return value;
    };
    const gamma = () => {
      let width = 0;
      while (!bit()) width++;
      return (1 << width) + read(width);
    };
    /** A number below a limit: the first ones take one bit less. @param {number} limit */
    const below = (limit) => {
      const width = 32 - Math.clz32(limit - 1);
      const short = 2 ** width - limit;
      const value = read(width - 1);
      return value < short ? value : value * 2 + bit() - short;
    };
    /** Ascending numbers between two: the middle one, then those on each side. @param {number} count @param {number} low @param {number} high @returns {number[]} */
    const between = (count, low, high) => {
      if (!count) return [];
      const middle = count >> 1;
      const [first, last] = [low + middle, high - (count - 1 - middle)];
      const value = first + (last > first ? below(last - first + 1) : 0);
      return [...between(middle, low, value - 1), value, ...between(count - 1 - middle, value + 1, high)];
    };
    /** @param {number} total */
    const ascending = (total) => between(gamma(), 0, total - 1);
    return { unary, ascending };
  };

  /** @param {string} text @returns {string[]} */
  const frontCoded = (text) => {
    let before = "";
    return text ? text.split(" ").map((part) => (before = before.slice(0, DIGITS.indexOf(part[0])) + part.slice(1))) : [];
  };

  /**
   * Whether a word is in a set kept as bits; a few others pass too. `sieve` of guide/search/encoding.py says how.
   * @param {string} packed
   */
  const sieve = (packed) => {
    const [size, text] = packed.split(" ");
    const bytes = atob(text);
    /** @param {string} word @param {number} start */
    const hashed = (word, start) => {
      for (let i = 0; i < word.length; i++) start = Math.imul(start ^ word.charCodeAt(i), 16777619);
      return start >>> 0;
    };
    /** @param {string} word */
    return (word) => {
      const [first, second] = [hashed(word, 2166136261), (hashed(word, 5381) | 1) >>> 0];
      return [0, 1, 2].every((turn) => {
        const place = (first + turn * second) % +size;
        return (bytes.charCodeAt(place >> 3) >> (7 - (place & 7))) & 1;
      });
    };
  };

  /**
   * A column: what each different value is, and which one each document has.
   * @param {{values: string[], rows: string}} packed
   */
  const column = ({ values, rows }) => {
    let width = 1;
    while (64 ** width < values.length) width++;
    const sets = values.map((value) => (value ? value.split(" ") : []));
    /** @param {number} row */
    const place = (row) => digits(rows.slice(row * width, (row + 1) * width));
    return { text: (/** @type {number} */ row) => values[place(row)], set: (/** @type {number} */ row) => sets[place(row)] };
  };

  /**
   * Documents in order: what is shown of each.
   * @param {GuideSearch.Packed} packed
   */
  const textsOf = ({ texts, columns }) => {
    const lines = (texts || "").split("\n");
    const read = Object.fromEntries(Object.entries(columns).map(([name, packed]) => [name, column(packed)]));
    return { lines, columns: read, cells: (/** @type {number} */ row) => lines[row].split("\t") };
  };

  /**
   * Words in order, the postings of each, and which are forms of one word: `family` is the place of the first.
   * @param {GuideSearch.Packed} packed
   * @param {number} total
   * @param {Map<string, number[]>} known postings found without the file
   */
  const wordsOf = (packed, total, known) => {
    const bits = reader(packed.posts);
    for (const word of frontCoded(packed.words)) {
      const posts = known.get(word) || [];
      const docs = bits.ascending(total); // then the field of each
      for (const doc of docs) posts.push(doc * FIELDS + packed.fields[bits.unary()]);
      known.set(word, posts);
    }
    const words = [...known.keys()].sort();
    // A word counts once in a document, where it tells most: in the first of its fields.
    const posts = words.map((word) => (known.get(word) || []).sort((a, b) => a - b)
      .filter((post, i, all) => !i || Math.floor(post / FIELDS) > Math.floor(all[i - 1] / FIELDS)));
    /** @type {number[]} */
    const family = [];
    /** @type {Map<number, number[]>} */
    const forms = new Map();
    words.forEach((_, place) => {
      const step = words.length === packed.stems.length ? DIGITS.indexOf(packed.stems[place]) : 0;
      family.push(step ? family[place - step] : place);
      if (step) forms.set(family[place], [...(forms.get(family[place]) || [family[place]]), place]);
    });
    return { words, family, forms, posts };
  };

  /** The label of each value of each facet, and of what lines are for. @param {GuideSearch.Head} head @returns {Record<string, Record<string, string>>} */
  const labelsOf = (head) => ({
    ...Object.fromEntries(head.facets.map(({ key, values }) => [key, Object.fromEntries(values)])),
    topic: head.topics,
    found: { line: head.found.line },
  });

  /**
   * Where a document works, in words: as its column says, else its regions, unless they are all, else its provinces.
   * @param {GuideSearch.Texts["columns"]} columns @param {number} row @param {Record<string, Record<string, string>>} labels
   */
  const whereOf = (columns, row, labels) => {
    const said = columns.place.text(row);
    const regions = columns.region.set(row);
    const few = regions.length < Object.keys(labels.region).length && labels.region[regions[0]];
    const facet = few ? "region" : "province";
    return said || columns[facet].set(row).map((value) => labels[facet][value]).filter(Boolean).join(", ");
  };

  /**
   * The words that a browser finds again in what it shows: of names and what they mean every one, of labels
   * those that mean something.
   * @param {GuideSearch.Head} head
   * @param {ReturnType<typeof textsOf>} texts
   */
  const readAgain = (head, texts) => {
    const stop = new Set(head.stop.split(" "));
    const labels = labelsOf(head);
    const names = texts.lines.map((_, doc) => search.tokens(texts.cells(doc)[0]));
    /** @type {Map<string, number[]>} */
    const posts = new Map();
    const known = new Map(); // labels repeat: each is read once
    /** @param {string} text */
    const meaning = (text) => {
      if (!known.has(text)) known.set(text, search.tokens(text).filter((word) => word[1] && !stop.has(word)));
      return known.get(text);
    };
    /** @param {number} doc @param {number} field @param {Iterable<string>} words */
    const put = (doc, field, words) => {
      for (const word of words) {
        const there = posts.get(word);
        if (there) there.push(doc * FIELDS + field);
        else posts.set(word, [doc * FIELDS + field]);
      }
    };
    names.forEach((name, doc) => {
      const owner = texts.columns.owner.text(doc);
      const said = LABELLED.flatMap((facet) => texts.columns[facet].set(doc).map((value) => labels[facet][value] || ""));
      const around = [owner && texts.cells(+owner)[0], whereOf(texts.columns, doc, labels), ...said].flatMap(meaning);
      put(doc, NAME, new Set(name));
      put(doc, GLOSS, new Set(search.tokens(texts.cells(doc)[2])));
      put(doc, LABELS, new Set(around));
    });
    return { posts, names };
  };

  Object.assign(search, { index: { FIELDS, digits, sieve, textsOf, wordsOf, readAgain, labelsOf, whereOf } });
})();
