/*
 * The search of a page: what is typed, what is chosen, what is shown for it. Everything stays in this page: no address,
 * no storage, no request ever holds a word.
 *
 * Leaving empties the box and takes the results away, even for Back: results would be convenient then, but a page kept
 * in memory would show what was looked for to whoever presses Back next. Safety is chosen over the convenience.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const { make, speaker, danger, hit, people } = search.parts;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL("../", script.src).href;
  const language = document.documentElement.lang;
  const box = /** @type {HTMLInputElement} */ (document.querySelector(".search input"));
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const STEP = 25; // how many results are shown, and how many more each time
  const PAUSE = 700; // how long typing rests before the number of results is said aloud

  /** @param {GuideEngine} engine */
  const begin = (engine) => {
    const say = speaker(engine.labels, language);
    let limit = STEP;
    let wanted = false; // something changed since the last answer
    let busy = false; // a question is being answered
    let told = ""; // the dangers that are shown
    let timer = 0;

    const own = document.getElementById("search-results"); // the search page has its place; others get one
    const place = own ?? make("section", { id: "search-results", class: "results" });
    const heading = make(own ? "h2" : "h1", { id: "search-heading", tabindex: "-1" });
    const dangers = make("div", { role: "alert", tabindex: "-1", "aria-label": say("crisis_title") });
    const status = make("p", { class: "unseen", role: "status" });
    const found = make("div", {});
    const filters = search.filters(engine, say, () => ask(true));
    const close = make("button", { class: "button plain", type: "button" }, say("search_close"));
    const end = make("p", {}, close);
    place.append(dangers, status, heading, filters.folded, filters.chips, found, end);
    place.setAttribute("aria-labelledby", heading.id);
    if (!own) main.prepend(place);

    const asked = () => box.value.trim() !== "" || Object.keys(filters.chosen()).length > 0;

    /* On a page of its own the search takes the place of the page while something is asked. */
    const open = () => {
      const is = asked();
      const was = document.body.classList.contains("searching");
      document.body.classList.toggle("searching", is);
      heading.hidden = end.hidden = !is;
      if (!own) place.hidden = !is;
      const room = window.visualViewport?.height ?? innerHeight;
      if (is && !was && place.getBoundingClientRect().top > room / 3) box.scrollIntoView();
    };

    /** @param {GuideResult} result */
    const warn = (result) => {
      const now = JSON.stringify(result.dangers);
      if (now === told) return; // said once, not at each letter
      told = now;
      dangers.replaceChildren(...result.dangers.map(danger));
    };

    /** @param {GuideResult} result */
    const say_ = (result) => {
      const corrected = result.used.map((each) => say("search_corrected", { typed: each.typed, word: each.word }));
      heading.textContent = result.total ? say("search_results", { n: result.total }) : say("search_nothing");
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = [...corrected, heading.textContent].join(" ")), PAUSE);
      return corrected.map((text) => make("p", {}, text));
    };

    /** @param {GuideHit[]} hits */
    const list = (hits) => make("ul", { class: "list hits" }, ...hits.map((each) => hit(each, base, say("search_unsure_mark"))));

    /** @param {GuideResult} result */
    const hits = (result) => {
      const sure = result.hits.filter((each) => !each.unsure);
      const unsure = result.hits.filter((each) => each.unsure);
      const after = unsure.length
        ? [make("h2", {}, say("search_unsure")), make("p", {}, say("search_unsure_why")), list(unsure)] : [];
      return [...(sure.length ? [list(sure)] : []), ...after];
    };

    /** @param {GuideResult} result */
    const more = (result) => {
      const left = Math.min(STEP, result.total - result.hits.length);
      if (left <= 0) return [];
      const button = make("button", { class: "button", type: "button" }, say("search_more", { n: left }));
      button.addEventListener("click", () => {
        const next = links().length;
        limit += STEP;
        ask(false).then(() => links()[next]?.focus());
      });
      return [make("p", {}, button)];
    };

    /** @param {GuideResult} result */
    const nothing = (result) => {
      const words = result.near.map((word) => {
        const button = make("button", { class: "button plain", type: "button" }, word);
        button.addEventListener("click", () => {
          box.value = word;
          box.focus();
          ask(true);
        });
        return make("li", {}, button);
      });
      const near = words.length ? [make("p", {}, say("search_near")), make("ul", { class: "row" }, ...words)] : [];
      return [people(engine.help, base, say), ...near];
    };

    /** @param {GuideResult} result */
    const show = (result) => {
      open();
      filters.show(result.counts);
      if (!asked()) return forget();
      warn(result);
      found.replaceChildren(...say_(result), ...(result.total ? [...hits(result), ...more(result)] : nothing(result)));
    };

    const forget = () => {
      clearTimeout(timer);
      told = "";
      for (const each of [dangers, status, heading, found]) each.replaceChildren();
    };

    /* One question at a time, one each frame: what was asked meanwhile is asked next, and an older answer is dropped. */
    const answer = async () => {
      busy = true;
      while (wanted) {
        wanted = false;
        const result = await engine.search({ words: box.value, filters: filters.chosen(), limit });
        if (!wanted) show(result);
        else await new Promise(requestAnimationFrame);
      }
      busy = false;
    };

    /** @param {boolean} anew */
    const ask = async (anew) => {
      if (anew) limit = STEP;
      wanted = true;
      if (!busy) await answer();
    };

    const clear = () => {
      box.value = "";
      filters.clear();
      forget();
      open();
    };

    const leave = () => {
      clear();
      filters.folded.removeAttribute("open");
      ask(true);
    };

    const links = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".hit > a, .reach-box .number")]);

    /* Up and down from the box through the results and back; first and last. */
    const step = (/** @type {KeyboardEvent} */ event) => {
      const every = links();
      const here = every.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      const inBox = document.activeElement === box;
      if (here < 0 && !inBox) return null;
      if (event.key === "ArrowDown") return every[here + 1];
      if (inBox) return null;
      if (event.key === "ArrowUp") return here ? every[here - 1] : box;
      if (event.key === "Home") return every[0];
      return event.key === "End" ? every[every.length - 1] : null;
    };

    /** @param {KeyboardEvent} event */
    const press = (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.key === "Escape" && !target.matches("select") && asked()) {
        event.preventDefault();
        leave();
        return box.focus();
      }
      const next = event.key === "Enter" && target === box && asked()
        ? (dangers.firstChild ? dangers : heading) : step(event);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };

    box.addEventListener("input", () => ask(true));
    box.addEventListener("keydown", press);
    place.addEventListener("keydown", press);
    close.addEventListener("click", () => {
      leave();
      box.focus();
    });
    // A result on this very page: the page comes back before the browser goes to its place.
    place.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest(".hit > a");
      if (link instanceof HTMLAnchorElement && link.hash && link.href.split("#")[0] === location.href.split("#")[0]) leave();
    });
    addEventListener("pagehide", clear);
    ask(true);
  };

  search.load(base, language).then(begin).catch(() => document.dispatchEvent(new Event("search-failed")));
})();
