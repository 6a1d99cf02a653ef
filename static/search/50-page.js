/*
 * The search of a page: what is typed, what is chosen, what is shown for it. Everything stays in this page: no address,
 * no storage, no request ever holds a word.
 *
 * Leaving empties the box and takes the results away, even for Back: results would be convenient then, but a page kept
 * in memory would show what was looked for to whoever presses Back next. Safety is chosen over convenience.
 */
"use strict";

(() => {
  const search = globalThis.guideSearch;
  const { make, speaker, danger } = search.parts;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL("../", script.src).href;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".search input"));
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const STEP = 10; // how many results are shown, and how many more each time
  const PAUSE = 700; // how long typing rests before the number of results is said aloud

  /**
   * The places of what is shown. The search page has its own section; on other pages it takes the place of the page.
   * @param {GuideSay} say @param {HTMLInputElement} box @param {string} lang
   */
  const places = (say, box, lang) => {
    const own = document.getElementById(`${box.id}-results`);
    const place = own ?? make("section", { id: `${box.id}-results`, class: "results", lang });
    const close = make("button", { class: "button plain", type: "button" }, say("search_close"));
    const heading = make(own ? "h2" : "h1", { id: `${box.id}-heading`, tabindex: "-1" });
    place.setAttribute("aria-labelledby", heading.id);
    const around = box.closest("main > *"); // on a page of both languages
    if (!own && around) around.after(place);
    else if (!own) main.prepend(place);
    return {
      own, place, close, heading,
      dangers: make("div", { role: "alert", tabindex: "-1", "aria-label": say("crisis_title") }),
      status: make("p", { class: "unseen", role: "status" }),
      head: make("div", { class: "row" }, heading, close),
      found: make("div", {}),
    };
  };

  /**
   * One question at a time, one each frame: what was asked meanwhile is asked next, and an older answer is dropped. What
   * is answered quickly is shown first; where there is more to it, the rest follows.
   * @param {(quick: boolean) => Promise<GuideResult>} question
   * @param {(answer: GuideResult) => void} show
   */
  const asker = (question, show) => {
    let wanted = false;
    /** @type {Promise<void> | null} */
    let busy = null;
    const answer = async () => {
      while (wanted) {
        wanted = false;
        let result = await question(true);
        if (!wanted && (result.total || !result.more)) show(result); // nothing is not said before all was searched
        if (!wanted && result.more) {
          result = await question(false);
          if (!wanted) show(result);
        }
        await new Promise(requestAnimationFrame); // the next one after this one is seen
      }
      busy = null;
    };
    return () => {
      wanted = true;
      return (busy ??= answer());
    };
  };

  /** @param {HTMLInputElement} box @param {string} language @param {GuideEngine} engine */
  const begin = (box, language, engine) => {
    const say = speaker(engine.labels, language);
    const { own, place, close, heading, dangers, status, head, found } = places(say, box, language);
    let limit = STEP;
    let told = ""; // the dangers that are shown
    let timer = 0;

    const anew = () => {
      limit = STEP;
      status.textContent = ""; // so that the same number is said again
      ask();
    };
    const filters = search.filters(engine, say, anew, box.id);
    const answers = search.answers(engine, say, base, {
      step: STEP,
      more: () => {
        const next = links().length;
        limit += STEP;
        ask().then(() => links()[next]?.focus());
      },
      word: (word) => {
        box.value = word;
        box.focus();
        anew();
      },
    });

    const links = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".hit > a, .number")]);
    const asked = () => box.value.trim() !== "" || Object.keys(filters.chosen()).length > 0;

    /* While something is asked, results stand in the place of the page, in view above a keyboard on the screen. */
    const open = () => {
      const is = asked();
      const before = document.body.classList.contains("searching");
      document.body.classList.toggle("searching", is || [...boxes].some((each) => each.value.trim()));
      head.hidden = !is;
      if (!own && !is && place.contains(document.activeElement)) box.focus(); // what had the focus goes away
      place.hidden = !own && !is;
      const room = window.visualViewport?.height ?? innerHeight;
      if (is && !before && place.getBoundingClientRect().top > room / 2) box.scrollIntoView();
    };

    /** @param {GuideResult} result */
    const warn = (result) => {
      const now = JSON.stringify(result.dangers);
      if (now === told) return; // said once, not at each letter
      told = now;
      dangers.replaceChildren(...result.dangers.map(danger));
    };

    /* Said aloud once typing rests: at each letter, it would drown the letters. */
    const tell = (/** @type {string} */ text) => {
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = text), PAUSE);
    };

    const forget = () => {
      clearTimeout(timer);
      told = "";
      for (const each of [dangers, status, heading, found]) each.replaceChildren();
    };

    /** @param {GuideResult} result */
    const show = (result) => {
      open();
      filters.show(result.counts);
      if (!asked()) return forget();
      warn(result);
      heading.textContent = answers.title(result);
      found.replaceChildren(...answers.shown(result));
      tell([...answers.corrected(result), heading.textContent].join(" "));
    };

    const ask = asker((quick) => engine.search({ words: box.value, filters: filters.chosen(), limit, quick }), show);

    const clear = () => {
      const was = asked();
      box.value = "";
      filters.clear();
      forget();
      open();
      anew();
      return was;
    };

    place.append(dangers, status, head, filters.folded, filters.chips, found);
    open();
    box.addEventListener("input", anew);
    for (const other of boxes) if (other !== box) other.addEventListener("input", () => box.value && clear());
    search.keys(box, place, { links, clear, first: () => asked() ? (dangers.firstChild ? dangers : heading) : null });
    close.addEventListener("click", () => {
      clear();
      box.focus();
    });
    // A result on this very page: the page comes back before the browser goes to its place.
    place.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest(".hit > a");
      if (!(link instanceof HTMLAnchorElement) || !link.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.href.split("#")[0] === location.href.split("#")[0]) clear();
    });
    addEventListener("pagehide", clear);
    ask();
  };

  /** @param {HTMLInputElement} box */
  const start = (box) => {
    const { lang } = /** @type {HTMLElement} */ (box.closest("[lang]"));
    search.load(base, lang).then((engine) => begin(box, lang, engine)).catch(() => document.dispatchEvent(new Event("search-failed")));
  };

  // A page of both languages has a box for each; what one needs is brought once somebody is in it.
  for (const box of boxes) {
    if (boxes.length === 1 || document.activeElement === box || box.value) start(box);
    else box.addEventListener("focus", () => start(box), { once: true });
  }
})();
