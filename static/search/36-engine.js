/*
 * The engine: brings the index, then answers. Nothing of a query leaves this page: at the guide's size, all that can be
 * brought is one file for every query, and one of texts for those that names do not answer.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const { digits, sieve, textsOf, wordsOf, readAgain, labelsOf, whereOf } = search.index;
  const LENGTH = 0.7; // how much a long name dilutes its words
  const [LOWEST, SPAN] = [0.4, 1]; // of what documents count before anything is asked: guide/search/ranking.py
  const { together } = search.ranking;
  const ENOUGH = 0.8; // how much of the words a name, labels and a summary must hold, else texts are searched too
  const FIRST = 3; // lines of a danger that also come first among what is found
  const LEAST = 1e-6; // less than any word counts
  const ANSWER = 0.8; // how near the top they come
  const WHOLE_NAME = 2; // what it is worth that the words are all those of the name
  const LISTED = ["program", "line", "organisation"]; // what filters alone list, beside what names what is asked
  const NAMED = ["who", "form", "kind"];

  /** @type {Map<string, (values: any) => void>} */
  const awaited = new Map();

  /** A file of the index hands over its values. @param {string} name @param {any} values */
  search.take = (name, values) => (awaited.get(name) || (() => {}))(values);

  /** Bring a file of the index as a script, so that a folder will do. @param {string} address @returns {Promise<void>} */
  search.bring = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => done();
      script.onerror = () => failed(new Error(address));
      document.head.append(script);
    });

  /** @param {string} base @param {string} name @returns {Promise<any>} */
  const file = (base, name) =>
    new Promise((done, failed) => {
      awaited.set(name, done);
      search.bring(`${base}search/${name}.js`).catch(failed);
    });

  /**
   * Where words and documents are: all in the head of the index, or in parts.
   * @param {string} base @param {string} language @param {GuideSearch.Head} head @returns {GuideSearch.Store}
   */
  const storeOf = (base, language, head) => {
    const starts = head.starts ? head.starts.split(" ") : [];
    /** @type {Map<string, Promise<any>>} */
    const brought = new Map();
    /** @param {string} name @param {(packed: any) => any} read */
    const part = (name, read) => {
      const known = brought.get(name) || file(base, `${language}-${name}`).then(read);
      brought.set(name, known);
      return known;
    };
    const dilution = new Float32Array(head.total).fill(1);
    /** @type {GuideSearch.Words} */
    const none = { words: [], family: [], forms: new Map(), posts: [] };
    // Without their file, texts find nothing; the rest still does.
    const texts = () => part("t", (packed) => wordsOf(packed, head.total, new Map())).catch(() => none);
    if (!starts.length) return { ...wholeOf(head, dilution), texts, texted: () => brought.has("t") };
    return {
      whole: false,
      dilution,
      names: [],
      words: [],
      part: (word) => {
        const after = starts.findIndex((start) => start > word);
        return part(`w${Math.max(0, (after < 0 ? starts.length : after) - 1)}`, (packed) => wordsOf(packed, head.total, new Map()));
      },
      late: () => false,
      texts: async () => none,
      texted: () => true,
      shown: async (doc) => ({ shown: await part(`d${Math.floor(doc / head.chunk)}`, textsOf), row: doc % head.chunk }),
      facets: async (names) => {
        const files = await Promise.all(names.map((name) => part(`f-${name}`, textsOf)));
        return files.reduce((all, one) => ({ ...one, columns: { ...all.columns, ...one.columns } }));
      },
    };
  };

  /** @param {GuideSearch.Head} head @param {Float32Array} dilution */
  const wholeOf = (head, dilution) => {
    const shown = textsOf(head);
    const { posts, names } = readAgain(head, shown);
    const words = wordsOf(head, head.total, posts);
    const usual = names.reduce((sum, name) => sum + name.length, 0) / names.length;
    names.forEach((name, doc) => (dilution[doc] = 1 / (1 - LENGTH + (LENGTH * name.length) / usual)));
    return {
      whole: true,
      dilution,
      names,
      words: words.words,
      part: async () => words,
      late: sieve(head.late),
      shown: async (/** @type {number} */ row) => ({ shown, row }),
      facets: async () => shown,
    };
  };

  /** @param {string} base @param {string} language @param {GuideSearch.Head} head @returns {GuideEngine} */
  const engineOf = (base, language, head) => {
    const store = storeOf(base, language, head);
    const finder = search.finder(store, head);
    const dangers = search.dangers(head.dangers);
    const priors = Array.from({ length: head.total }, (_, doc) => LOWEST + (digits(head.priors[doc]) / 63) * SPAN);
    const labels = labelsOf(head);
    const stop = new Set(`${head.stop} ${head.foreign}`.split(" "));
    const labelled = `${head.facets.filter(({ key }) => key === "who").map(({ label }) => label)}${language === "fr" ? "\u00a0" : ""}: `;

    /** The lines of some dangers, the first ones of each. @param {GuideSearch.Danger[]} some */
    const linesOf = (some, most = FIRST) => some.flatMap(({ lines }) => lines.split(" ").slice(0, most).map((key) => head.lines[key]));

    /** What a name that the words name whole is worth. @param {string[]} meant @param {number} doc */
    const named = (meant, doc) => {
      const name = (store.names[doc] || []).filter((word) => !stop.has(word));
      const held = name.filter((word) => meant.includes(word)).length;
      return name.length && held === name.length && meant.length <= name.length ? WHOLE_NAME : 1;
    };

    /** What a line is for; of anything else whom it is for, and in what form it comes. @param {(facet: string) => string[]} said */
    const told = (said) => {
      const topics = said("topic");
      const who = topics.length || !said("who").length ? [] : [`${labelled}${said("who").join(", ")}`];
      const parts = [...who, [...topics, ...said("form"), ...said("kind")].join(", ")].filter(Boolean);
      return parts.map((part) => part[0].toUpperCase() + part.slice(1)).join(". ");
    };

    /** @param {number} doc @param {boolean} unsure @returns {Promise<GuideHit>} */
    const hit = async (doc, unsure) => {
      const { shown, row } = await store.shown(doc);
      const [name, lang, gloss, slug] = shown.cells(row);
      const column = (/** @type {string} */ key) => shown.columns[key].text(row);
      const said = (/** @type {string} */ facet) => shown.columns[facet].set(row).map((value) => labels[facet][value]).filter(Boolean);
      const state = column("standing");
      // Which words of the name its address is made of, where it is made of them.
      const kept = slug[0] === "=" ? digits(slug.slice(1)) : -1;
      const own = slug && kept < 0 ? slug : search.tokens(name).filter((_, i) => i > 11 ? kept < 0 : (kept >> i) & 1).join("-");
      return {
        href: `${language}/${column("at").replace("*", own)}`,
        name,
        lang,
        gloss,
        summary: told(said),
        type: head.found[column("found")],
        where: whereOf(shown.columns, row, labels),
        state: state && state !== "active" ? labels.state[state] || state : "",
        unsure,
      };
    };

    /**
     * The documents that words find, the best first; without words, those that filters may list.
     * @param {string[]} typed @param {GuideSearch.Told[]} told @param {GuideFilters} filters
     * @param {GuideSearch.Texts | undefined} columns @param {boolean} quick whether texts may not be brought
     */
    const ordered = async (typed, told, filters, columns, quick) => {
      const docs = Array.from({ length: head.total }, (_, doc) => doc);
      if (!typed.length) {
        const listed = (/** @type {number} */ doc) => !columns || !columns.columns.found || LISTED.includes(columns.columns.found.text(doc)) ||
          NAMED.some((facet) => columns.columns[facet]?.set(doc).includes(String(filters[facet])));
        return { docs: docs.filter(listed).sort((a, b) => priors[b] - priors[a] || a - b), used: [], words: [], more: false };
      }
      let found = await finder.find(typed, false, quick);
      let counted = together(found.scores, head.total);
      // Not while a word is being typed: its end may be all that is missing.
      const weak = store.whole && found.words.length > 1 && !found.begun && counted.most < ENOUGH;
      const more = quick && (weak || found.wanting);
      if (weak && !quick) {
        found = await finder.find(typed, true, false);
        counted = together(found.scores, head.total);
      }
      const { words, meant, used } = found;
      const score = counted.score.map((value, doc) => value && value * priors[doc] * named(meant, doc));
      const top = score.reduce((most, value) => Math.max(most, value), 1);
      for (const { lines } of told) {
        for (const { doc } of lines.slice(0, FIRST)) if (doc >= 0) score[doc] = Math.max(score[doc], top * ANSWER);
      }
      // In another order the words tell no danger, but find the same: these come last.
      for (const { doc } of linesOf(dangers(typed, true))) if (doc >= 0 && !score[doc]) score[doc] = LEAST;
      return { docs: docs.filter((doc) => score[doc]).sort((a, b) => score[b] - score[a] || a - b), used, words, more };
    };

    /** @param {Partial<{words: string, filters: GuideFilters, limit: number, quick: boolean}>} question @returns {Promise<GuideResult>} */
    const answer = async ({ words = "", filters = {}, limit = 10, quick = false }) => {
      const typed = search.tokens(words);
      const told = dangers(typed).map((danger) => ({ say: danger.say, lines: linesOf([danger], Infinity) }));
      const asking = Object.keys(filters).filter((facet) => filters[facet] !== undefined && filters[facet] !== "");
      const filtered = asking.length > 0;
      // Where the index is cut, only the facets that are asked for are brought, and only their choices are counted.
      const known = store.whole ? head.facets : head.facets.filter(({ key }) => asking.includes(key));
      const columns = filtered || store.whole ? await store.facets(typed.length ? asking : ["found", ...asking]) : undefined;
      const { docs, used, words: asked, more } = await ordered(typed, told, filters, columns, quick && !store.texted());
      const valuesOf = (/** @type {string} */ facet, /** @type {number} */ doc) => (columns ? columns.columns[facet].set(doc) : []);
      const { kept, counts } = search.narrow(docs, filters, valuesOf, columns ? known : []);
      const all = typed.length || filtered ? [...kept.filter((hit) => !hit.unsure), ...kept.filter((hit) => hit.unsure)] : [];
      return {
        total: all.length,
        sure: kept.filter((hit) => !hit.unsure).length * Number(all.length > 0),
        // Where the index is cut, each result may be in a file of its own: half as many come at once.
        hits: await Promise.all(all.slice(0, store.whole ? limit : Math.ceil(limit / 2)).map(({ doc, unsure }) => hit(doc, unsure))),
        used,
        dangers: told,
        near: typed.length && !all.length ? await finder.near(asked) : [],
        counts,
        more,
      };
    };

    const help = head.help.flatMap(([province, keys]) => keys.split(" ").filter(Boolean)
      .map((key) => ({ province, ...head.lines[key], number: head.lines[key] })));
    return { labels: head.labels, facets: head.facets, help, search: answer };
  };

  /** @type {Map<string, Promise<GuideEngine>>} */
  const engines = new Map();

  /** The engine of a language, brought once. @param {string} base where the site is @param {string} language */
  search.load = (base, language) => {
    const known = engines.get(language) || file(base, language).then((head) => engineOf(base, language, head));
    engines.set(language, known);
    return known;
  };
})();
