// What the words of a question tell, and how near a page's phrases are to them. No DOM here.
/**
 * @typedef {{of: Record<string, number>, all: number}} Weights What each word tells, and all of them together.
 */
(() => {
  "use strict";
  // What the nearest phrase is worth when it names another part of the body than was typed.
  const ELSEWHERE = 0.3;
  const TELLING = ["title", "names", "lay", "signs"];

  // What each word tells: the fewer pages have it, the more. Half when no page has it in its names, lay words or signs,
  // because then it was met by chance; little when no page has it at all.
  /** @param {string[]} words @param {FoundPage[]} results @param {number} count Of all pages. @returns {Weights} */
  function weigh(words, results, count) {
    /** @type {Weights} */
    const weights = { of: {}, all: 0 };
    /** @type {Set<string>} */
    const telling = new Set();
    words.forEach((word) => {
      weights.of[word] = 0;
    });
    results.forEach((result) => {
      new Set(result.queryTerms).forEach((word) => {
        weights.of[word] += 1;
        if ((result.match[word] || []).some((field) => TELLING.indexOf(field) >= 0)) telling.add(word);
      });
    });
    Object.keys(weights.of).forEach((word) => {
      const pages = weights.of[word];
      weights.of[word] = pages ? Math.log(1 + count / pages) * (telling.has(word) ? 1 : 0.5) : 1;
      weights.all += weights.of[word];
    });
    return weights;
  }

  /** @param {string[]} words @param {Weights} weights @returns {number} */
  function sum(words, weights) {
    let total = 0;
    new Set(words).forEach((word) => {
      total += weights.of[word];
    });
    return total;
  }

  // How near the nearest phrase of a page is to what was typed, from 0 to 1 (the same words).
  // A phrase of another part of the body is not near: "back seizes up" is no knee that does.
  /** @param {FoundPage} result @param {string[]} words @param {Weights} weights @returns {number} */
  function nearness(result, words, weights) {
    const met = new Set(result.terms);
    const typed = new Set(words);
    const parts = words.filter(isPlace);
    const guessed = sum(
      words.filter((word) => !met.has(word)),
      weights
    );
    return result.phrases.reduce((nearest, phrase) => {
      const both = phrase.filter((word) => met.has(word));
      const asked = both.filter((word) => typed.has(word));
      // A word of the phrase that nobody typed was found by a beginning or in spite of a slip.
      const elsewhere = parts.length && phrase.some(isPlace) && !phrase.some((word) => parts.indexOf(word) >= 0);
      return Math.max(
        nearest,
        ((((elsewhere ? ELSEWHERE : 1) * both.length) / phrase.length) *
          (sum(asked, weights) + (asked.length < both.length ? guessed : 0))) /
          weights.all
      );
    }, 0);
  }

  /** @param {string} word @returns {boolean} */
  function isPlace(word) {
    return word !== "leg" && injuryGuide.searchIndex.rules.parts.indexOf(word) >= 0;
  }

  injuryGuide.searchWeights = { TELLING, weigh, sum, nearness };
})();
