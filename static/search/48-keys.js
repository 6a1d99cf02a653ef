/*
 * The keys of the search: down and up between the box and the results, the first and the last, Enter to the results,
 * Escape to clear. With Control and the like, keys are the browser's.
 */
"use strict";

(() => {
  const search = (globalThis.guideSearch = globalThis.guideSearch || {});

  /**
   * @param {HTMLElement} box
   * @param {HTMLElement} place where results are
   * @param {{links: () => HTMLElement[], first: () => HTMLElement | null, clear: () => boolean}} on the results that
   *   can be reached, where Enter leads, and what clears and says whether there was anything to clear
   */
  search.keys = (box, place, on) => {
    /** @param {string} key @returns {HTMLElement | null | undefined} */
    const next = (key) => {
      const links = on.links();
      const here = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      if (document.activeElement === box) {
        if (key === "Enter") return on.first();
        return key === "ArrowDown" ? links[0] : null;
      }
      if (here < 0) return null;
      if (key === "ArrowUp") return here ? links[here - 1] : box;
      if (key === "ArrowDown") return links[here + 1];
      return { Home: links[0], End: links[links.length - 1] }[key];
    };

    /** @param {KeyboardEvent} event */
    const press = (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const inList = event.target instanceof HTMLSelectElement; // there, Escape closes the list
      const to = event.key === "Escape" ? !inList && on.clear() && box : next(event.key);
      if (!to) return;
      event.preventDefault();
      to.focus();
    };

    box.addEventListener("keydown", press);
    place.addEventListener("keydown", press);
  };
})();
