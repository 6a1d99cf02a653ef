/*
 * The parts of what the search shows: each takes values of the engine and gives an element. Texts are set as text,
 * never as HTML.
 */
"use strict";

(() => {
  const search = (globalThis.guideSearch = globalThis.guideSearch || {});

  /**
   * An element with what it holds; a name of an attribute without a value is left out.
   * @param {string} tag
   * @param {Record<string, string>} values
   * @param {...(Node | string)} inside
   */
  const make = (tag, values, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) if (value) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };

  /**
   * How a page says the texts of the interface: placeholders are filled, and `n` chooses the plural form.
   * @param {Record<string, string>} labels
   * @param {string} language
   */
  const speaker = (labels, language) => {
    const rules = new Intl.PluralRules(language);
    const figures = new Intl.NumberFormat(language + "-CA");
    /** @param {string} key @param {Record<string, string | number>} values */
    return (key, values = {}) => {
      const form = typeof values.n === "number" ? labels[`${key}_${rules.select(values.n)}`] || labels[`${key}_other`] : "";
      return (form || labels[key]).replace(/\{(\w+)\}/g, (_, name) => {
        const value = values[name];
        return typeof value === "number" ? figures.format(value) : value;
      });
    };
  };

  /** @param {string} text */
  const plain = (text) => search.tokens(text).join(" ");

  /**
   * A number to press, with whose it is, as the blocks of numbers show it.
   * @param {GuideNumber} number
   * @param {{name: string, lang: string}} who
   */
  const number = (number, who) => make("a", { class: "number", href: number.href },
    make("span", { class: "verb" }, number.verb), " ",
    make("span", { class: "digits" }, number.text), " ",
    ...(number.detail ? [make("span", { class: "detail" }, number.detail), " "] : []),
    ...(plain(number.text).startsWith(plain(who.name)) ? [] : [make("span", { class: "owner", lang: who.lang }, who.name)]));

  /**
   * What is said to somebody in danger, with the lines that answer.
   * @param {GuideDanger} danger
   */
  const danger = (danger) => make("div", { class: "reach-box" },
    make("p", { class: "lead" }, danger.say),
    make("ul", { class: "numbers" }, ...danger.lines.map((line) =>
      make("li", {}, number(line, { ...line, name: line.place ? `${line.name} (${line.place})` : line.name })))));

  /**
   * @param {GuideHit} hit
   * @param {string} base the address of the site
   * @param {string} mark what is said of a hit that may not match
   */
  const hit = (hit, base, mark) => make("li", { class: "hit" },
    make("a", { href: base + hit.href, lang: hit.lang }, hit.name), " ",
    ...(hit.gloss ? [make("span", { class: "gloss" }, `(${hit.gloss})`)] : []),
    make("p", { class: "small" }, [hit.unsure ? mark : "", hit.type, hit.where, hit.state].filter(Boolean).join(" · ")),
    ...(hit.summary ? [make("p", {}, hit.summary)] : []));

  /**
   * The lines of each province, for whoever found nothing.
   * @param {GuideHelp[]} help
   * @param {string} base
   * @param {(key: string) => string} say
   */
  const people = (help, base, say) => {
    const places = [...new Set(help.map((line) => line.province))];
    const lines = (/** @type {string} */ place) => help.filter((line) => line.province === place);
    return make("div", { class: "reach-box" },
      make("h2", {}, say("search_people")),
      make("p", {}, say("search_people_why")),
      ...places.flatMap((place) => [
        make("h3", {}, place || say("search_everywhere")),
        make("ul", { class: "numbers" }, ...lines(place).map((line) => make("li", {}, number(line.number, line)))),
      ]));
  };

  search.parts = { make, speaker, number, danger, hit, people };
})();
