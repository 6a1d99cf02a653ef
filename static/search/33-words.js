/*
 * What the words of a query find: each word by itself, its other forms and what it may stand for, then the synonyms of
 * what was understood.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const { placeOf, beginning, corrected, cut, distance } = search.terms;
  const { add, rarity, saturated } = search.ranking;
  const { digits } = search.index;
  const FORM = 0.7; // another form of the word
  const START = 0.5; // a word that it begins
  const SLIP = 0.6; // a word it may be a slip for
  const SYNONYM = 0.75;
  const AGE = /^\d\d?$/; // alone it may find; beside words it tells an age, for which there is a filter
  const ELIDED = /^[djlmnst][aehiouy].../;
  const SOME = 3; // words that one slip may stand for
  const NEAREST = 5;

  /**
   * The synonyms: for each group its phrases, as words; and all the words of phrases, known even where no page has them.
   * Two digits are the place of a word of the index; a word of two letters stands after a dot.
   * @param {string} packed
   * @param {string[]} known
   */
  const synonymsOf = (packed, known) => {
    const read = (/** @type {string} */ word) => (word.length === 2 ? known[digits(word)] : word.replace(".", ""));
    const groups = packed ? packed.split("\n").map((group) => group.split(",").map((phrase) => phrase.split(" ").map(read))) : [];
    return { groups, words: [...new Set(groups.flat(2))].sort() };
  };

  /**
   * @param {GuideSearch.Store} store
   * @param {GuideSearch.Head} head
   */
  search.finder = (store, head) => {
    const stop = new Set(head.stop.split(" "));
    const foreign = new Set(head.foreign.split(" ")); // stop words of the other language
    const synonyms = synonymsOf(head.synonyms, store.words);
    const extra = new Set(synonyms.words);
    const empty = () => new Float32Array(head.total);
    /** @type {Map<number, Promise<Float32Array>>} */
    const counted = new Map();

    /** A word as the first of its forms. @param {string} word */
    const first = async (word) => {
      const { words, family } = await store.part(word);
      const place = placeOf(words, word);
      return words[place] === word ? words[family[place]] : word;
    };

    /**
     * Add a word of the index and its other forms.
     * @param {Float32Array} into @param {GuideSearch.Words} part @param {number} place @param {number} quality
     */
    const put = (into, part, place, quality) => {
      add(into, part.posts[place], quality, store.dilution);
      for (const other of part.forms.get(part.family[place]) || []) {
        if (other !== place) add(into, part.posts[other], quality * FORM, store.dilution);
      }
    };

    /** What a word finds as it is spelled; null if it is unknown. @param {string} word */
    const exact = async (word) => {
      const part = await store.part(word);
      const place = placeOf(part.words, word);
      if (part.words[place] !== word) return null;
      const found = empty();
      put(found, part, place, 1);
      return found;
    };

    /**
     * What a word finds in texts, with its other forms; null if no text has it.
     * @param {string} word @param {number} quality @param {Float32Array} found
     */
    const inTexts = async (word, quality, found) => {
      const texts = await store.texts();
      const place = placeOf(texts.words, word);
      if (texts.words[place] !== word) return null;
      put(found, texts, place, quality);
      return (texts.forms.get(texts.family[place]) || []).map((form) => texts.words[form]).filter((form) => form !== word);
    };

    /** What a word that may stand in texts only finds there, and its other forms anywhere; null if no text has it. @param {string} word */
    const late = async (word) => {
      const found = empty();
      const forms = await inTexts(word, 1, found);
      if (!forms) return null;
      const known = await several(forms, FORM);
      return found.map((value, doc) => value + known[doc]);
    };

    /** The words an unknown one may be a slip for, of the index and of the synonyms. @param {string} word */
    const slipped = async (word) => {
      const part = await store.part(word);
      const known = part.words.length;
      const words = [...part.words, ...synonyms.words];
      const bare = word.slice(1); // « daide », « lecole »: an apostrophe was left out
      if (ELIDED.test(word) && words.includes(bare)) return [bare];
      const places = corrected(words, word, (place) => (place < known ? part.posts[place].length : 1));
      return [...new Set(places.map((place) => words[place]))].slice(0, SOME);
    };

    /** Two words that stand together in an unknown one; a slip is forgiven in one of them. @param {string} typed @param {GuideSearch.Words} part */
    const halved = async (typed, part) => {
      const known = (/** @type {string} */ half) => part.words[placeOf(part.words, half)] === half;
      const near = (/** @type {string} */ half) => (half.length < 5 ? [] : corrected(part.words, half, (place) => part.posts[place].length));
      return cut(typed, known, (half) => near(half).map((place) => part.words[place])[0]);
    };

    /** @param {string[]} words @param {number} quality */
    const several = async (words, quality) => {
      const found = empty();
      for (const word of words) {
        const one = await exact(word);
        if (one) one.forEach((value, doc) => (found[doc] = Math.max(found[doc], value * quality)));
      }
      return found;
    };

    /**
     * What a typed word finds, and the words it was understood as; whether texts are wanted for it, where it is `quick`.
     * @param {string} typed @param {boolean} quick
     * @returns {Promise<{found: Float32Array, words: string[], slip: boolean, begun?: boolean, wanting?: boolean}>}
     */
    const understood = async (typed, quick) => {
      const known = (await exact(typed)) || (foreign.has(typed) ? empty() : null); // no slip for anything
      if (known) return { found: known, words: [typed], slip: false };
      const part = await store.part(typed);
      const later = typed.length > 1 && store.late(typed); // no text is brought for a letter
      const starts = typed.length > 1 ? beginning(part.words, typed) : [];
      const begun = typed.length > 2 ? beginning(synonyms.words, typed).map((place) => synonyms.words[place]) : extra.has(typed) ? [typed] : [];
      if (starts.length || begun.length) {
        if (quick && !starts.length && later) return { found: empty(), words: begun, slip: false, wanting: true };
        const found = (!starts.length && later ? await late(typed) : null) || empty();
        for (const place of starts) add(found, part.posts[place], START, store.dilution);
        return { found, words: begun, slip: false, begun: true };
      }
      if (quick && later) return { found: empty(), words: [], slip: false, wanting: true };
      const text = later ? await late(typed) : null;
      if (text) return { found: text, words: [typed], slip: false };
      const words = await slipped(typed);
      if (words.length) return { found: await several(words, SLIP), words, slip: true };
      const halves = await halved(typed, part);
      return { found: await several(halves, SLIP), words: halves, slip: halves.length > 0 };
    };

    /** What a group of synonyms finds, counted once. @param {number} number */
    const group = (number) => {
      const known = counted.get(number) || (store.whole ? all(synonyms.groups[number]) : named(number));
      counted.set(number, known);
      return known;
    };

    /** The same where the index is cut: it holds groups as words. @param {number} number */
    const named = async (number) => saturated((await exact(`~${number}`)) || empty());

    /** What any of the phrases finds: a phrase counts as its weakest word. @param {string[][]} phrases */
    const all = async (phrases) => {
      const found = empty();
      for (const phrase of phrases) {
        const each = await Promise.all(telling(phrase).map(async (word) => saturated((await exact(word)) || empty())));
        found.forEach((value, doc) => (found[doc] = Math.max(value, Math.min(...each.map((one) => one[doc])))));
      }
      return found;
    };

    /** The phrases that each word stands in, as the first forms of their words: found once. @returns {Promise<Map<string, {number: number, phrase: string[]}[]>>} */
    const phrasesOf = async () => {
      const found = new Map();
      for (const [number, phrases] of synonyms.groups.entries()) {
        for (const words of phrases) {
          const phrase = store.whole ? await Promise.all(words.map(first)) : words;
          for (const word of phrase) found.set(word, [...(found.get(word) || []), { number, phrase }]);
        }
      }
      return found;
    };
    const phrases = phrasesOf();

    /** The groups whose phrases a query holds, with the words that tell each. @param {string[]} words */
    const told = async (words) => {
      const known = await phrases;
      const little = (/** @type {string} */ word) => stop.has(word) || foreign.has(word); // no part is brought for these
      const firsts = new Map(await Promise.all(words.map(async (word) => /** @type {const} */ ([store.whole || !little(word) ? await first(word) : word, word]))));
      /** @type {Map<number, Set<string | undefined>>} */
      const hit = new Map();
      for (const own of firsts.keys()) {
        for (const { number, phrase } of known.get(own) || []) {
          if (!phrase.every((word) => firsts.has(word))) continue;
          hit.set(number, new Set([...(hit.get(number) || []), ...phrase.map((word) => firsts.get(word))]));
        }
      }
      return [...hit].map(([number, by]) => ({ number, by }));
    };

    /** The words of a query that mean something; all of them if none does. @param {string[]} typed */
    const telling = (typed) => {
      const words = [...new Set(typed)];
      const some = words.filter((word) => !stop.has(word) && !AGE.test(word));
      const own = some.filter((word) => !foreign.has(word));
      return own.length ? own : some.length ? some : words;
    };

    /**
     * What a query finds: for each word what each document counts, the words that were corrected, and what was understood.
     * @param {string[]} typed @param {boolean} deep whether texts are searched too @param {boolean} quick whether none may be
     */
    const find = async (typed, deep, quick) => {
      const words = telling(typed);
      const each = await Promise.all(words.map((word) => understood(word, quick)));
      if (deep) {
        for (const { found, words, slip } of each) for (const word of words) await inTexts(word, slip ? SLIP : 1, found);
      }
      const scores = each.map(({ found }) => {
        const rare = rarity(found);
        return saturated(found).map((value) => rare * value);
      });
      const meant = each.flatMap((one) => one.words);
      const little = typed.filter((word) => !words.includes(word)); // they may be part of a phrase
      for (const { number, by } of await told([...meant, ...little])) {
        const found = await group(number);
        const telling = each.filter((one) => one.words.some((word) => by.has(word)));
        const worth = (SYNONYM * rarity(found)) / telling.length;
        each.forEach((one, i) => {
          if (!telling.includes(one)) return;
          const score = scores[i];
          found.forEach((value, doc) => (score[doc] = Math.max(score[doc], worth * value)));
        });
      }
      const used = words.flatMap((word, i) => (each[i].slip ? [{ typed: word, word: each[i].words[0] }] : []));
      return { words, meant, scores, used, begun: each.some((one) => one.begun), wanting: each.some((one) => one.wanting) };
    };

    /** The words of the guide that look most like those of a query. @param {string[]} typed */
    const near = async (typed) => {
      const found = [];
      for (const word of typed) {
        const { words, posts } = await store.part(word);
        const alike = words.filter((each, place) => each.length > 3 && posts[place].length && each[0] === word[0]);
        found.push(...alike.map((each) => ({ each, far: distance(each, word, 4) })).filter(({ far }) => far <= 4));
      }
      return found.sort((a, b) => a.far - b.far).slice(0, NEAREST).map(({ each }) => each);
    };

    return { find, near };
  };
})();
