// Search itself: MiniSearch over the index that the build made. No DOM here.
(function () {
  "use strict";
  var engine = null;

  function load() {
    var index = injuryGuide.searchIndex;
    engine = MiniSearch.loadJS(index.engine, {
      fields: index.fields,
      storeFields: ["url", "title", "kind", "summary", "alarm", "worth", "phrases"],
      tokenize: function (text) { return injuryGuide.searchWords(text, index.rules); },
      processTerm: function (word) { return word; }
    });
  }

  // Tell whether the words hold every word of some alarming phrase.
  function alarming(words) {
    return injuryGuide.searchIndex.rules.alarming.some(function (phrase) {
      return phrase.every(function (word) { return words.indexOf(word) >= 0; });
    });
  }

  // Return the pages for what a reader typed, best first; red flags first of all when the words are alarming.
  injuryGuide.search = function (text) {
    var index = injuryGuide.searchIndex;
    if (!engine) load();
    var words = injuryGuide.searchWords(text, index.rules);
    if (!words.length) return [];
    var results = engine.search(text, {
      boost: index.boost,
      prefix: function (word) { return word.length > 2; },
      fuzzy: function (word) { return word.length > 7 ? 2 : word.length > 4 ? 1 : false; },
      weights: { fuzzy: 0.4, prefix: 0.6 },
      boostDocument: function (id, word, stored) { return stored.worth; }
    });
    var asked = new Set(words).size;
    results.forEach(function (result) {
      // A page that has every word stands before a page that repeats one of them,
      var share = new Set(result.queryTerms).size / asked;
      // and a page whose name or lay words are what was typed stands before both.
      result.worthAll = result.score * share * share * (1 + 3 * nearness(result.phrases, result.terms, asked));
    });
    results.sort(function (a, b) { return b.worthAll - a.worthAll || (a.url < b.url ? -1 : 1); });
    if (!alarming(words)) return results.map(plain);
    var flags = engine.search(MiniSearch.wildcard, { filter: function (result) { return result.alarm; } });
    var first = flags.sort(function (a, b) { return a.alarm - b.alarm; }).map(function (page) { return page.url; });
    var rest = results.filter(function (page) { return first.indexOf(page.url) < 0; });
    return flags.map(function (page) { return Object.assign(plain(page), { alarm: true }); }).concat(rest.map(plain));
  };

  // How near the nearest phrase of a page is to what was typed, from 0 to 1 (the same words).
  function nearness(phrases, found, asked) {
    return Math.max.apply(null, phrases.map(function (phrase) {
      var both = phrase.filter(function (word) { return found.indexOf(word) >= 0; }).length;
      return Math.min(1, both / phrase.length) * Math.min(1, both / asked);
    }).concat(0));
  }

  function plain(result) {
    return { url: result.url, title: result.title, kind: result.kind, summary: result.summary, alarm: false };
  }
})();
