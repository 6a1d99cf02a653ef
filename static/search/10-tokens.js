/*
 * The normaliser of the search: what guide/search/tokens.py does, step by step. Its docstring says each step and why;
 * a change here is a change there.
 */
"use strict";

(() => {
  const APOSTROPHE = /['`´\u02b9-\u02c1‘’‛′\ua78b\ua78c＇]/g;
  const DROPPED = new RegExp("[\\u00ad\\u0241\\u0242\\u0294\\u0295\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff" +
    "\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff]", "g");
  const UNKNOWN = new RegExp("[^\\0-\\u036f\\u1400-\\u167f\\u18b0-\\u18ff\\u1d00-\\u1dbf\\u1e00-\\u1eff\\u2c60-\\u2c7f" +
    "\\ua789\\ufb00-\\ufb06\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}]", "gu");
  const WORD = new RegExp("['0-9a-z\\u0180-\\u02af\\u1401-\\u166c\\u166f-\\u167f\\u18b0-\\u18f5\\u1d00-\\u1dbf" +
    "\\u1e00-\\u1eff\\u2c60-\\u2c7f]+", "g");
  /** @type {Record<string, string>} */
  const FOLDS = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ŋ: "n", ĸ: "k", ı: "i",
    ə: "e",
  };
  const FOLDED = /[ßæœøłđðþħŧŋĸıə]/g;
  const INSIDE = /([a-z])[:ː꞉](?=[a-z])/g;
  const INITIAL = /\b([a-z])\.(?=[a-z]\b)/g;
  const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)$/;
  const CONSONANT = /^[bcdfgj-np-tvwxz]/;

  /** @param {string} word */
  const joined = (word) => {
    const parts = word.split("'").filter(Boolean);
    if (parts.length > 1 && parts[parts.length - 1] === "s") parts.pop();
    while (parts.length > 1 && ELIDED.test(parts[0]) && !CONSONANT.test(parts[1])) parts.shift();
    return parts.join("");
  };

  const search = (globalThis.guideSearch = globalThis.guideSearch || {});

  /**
   * The tokens of a text in order, stop words too.
   * @param {string} text
   * @returns {string[]}
   */
  search.tokens = (text) => {
    const plain = text.replace(APOSTROPHE, "'").replace(DROPPED, "").replace(UNKNOWN, " ").normalize("NFKD")
      .replace(DROPPED, "").toLowerCase().replace(FOLDED, (letter) => FOLDS[letter])
      .replace(INSIDE, "$1").replace(INITIAL, "$1");
    return (plain.match(WORD) || []).map(joined).filter(Boolean);
  };
})();
