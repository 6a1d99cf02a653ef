/*
 * The search box: brings the rest of the search when somebody is about to use it, and takes `/` as the way to it.
 */
"use strict";

(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".search input"));
  let asked = false;

  /* The link to the page of lists, as where no script runs: nobody types into a box that answers nothing. */
  const giveUp = () => document.documentElement.classList.add("searchless");

  const bring = () => {
    if (asked) return;
    asked = true;
    const rest = document.createElement("script");
    rest.src = new URL("search.js", script.src).href;
    rest.onerror = giveUp;
    document.head.append(rest);
  };

  /** @param {EventTarget | undefined} target */
  const typing = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

  for (const box of boxes) for (const kind of ["focus", "input"]) box.addEventListener(kind, bring);
  document.addEventListener("search-failed", giveUp);
  document.addEventListener("keydown", (event) => {
    const other = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented;
    if (event.key !== "/" || other || typing(event.composedPath()[0])) return;
    event.preventDefault();
    boxes[0].focus();
  });
  // A page kept in memory, or filled in again by the browser, holds no word of whoever left it.
  addEventListener("pagehide", () => boxes.forEach((box) => (box.value = "")));
  // The page of the search has its filters from the start, empty: an index that few use is not read by all.
  const filters = /** @type {HTMLElement | null} */ (document.querySelector(".filters"));
  if (filters) filters.hidden = false;
  for (const kind of ["focusin", "click"]) filters?.addEventListener(kind, bring);
  if (document.activeElement?.matches(".search input")) bring();
})();
