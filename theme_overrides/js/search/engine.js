// Search itself: MiniSearch over the index that the build made. No DOM here.
(function () {
  "use strict";
  var engine = null;
  var known = null;
  // "print ankle", "heel drop pdf": a sheet is meant. "shin splints vs stress fracture": a comparison.
  var SHEET = /\b(print(able|out|ed|s)?|pdf|poster|handout|sheet|checklist)\b/i;
  var PAIR = /\b(vs|versus|or|differences?( between)?|compared?)\b/i;
  var MEANT = 10;
  // What a page is worth whose name is what was typed.
  var EXACT = 4;
  var TELLING = ["title", "names", "lay", "signs"];
  // What a page must hold of the words, by their weight, to be found at all.
  var LEAST = 0.25;

  function load() {
    var index = injuryGuide.searchIndex;
    known = new Set(index.engine.index.map(function (entry) { return entry[0]; }));
    engine = MiniSearch.loadJS(index.engine, {
      fields: index.fields,
      storeFields: ["url", "title", "kind", "summary", "alarm", "worth", "phrases"],
      tokenize: function (text) { return injuryGuide.searchWords(text, index.rules); },
      processTerm: function (word) { return word; }
    });
  }

  // Tell whether the words hold the words of a sign, one after the other, or of an alarming phrase, in any order.
  // A long word that no page has may be a slip: "palpatations".
  function alarming(words) {
    var rules = injuryGuide.searchIndex.rules;
    var typed = " " + words.join(" ") + " ";
    var guessed = words.filter(function (word) { return word.length > 5 && !known.has(word); }).map(function (word) {
      return engine.search(word, { fuzzy: 2 }).map(function (result) { return result.terms; });
    }).flat(2);
    return rules.signs.some(function (phrase) { return typed.indexOf(" " + phrase.join(" ") + " ") >= 0; })
      || rules.alarming.some(function (phrase) {
        return phrase.every(function (word) { return words.indexOf(word) >= 0; });
      })
      || rules.signs.some(function (phrase) { return phrase.length === 1 && guessed.indexOf(phrase[0]) >= 0; });
  }

  // Return the pages for what a reader typed, best first; red flags first of all when the words are alarming.
  injuryGuide.search = function (text) {
    var index = injuryGuide.searchIndex;
    if (!engine) load();
    var meant = SHEET.test(text) ? "Checklist" : PAIR.test(text) ? "Compare" : "";
    var bare = meant ? text.replace(new RegExp(meant === "Checklist" ? SHEET : PAIR, "gi"), " ") : text;
    var words = injuryGuide.searchWords(bare, index.rules);
    if (!words.length) {
      bare = text;
      words = injuryGuide.searchWords(bare, index.rules);
    }
    if (!words.length) return [];
    var results = engine.search(bare, {
      boost: index.boost,
      prefix: function (word) { return word.length > 2; },
      fuzzy: function (word) { return word.length > 7 && !known.has(word) ? 2 : word.length > 3 ? 1 : false; },
      weights: { fuzzy: 0.4, prefix: 0.6 },
      boostDocument: function (id, word, stored) { return stored.worth * (stored.kind === meant ? MEANT : 1); }
    });
    var weights = weigh(words, results);
    results.forEach(function (result) {
      // A page that has the words that tell pages apart stands before a page that repeats one of them,
      result.share = sum(result.queryTerms, weights) / weights.all;
      // and a page whose name or lay words are what was typed stands before both.
      result.worthAll = result.score * result.share * result.share * (1 + 3 * nearness(result, words, weights))
        * (named(result, words) ? EXACT : 1);
    });
    results = results.filter(function (result) { return result.share >= LEAST; });
    results.sort(function (a, b) { return b.worthAll - a.worthAll || (a.url < b.url ? -1 : 1); });
    if (!alarming(injuryGuide.searchWords(text, index.rules))) return results.map(plain);
    var flags = engine.search(MiniSearch.wildcard, { filter: function (result) { return result.alarm; } });
    var first = flags.sort(function (a, b) { return a.alarm - b.alarm; }).map(function (page) { return page.url; });
    var rest = results.filter(function (page) { return first.indexOf(page.url) < 0; });
    return flags.map(function (page) { return Object.assign(plain(page), { alarm: true }); }).concat(rest.map(plain));
  };

  // Tell whether the words are all of a name of the page, and nothing else.
  function named(result, words) {
    return result.phrases.some(function (name) {
      return name.length === new Set(words).size && name.every(function (word) { return words.indexOf(word) >= 0; });
    });
  }

  // What each word tells: the fewer pages have it, the more. Half when no page has it in its names, lay words or signs,
  // because then it was met by chance; little when no page has it at all.
  function weigh(words, results) {
    var weights = { of: {}, all: 0 };
    var telling = new Set();
    words.forEach(function (word) { weights.of[word] = 0; });
    results.forEach(function (result) {
      new Set(result.queryTerms).forEach(function (word) {
        weights.of[word] += 1;
        if ((result.match[word] || []).some(function (field) { return TELLING.indexOf(field) >= 0; })) telling.add(word);
      });
    });
    Object.keys(weights.of).forEach(function (word) {
      var pages = weights.of[word];
      weights.of[word] = pages ? Math.log(1 + engine.documentCount / pages) * (telling.has(word) ? 1 : 0.5) : 1;
      weights.all += weights.of[word];
    });
    return weights;
  }

  function sum(words, weights) {
    return Array.from(new Set(words)).reduce(function (total, word) { return total + weights.of[word]; }, 0);
  }

  // How near the nearest phrase of a page is to what was typed, from 0 to 1 (the same words).
  function nearness(result, words, weights) {
    var guessed = words.filter(function (word) { return result.terms.indexOf(word) < 0; });
    return Math.max.apply(null, result.phrases.map(function (phrase) {
      var both = phrase.filter(function (word) { return result.terms.indexOf(word) >= 0; });
      var asked = both.filter(function (word) { return words.indexOf(word) >= 0; });
      // A word of the phrase that nobody typed was found by a beginning or in spite of a slip.
      return both.length / phrase.length
        * (sum(asked, weights) + (asked.length < both.length ? sum(guessed, weights) : 0)) / weights.all;
    }).concat(0));
  }

  function plain(result) {
    return { url: result.url, title: result.title, kind: result.kind, summary: result.summary, alarm: false };
  }
})();
