// Search itself: MiniSearch over the index that the build made. No DOM here.
/**
 * @typedef {{url: string, title: string, kind: string, summary: string, alarm: number, worth: number, phrases: string[][]}} StoredPage
 *   url: from the root. alarm: its place among those that come first when the words are alarming, 0 for none. phrases: its names and lay words, by
 *   their stems.
 * @typedef {StoredPage & {score: number, terms: string[], queryTerms: string[], match: Record<string, string[]>, share: number,
 *   worthAll: number}} FoundPage terms: words of the index that were met, for queryTerms, those that were typed. match: the fields that
 *   each was met in. share: of the weight of all that was typed, 0 to 1.
 * @typedef {{url: string, title: string, kind: string, summary: string, alarm: boolean}} SearchResult alarm: to be looked at first.
 * @typedef {{fields: string[], boost: Record<string, number>, rules: SearchRules, engine: {storedFields: Record<string, StoredPage>,
 *   index: [string, Record<string, Record<string, number>>][]}}} SearchIndex index: each stem, and by field, then page, how often.
 * @typedef {{documentCount: number, search(text: string, options: object): FoundPage[]}} SearchEngine
 */
(() => {
  "use strict";
  const { TELLING, weigh, sum, nearness } = injuryGuide.searchWeights;
  /** @type {SearchEngine | null} */
  let engine = null;
  /** Stems that pages have; and in how many places those stand that names, lay words and signs have. @type {Set<string>} */
  const known = new Set();
  /** @type {Map<string, number>} */
  const names = new Map();
  /** What the index shows of each page. @type {StoredPage[]} */
  let pages = [];
  // "print ankle", "heel drop pdf": a sheet is meant; "what does eccentric mean": a word of the glossary;
  // "running plan after a calf strain": a plan.
  /** @type {Record<string, RegExp>} */
  const MEANT = {
    Checklist: /\b(print(able|out|ed|s)?|pdf|poster|handout|sheet|checklist)\b/gi,
    Glossary: /\b(what (is|are|does)|mean(s|ing)?|define|definition)\b/gi,
    "Return plan": /\b(plans?|programmes?|programs?|schedules?)\b/gi
  };
  const MEANT_WORTH = 100;
  // "shin splints vs stress fracture": a comparison is meant.
  const PAIR = /\b(?:vs|versus|or|compared (?:to|with))\b/i;
  const BETWEEN = /^.*\bdifferences? between\b(.+)\b(?:and|or)\b(.+)$/i;
  // "gym for runners": all of it is for them, and some injuries are called after them.
  const FOR_RUNNERS = /\bfor (?:a |the )?(?:runner|jogger)s?\b/gi;
  // What a page is worth whose name is what was typed.
  const EXACT = 4;
  // What a page must hold of the words, by their weight, to be found at all.
  const LEAST = 0.25;
  // How many of the best are looked at closely.
  const SEEN = 60;

  function load() {
    const index = injuryGuide.searchIndex;
    const fields = TELLING.map((name) => String(index.fields.indexOf(name)));
    index.engine.index.forEach((entry) => {
      known.add(entry[0]);
      const places = fields.reduce((sum, field) => sum + Object.keys(entry[1][field] || {}).length, 0);
      if (places) names.set(entry[0], places);
    });
    index.rules.signs
      .concat(index.rules.alarming)
      .flat()
      .forEach((word) => {
        names.set(word, names.get(word) || 1);
      });
    Object.keys(index.rules.same).forEach((word) => {
      names.set(word, names.get(index.rules.same[word]) || 0);
    });
    pages = Object.values(index.engine.storedFields);
    engine = MiniSearch.loadJS(index.engine, {
      fields: index.fields,
      storeFields: ["url", "title", "kind", "summary", "alarm", "worth", "phrases"],
      processTerm: (/** @type {string} */ word) => word
    });
  }

  // Return the words of a question as the index has them. Slips, and what was written apart or together, are put right.
  /** @param {string} text @returns {string[]} */
  function wordsOf(text) {
    const rules = injuryGuide.searchIndex.rules;
    const typed = injuryGuide.searchSplit(text.replace(FOR_RUNNERS, " "));
    /** @type {string[]} */
    const out = [];
    for (let at = 0; at < typed.length; at += 1) {
      const word = typed[at];
      const joined = word + typed[at + 1];
      if (at + 1 < typed.length && isName(joined) && isPart(word, rules) && isPart(typed[at + 1], rules)) {
        out.push(joined); // "knee cap", "over training"
        at += 1;
      } else if (isKnown(word, rules) || (at === typed.length - 1 && begins(word))) out.push(word);
      else out.push(slip(word) || halves(word) || word);
    }
    return injuryGuide.searchWords(out.join(" "), rules);
  }

  /** @param {string} word @param {SearchRules} rules @returns {boolean} */
  function isStop(word, rules) {
    return rules.stop.indexOf(word) >= 0;
  }

  // Tell whether a word may be part of a longer one: "outer" may not, for places have words of their own.
  /** @param {string} word @param {SearchRules} rules @returns {boolean} */
  function isPart(word, rules) {
    return word.length > 2 && !isStop(word, rules) && !Object.hasOwn(rules.sides, injuryGuide.searchStem(word));
  }

  /** @param {string} word @param {SearchRules} rules @returns {boolean} */
  function isKnown(word, rules) {
    return isStop(word, rules) || isName(word) || known.has(injuryGuide.searchStem(word));
  }

  /** @param {string} word @returns {boolean} */
  function isName(word) {
    return names.has(injuryGuide.searchStem(word));
  }

  /** "swolen", "pian": the commonest word that is one letter away. A beginning is none: more may be typed. @param {string} word @returns {string} */
  function slip(word) {
    const stem = injuryGuide.searchStem(word);
    let best = "";
    if (stem.length < 4) return best;
    names.forEach((places, name) => {
      if (near(stem, name) && places > (names.get(best) || 0)) best = name;
    });
    return best && !isName(best) ? `${best}e` : best; // "collaps" would lose its end
  }

  // Tell whether two words differ by one letter: another, one more, one less, or two that changed places.
  // Of four letters, only by their places: "moon" is not "morn".
  /** @param {string} one @param {string} two @returns {boolean} */
  function near(one, two) {
    if (two.length < 4 || Math.abs(one.length - two.length) > 1) return false;
    let from = 0;
    while (from < one.length && one[from] === two[from]) from += 1;
    const a = one.slice(from);
    const b = two.slice(from);
    return (
      (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) ||
      (one.length > 4 && (a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b))
    );
  }

  /** "backache": two words written as one. @param {string} word @returns {string} */
  function halves(word) {
    for (let at = 3; at <= word.length - 3; at += 1) {
      if (isName(word.slice(0, at)) && isName(word.slice(at))) return `${word.slice(0, at)} ${word.slice(at)}`;
    }
    return "";
  }

  /** @param {string} word @returns {boolean} */
  function begins(word) {
    return Array.from(names.keys()).some((name) => name.startsWith(word));
  }

  // Tell whether the words hold the words of a sign, one after the other, or of an alarming phrase, in any order.
  // A long word that no page has may be a slip: "palpatations".
  /** @param {string[]} words @returns {boolean} */
  function alarming(words) {
    const rules = injuryGuide.searchIndex.rules;
    const typed = ` ${words.join(" ")} `;
    const guessed = words
      .filter((word) => word.length > 5 && !known.has(word))
      .map((word) => engine.search(word, { tokenize: alone, fuzzy: 2 }).map((result) => result.terms))
      .flat(2);
    const all = new Set(words.concat(guessed));
    return (
      rules.signs.some((phrase) => typed.indexOf(` ${phrase.join(" ")} `) >= 0) ||
      rules.alarming.some((phrase) => phrase.every((word) => all.has(word))) ||
      rules.signs.some((phrase) => phrase.length === 1 && all.has(phrase[0]))
    );
  }

  /** @param {string} word @returns {string[]} */
  function alone(word) {
    return [word];
  }

  // Return the pages for what a reader typed, best first; red flags first of all when the words are alarming.
  injuryGuide.search = (text) => {
    if (!engine) load();
    const typed = wordsOf(text);
    const meant = Object.keys(MEANT).find((kind) => text.search(MEANT[kind]) >= 0);
    const bare = meant ? wordsOf(text.replace(MEANT[meant], " ")) : [];
    let results = find(typed, "");
    const called = results.some((page) => named(page, typed));
    // Neither "walk-run plan" nor "broken ankle or foot bone" asks for more than the page of that name.
    if (bare.length && !(called && bare.length < typed.length)) results = find(bare, meant);
    /** @type {(StoredPage & {first?: boolean})[]} */
    let first = called ? [] : compared(text);
    if (alarming(typed)) {
      first = [
        ...pages
          .filter((page) => page.alarm)
          .sort((a, b) => a.alarm - b.alarm)
          .map((page) => ({ ...page, first: true })),
        ...first
      ];
    }
    const urls = first.map((page) => page.url);
    return first.concat(results.filter((page) => urls.indexOf(page.url) < 0)).map(plain);
  };

  // Return the page that sets two things side by side, each called as one half of the text, or nothing.
  /** @param {string} text @returns {StoredPage[]} */
  function compared(text) {
    const between = text.match(BETWEEN);
    const sides = (between ? between.slice(1) : text.split(PAIR)).map(wordsOf);
    if (sides.length !== 2) return [];
    const ids = sides.map((side) =>
      find(side, "")
        .slice(0, 6)
        .filter((page) => page.kind === "Injury" && isCalled(page, side))
        .map((page) => page.url.split("/")[1])
    );
    const urls = ids[0]
      .map((one) => ids[1].map((two) => [`compare/${one}-or-${two}/`, `compare/${two}-or-${one}/`]))
      .flat(2);
    return pages
      .filter((page) => urls.indexOf(page.url) >= 0)
      .sort((a, b) => urls.indexOf(a.url) - urls.indexOf(b.url))
      .slice(0, 1);
  }

  // Tell whether a page has a name that holds all of the words, or that the words hold.
  /** @param {StoredPage} page @param {string[]} words @returns {boolean} */
  function isCalled(page, words) {
    return page.phrases.some(
      (name) => words.every((word) => name.indexOf(word) >= 0) || name.every((word) => words.indexOf(word) >= 0)
    );
  }

  // Return what is found by words, best first; pages of a kind that is meant come before others.
  /** @param {string[]} words @param {string} meant The kind, or "". @returns {FoundPage[]} */
  function find(words, meant) {
    if (!words.length) return [];
    let results = engine.search("", {
      tokenize: () => words,
      boost: injuryGuide.searchIndex.boost,
      /** Only the last word may be a beginning, and one that no page has. @type {(word: string, at: number, all: string[]) => boolean} */
      prefix: (word, at, all) => word.length > 2 && (at === all.length - 1 || !known.has(word)),
      fuzzy: slack,
      weights: { fuzzy: 0.4, prefix: 0.6 },
      /** @type {(id: unknown, word: string, stored: StoredPage) => number} */
      boostDocument: (_id, _word, stored) => stored.worth * (stored.kind === meant ? MEANT_WORTH : 1)
    });
    const weights = weigh(words, results, engine.documentCount);
    results.forEach((result) => {
      // A page that has the words that tell pages apart stands before a page that repeats one of them,
      result.share = sum(result.queryTerms, weights) / weights.all;
      result.worthAll = result.score * result.share * result.share;
    });
    results = results
      .filter((result) => result.share >= LEAST)
      .sort(better)
      .slice(0, SEEN);
    results.forEach((result) => {
      // and a page whose name or lay words are what was typed stands before both.
      result.worthAll *= (1 + 3 * nearness(result, words, weights)) * (named(result, words) ? EXACT : 1);
    });
    return results.sort(better);
  }

  /** How many letters of a word may be wrong; none in a word that a name has. @param {string} word @returns {number | false} */
  function slack(word) {
    if (names.has(word) || word.length < 3) return false;
    return word.length > 7 && !known.has(word) ? 2 : 1;
  }

  /** @param {FoundPage} a @param {FoundPage} b @returns {number} */
  function better(a, b) {
    return b.worthAll - a.worthAll || (a.url < b.url ? -1 : 1);
  }

  /** Tell whether the words are all of a name of the page, and nothing else. @param {StoredPage} result @param {string[]} words @returns {boolean} */
  function named(result, words) {
    const different = new Set(words);
    return result.phrases.some((name) => name.length === different.size && name.every((word) => different.has(word)));
  }

  /** @param {StoredPage & {first?: boolean}} page @returns {SearchResult} */
  function plain(page) {
    return { url: page.url, title: page.title, kind: page.kind, summary: page.summary, alarm: page.first === true };
  }
})();
