/*
 * What an answer of the engine shows: corrected words, results, those nobody is sure of after the others, or people to
 * turn to where nothing was found.
 */
"use strict";

(() => {
  const search = (globalThis.guideSearch = globalThis.guideSearch || {});
  const { make, hit, people } = search.parts;

  /** @param {string} text @param {string} look @param {() => void} press */
  const button = (text, look, press) => {
    const made = make("button", { class: look, type: "button" }, text);
    made.addEventListener("click", press);
    return made;
  };

  /**
   * How answers are shown.
   * @param {GuideEngine} engine
   * @param {GuideSay} say
   * @param {string} base the address of the site
   * @param {{step: number, more: () => void, word: (word: string) => void}} on what buttons do
   */
  search.answers = (engine, say, base, on) => {
    /** @param {GuideResult} result */
    const title = (result) => (result.total ? say("search_results", { n: result.total }) : say("search_nothing"));

    /** @param {GuideResult} result */
    const corrected = (result) =>
      result.used.map((each) => say("search_corrected", { typed: each.typed, word: each.word }));

    /** @param {GuideHit[]} hits */
    const list = (hits) =>
      make("ul", { class: "list" }, ...hits.map((each) => hit(each, base, say("search_unsure_mark"))));

    /** @param {GuideResult} result */
    const hits = ({ hits }) => {
      const sure = hits.filter((each) => !each.unsure);
      const unsure = hits.filter((each) => each.unsure);
      const why = [make("h2", {}, say("search_unsure")), make("p", {}, say("search_unsure_why"))];
      return [...(sure.length ? [list(sure)] : []), ...(unsure.length ? [...why, list(unsure)] : [])];
    };

    /** @param {GuideResult} result */
    const more = ({ total, hits }) => {
      const left = Math.min(on.step, total - hits.length);
      return left > 0 ? [make("p", {}, button(say("search_more", { n: left }), "button", on.more))] : [];
    };

    /** @param {GuideResult} result */
    const nothing = ({ near }) => {
      const words = near.map((word) => make("li", {}, button(word, "button plain", () => on.word(word))));
      const others = words.length ? [make("p", {}, say("search_near")), make("ul", { class: "row" }, ...words)] : [];
      return [people(engine.help, base, say), ...others];
    };

    /** @param {GuideResult} result */
    const shown = (result) => [
      ...corrected(result).map((text) => make("p", {}, text)),
      ...(result.total ? [...hits(result), ...more(result)] : nothing(result)),
    ];

    return { title, corrected, shown };
  };
})();
