/*
 * The filters of the search: a folded part with a list for each facet and a field for an age, and what is chosen as
 * buttons that remove it. Each choice says how much it would find.
 */
"use strict";

(() => {
  const search = (globalThis.guideSearch = globalThis.guideSearch || {});
  const { make } = search.parts;

  /**
   * The filters of a page, none chosen.
   * @param {GuideEngine} engine
   * @param {(key: string, values?: Record<string, string | number>) => string} say
   * @param {() => void} changed is called when a choice was made
   * @param {string} name of the box, where names of lists begin
   */
  search.filters = (engine, say, changed, name) => {
    /** @type {Record<string, string | number>} */
    let chosen = {};
    /** @type {Record<string, HTMLSelectElement>} */
    const lists = {};
    const age = /** @type {HTMLInputElement} */ (make("input",
      { type: "number", id: `${name}-age`, min: "0", max: "120", inputmode: "numeric", autocomplete: "off" }));
    const own = document.querySelector(".filters"); // of the search page, empty
    const summary = /** @type {HTMLElement} */ (own?.querySelector("summary") ?? make("summary", {}, say("search_filter")));
    /** @type {HTMLElement} */
    const chips = make("ul", { class: "row chips", hidden: "hidden" });

    /** @param {string} key @param {string | number} value */
    const choose = (key, value) => {
      if (value === "") delete chosen[key];
      else chosen[key] = value;
      if (key === "province") delete chosen.region; // a region of another province would find nothing
      changed();
    };

    const rows = engine.facets.map((facet) => {
      const list = /** @type {HTMLSelectElement} */ (make("select", { id: `${name}-${facet.key}`, autocomplete: "off" }));
      list.addEventListener("change", () => choose(facet.key, list.value));
      lists[facet.key] = list;
      return make("p", {}, make("label", { for: list.id }, facet.label), list);
    });
    age.addEventListener("input", () => choose("age", age.validity.valid && age.value ? age.valueAsNumber : ""));
    const reset = make("button", { class: "button plain", type: "button" }, say("search_reset"));
    const folded = /** @type {HTMLElement} */ (own ?? make("details", { class: "filters" }, summary));
    const years = make("p", {}, make("label", { for: age.id }, say("search_age")), age);
    folded.append(make("div", {}, years, ...rows, make("p", {}, reset)));

    const none = () => {
      const any = /** @type {HTMLOptionElement} */ (make("option", {}, say("search_any")));
      any.value = "";
      return any;
    };

    /** @type {Record<string, Record<string, number>>} */
    let last = {};

    /* Nothing is chosen, and nothing tells what was: a choice that finds much would tell what was typed. */
    const clear = () => {
      chosen = {};
      last = {};
      age.value = "";
      folded.removeAttribute("open");
      summary.textContent = say("search_filter");
      chips.replaceChildren();
      for (const list of Object.values(lists)) list.replaceChildren(none());
    };
    reset.addEventListener("click", () => {
      chosen = {};
      age.value = "";
      changed();
      summary.focus();
    });

    /** Choices with what they would find; where nobody counted, all of them. @param {GuideFacet} facet @param {Record<string, number> | undefined} counts */
    const fill = (facet, counts) => {
      const list = lists[facet.key];
      const now = String(chosen[facet.key] ?? "");
      const found = facet.values.filter(([value]) => !counts || counts[value] || value === now);
      const options = found.map(([value, label]) =>
        make("option", { value }, counts ? `${label} (${counts[value] || 0})` : label));
      list.replaceChildren(none(), ...options);
      list.value = now;
      /** @type {HTMLElement} */ (list.parentElement).hidden = !found.length;
    };

    /** @param {string} key */
    const label = (key) => {
      if (key === "age") return say("search_age_value", { n: chosen.age });
      const facet = engine.facets.find((each) => each.key === key);
      return facet?.values.find(([value]) => value === chosen[key])?.[1] ?? String(chosen[key]);
    };

    /** @param {string} key */
    const chip = (key) => {
      const text = label(key);
      const button = make("button", { class: "button plain", type: "button", "aria-label": say("search_remove", { filter: text }) }, text);
      button.addEventListener("click", () => {
        if (key === "age") age.value = "";
        choose(key, "");
        summary.focus();
      });
      return make("li", {}, button);
    };

    const opened = () => folded.hasAttribute("open");
    const fillAll = () => engine.facets.forEach((facet) => fill(facet, last[facet.key]));
    folded.addEventListener("toggle", () => opened() && fillAll()); // folded, they are not seen: nothing is made

    /**
     * Say how much each choice would find.
     * @param {Record<string, Record<string, number>>} counts
     */
    const show = (counts) => {
      const keys = Object.keys(chosen);
      last = counts;
      if (opened()) fillAll();
      summary.textContent = keys.length ? say("search_filtered", { n: keys.length }) : say("search_filter");
      folded.hidden = !keys.length && Object.keys(counts).length > 0 && !Object.values(counts).some((each) => Object.keys(each).length); // nothing to narrow
      reset.hidden = !keys.length;
      chips.hidden = !keys.length;
      chips.replaceChildren(...keys.map(chip));
    };

    return { folded, chips, show, clear, chosen: () => ({ ...chosen }) };
  };
})();
