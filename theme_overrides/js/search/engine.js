// Search itself: MiniSearch over the index that the build made. No DOM here.
(function () {
  "use strict";
  var engine = null;
  // Stems that pages have; and in how many places those stand that names, lay words and signs have.
  var known = new Set();
  var names = new Map();
  // What the index shows of each page.
  var pages = [];
  // "print ankle", "heel drop pdf": a sheet is meant; "what does eccentric mean": a word of the glossary;
  // "running plan after a calf strain": a plan.
  var MEANT = {
    Checklist: /\b(print(able|out|ed|s)?|pdf|poster|handout|sheet|checklist)\b/gi,
    Glossary: /\b(what (is|are|does)|mean(s|ing)?|define|definition)\b/gi,
    "Return plan": /\b(plans?|programmes?|programs?|schedules?)\b/gi
  };
  var MEANT_WORTH = 100;
  // "shin splints vs stress fracture": a comparison is meant.
  var PAIR = /\b(?:vs|versus|or|compared (?:to|with))\b/i;
  var BETWEEN = /^.*\bdifferences? between\b(.+)\b(?:and|or)\b(.+)$/i;
  // "gym for runners": all of it is for them, and some injuries are called after them.
  var FOR_RUNNERS = /\bfor (?:a |the )?(?:runner|jogger)s?\b/gi;
  // What a page is worth whose name is what was typed.
  var EXACT = 4;
  // What the nearest phrase is worth when it names another part of the body than was typed.
  var ELSEWHERE = 0.3;
  var TELLING = ["title", "names", "lay", "signs"];
  // What a page must hold of the words, by their weight, to be found at all.
  var LEAST = 0.25;
  // How many of the best are looked at closely.
  var SEEN = 60;

  function load() {
    var index = injuryGuide.searchIndex;
    var fields = TELLING.map(function (name) { return String(index.fields.indexOf(name)); });
    index.engine.index.forEach(function (entry) {
      known.add(entry[0]);
      var places = fields.reduce(function (sum, field) { return sum + Object.keys(entry[1][field] || {}).length; }, 0);
      if (places) names.set(entry[0], places);
    });
    index.rules.signs.concat(index.rules.alarming).flat().forEach(function (word) { names.set(word, names.get(word) || 1); });
    Object.keys(index.rules.same).forEach(function (word) { names.set(word, names.get(index.rules.same[word]) || 0); });
    pages = Object.values(index.engine.storedFields);
    engine = MiniSearch.loadJS(index.engine, {
      fields: index.fields,
      storeFields: ["url", "title", "kind", "summary", "alarm", "worth", "phrases"],
      processTerm: function (word) { return word; }
    });
  }

  // Return the words of a question as the index has them. Slips, and what was written apart or together, are put right.
  function wordsOf(text) {
    var rules = injuryGuide.searchIndex.rules;
    var typed = injuryGuide.searchSplit(text.replace(FOR_RUNNERS, " "));
    var out = [];
    for (var at = 0; at < typed.length; at += 1) {
      var word = typed[at];
      var joined = word + typed[at + 1];
      if (at + 1 < typed.length && isName(joined) && isPart(word, rules) && isPart(typed[at + 1], rules)) {
        out.push(joined); // "knee cap", "over training"
        at += 1;
      } else if (isKnown(word, rules) || (at === typed.length - 1 && begins(word))) out.push(word);
      else out.push(slip(word) || halves(word) || word);
    }
    return injuryGuide.searchWords(out.join(" "), rules);
  }

  function isStop(word, rules) { return rules.stop.indexOf(word) >= 0; }

  // Tell whether a word may be part of a longer one: "outer" may not, for places have words of their own.
  function isPart(word, rules) {
    return word.length > 2 && !isStop(word, rules) && !Object.hasOwn(rules.sides, injuryGuide.searchStem(word));
  }

  function isKnown(word, rules) {
    return isStop(word, rules) || isName(word) || known.has(injuryGuide.searchStem(word));
  }

  function isName(word) { return names.has(injuryGuide.searchStem(word)); }

  // "swolen", "pian": the commonest word that is one letter away. A beginning is none: more may be typed.
  function slip(word) {
    var stem = injuryGuide.searchStem(word);
    var best = "";
    if (stem.length < 4) return best;
    names.forEach(function (places, name) {
      if (near(stem, name) && places > (names.get(best) || 0)) best = name;
    });
    return best && !isName(best) ? best + "e" : best; // "collaps" would lose its end
  }

  // Tell whether two words differ by one letter: another, one more, one less, or two that changed places.
  // Of four letters, only by their places: "moon" is not "morn".
  function near(one, two) {
    if (two.length < 4 || Math.abs(one.length - two.length) > 1) return false;
    var from = 0;
    while (from < one.length && one[from] === two[from]) from += 1;
    var a = one.slice(from);
    var b = two.slice(from);
    return (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
      || (one.length > 4 && (a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b));
  }

  // "backache": two words written as one.
  function halves(word) {
    for (var at = 3; at <= word.length - 3; at += 1) {
      if (isName(word.slice(0, at)) && isName(word.slice(at))) return word.slice(0, at) + " " + word.slice(at);
    }
    return "";
  }

  function begins(word) {
    return Array.from(names.keys()).some(function (name) { return name.startsWith(word); });
  }

  // Tell whether the words hold the words of a sign, one after the other, or of an alarming phrase, in any order.
  // A long word that no page has may be a slip: "palpatations".
  function alarming(words) {
    var rules = injuryGuide.searchIndex.rules;
    var typed = " " + words.join(" ") + " ";
    var guessed = words.filter(function (word) { return word.length > 5 && !known.has(word); }).map(function (word) {
      return engine.search(word, { tokenize: alone, fuzzy: 2 }).map(function (result) { return result.terms; });
    }).flat(2);
    var all = new Set(words.concat(guessed));
    return rules.signs.some(function (phrase) { return typed.indexOf(" " + phrase.join(" ") + " ") >= 0; })
      || rules.alarming.some(function (phrase) { return phrase.every(function (word) { return all.has(word); }); })
      || rules.signs.some(function (phrase) { return phrase.length === 1 && all.has(phrase[0]); });
  }

  function alone(word) { return [word]; }

  // Return the pages for what a reader typed, best first; red flags first of all when the words are alarming.
  injuryGuide.search = function (text) {
    if (!engine) load();
    var typed = wordsOf(text);
    var meant = Object.keys(MEANT).find(function (kind) { return text.search(MEANT[kind]) >= 0; });
    var bare = meant ? wordsOf(text.replace(MEANT[meant], " ")) : [];
    var results = find(typed, "");
    var called = results.some(function (page) { return named(page, typed); });
    // Neither "walk-run plan" nor "broken ankle or foot bone" asks for more than the page of that name.
    if (bare.length && !(called && bare.length < typed.length)) results = find(bare, meant);
    var first = called ? [] : compared(text);
    if (alarming(typed)) {
      first = pages.filter(function (page) { return page.alarm; }).sort(function (a, b) { return a.alarm - b.alarm; })
        .map(function (page) { return Object.assign({}, page, { first: true }); }).concat(first);
    }
    var urls = first.map(function (page) { return page.url; });
    return first.concat(results.filter(function (page) { return urls.indexOf(page.url) < 0; })).map(plain);
  };

  // Return the page that sets two things side by side, each called as one half of the text, or nothing.
  function compared(text) {
    var between = text.match(BETWEEN);
    var sides = (between ? between.slice(1) : text.split(PAIR)).map(wordsOf);
    if (sides.length !== 2) return [];
    var ids = sides.map(function (side) {
      return find(side, "").slice(0, 6).filter(function (page) { return page.kind === "Injury" && isCalled(page, side); })
        .map(function (page) { return page.url.split("/")[1]; });
    });
    var urls = ids[0].map(function (one) {
      return ids[1].map(function (two) { return ["compare/" + one + "-or-" + two + "/", "compare/" + two + "-or-" + one + "/"]; });
    }).flat(2);
    return pages.filter(function (page) { return urls.indexOf(page.url) >= 0; })
      .sort(function (a, b) { return urls.indexOf(a.url) - urls.indexOf(b.url); }).slice(0, 1);
  }

  // Tell whether a page has a name that holds all of the words, or that the words hold.
  function isCalled(page, words) {
    return page.phrases.some(function (name) {
      return words.every(function (word) { return name.indexOf(word) >= 0; })
        || name.every(function (word) { return words.indexOf(word) >= 0; });
    });
  }

  // Return what is found by words, best first; pages of a kind that is meant come before others.
  function find(words, meant) {
    if (!words.length) return [];
    var results = engine.search("", {
      tokenize: function () { return words; },
      boost: injuryGuide.searchIndex.boost,
      // Only the last word may be a beginning, and one that no page has.
      prefix: function (word, at, all) { return word.length > 2 && (at === all.length - 1 || !known.has(word)); },
      fuzzy: slack,
      weights: { fuzzy: 0.4, prefix: 0.6 },
      boostDocument: function (id, word, stored) { return stored.worth * (stored.kind === meant ? MEANT_WORTH : 1); }
    });
    var weights = weigh(words, results);
    results.forEach(function (result) {
      // A page that has the words that tell pages apart stands before a page that repeats one of them,
      result.share = sum(result.queryTerms, weights) / weights.all;
      result.worthAll = result.score * result.share * result.share;
    });
    results = results.filter(function (result) { return result.share >= LEAST; }).sort(better).slice(0, SEEN);
    results.forEach(function (result) {
      // and a page whose name or lay words are what was typed stands before both.
      result.worthAll *= (1 + 3 * nearness(result, words, weights)) * (named(result, words) ? EXACT : 1);
    });
    return results.sort(better);
  }

  // How many letters of a word may be wrong; none in a word that a name has.
  function slack(word) {
    if (names.has(word) || word.length < 3) return false;
    return word.length > 7 && !known.has(word) ? 2 : 1;
  }

  function better(a, b) {
    return b.worthAll - a.worthAll || (a.url < b.url ? -1 : 1);
  }

  // Tell whether the words are all of a name of the page, and nothing else.
  function named(result, words) {
    var different = new Set(words);
    return result.phrases.some(function (name) {
      return name.length === different.size && name.every(function (word) { return different.has(word); });
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
    var total = 0;
    new Set(words).forEach(function (word) { total += weights.of[word]; });
    return total;
  }

  // How near the nearest phrase of a page is to what was typed, from 0 to 1 (the same words).
  // A phrase of another part of the body is not near: "back seizes up" is no knee that does.
  function nearness(result, words, weights) {
    var met = new Set(result.terms);
    var typed = new Set(words);
    var parts = words.filter(isPlace);
    var guessed = sum(words.filter(function (word) { return !met.has(word); }), weights);
    return result.phrases.reduce(function (nearest, phrase) {
      var both = phrase.filter(function (word) { return met.has(word); });
      var asked = both.filter(function (word) { return typed.has(word); });
      // A word of the phrase that nobody typed was found by a beginning or in spite of a slip.
      var elsewhere = parts.length && phrase.some(isPlace) && !phrase.some(function (word) { return parts.indexOf(word) >= 0; });
      return Math.max(nearest, (elsewhere ? ELSEWHERE : 1) * both.length / phrase.length
        * (sum(asked, weights) + (asked.length < both.length ? guessed : 0)) / weights.all);
    }, 0);
  }

  function isPlace(word) { return word !== "leg" && injuryGuide.searchIndex.rules.parts.indexOf(word) >= 0; }

  function plain(page) {
    return { url: page.url, title: page.title, kind: page.kind, summary: page.summary, alarm: page.first === true };
  }
})();
