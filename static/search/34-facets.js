/*
 * What results are narrowed by. A document may match a filter, not match it, or nobody knows: then it is kept, after the
 * others. guide/search/facets.py says what the signs stand for.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const [EVERY, UNKNOWN] = ["*", "?"];
  const [NO, MAYBE, YES] = [0, 1, 2];

  /** @param {string} range @param {number} age */
  const within = (range, age) => {
    const [low, high] = range.split("-").map(Number);
    return low <= age && age <= high;
  };

  /**
   * Whether a document matches a filter.
   * @param {string[]} values the document's own @param {string} facet @param {string | number} wanted
   */
  const matches = (values, facet, wanted) => {
    if (values[0] === UNKNOWN) return MAYBE;
    if (values[0] === EVERY) return YES;
    const there = facet === "age" ? values.some((range) => within(range, +wanted)) : values.includes(String(wanted));
    return there ? YES : NO;
  };

  /**
   * Keep what matches the filters, and count what each other choice would find.
   * @param {number[]} docs
   * @param {GuideFilters} filters
   * @param {(facet: string, doc: number) => string[]} valuesOf
   * @param {GuideFacet[]} facets
   */
  search.narrow = (docs, filters, valuesOf, facets) => {
    const asked = Object.entries(filters).filter(([, wanted]) => wanted !== undefined && wanted !== "");
    /** @type {Record<string, Record<string, number>>} */
    const counts = Object.fromEntries(facets.map(({ key, values }) => [key, Object.fromEntries(values.map(([value]) => [value, 0]))]));
    /** @type {{doc: number, unsure: boolean}[]} */
    const kept = [];
    for (const doc of docs) {
      const answers = asked.map(([facet, wanted]) => ({ facet, answer: matches(valuesOf(facet, doc), facet, /** @type {string} */ (wanted)) }));
      const against = answers.filter(({ answer }) => answer === NO);
      if (!against.length) kept.push({ doc, unsure: answers.some(({ answer }) => answer === MAYBE) });
      if (against.length > 1) continue;
      for (const { key } of facets) {
        if (against.length && against[0].facet !== key) continue;
        const values = valuesOf(key, doc);
        for (const value of values[0] === EVERY ? Object.keys(counts[key]) : values) {
          if (value !== UNKNOWN) counts[key][value] = (counts[key][value] || 0) + 1;
        }
      }
    }
    return { kept, counts };
  };
})();
