// Words as the index knows them. generator/search/words.py has the same rules, for the index; a test compares the two.
(function () {
  "use strict";

  // Lower case, no accents, no apostrophes; "X-ray" is one word, "A&E" an emergency, "no pain" painless.
  injuryGuide.searchSplit = function (text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'\u2019]/g, "").replace(/\bx[- ]ray/g, "xray")
      .replace(/\ba ?(?:&|and|n) ?e\b/g, "emergency")
      .replace(/\b(?:no|not|without|doesnt|dont|isnt) (?:any )?(?:pain(?:ful)?|hurt(?:s|ing)?|sore)\b/g, "painless")
      .split(/[^a-z0-9]+/).filter(Boolean);
  };

  // Each word by its stem and its plain name; then the places: "outerknee".
  injuryGuide.searchWords = function (text, rules) {
    var words = injuryGuide.searchSplit(text).filter(function (word) { return rules.stop.indexOf(word) < 0; })
      .map(function (word) { return injuryGuide.searchStem(word); })
      .map(function (stem) { return Object.hasOwn(rules.same, stem) ? rules.same[stem] : stem; });
    return words.concat(words.map(function (word, at) {
      if (!Object.hasOwn(rules.sides, word)) return [];
      return words.slice(at + 1, at + 3).filter(function (part) { return rules.parts.indexOf(part) >= 0; })
        .map(function (part) { return rules.sides[word] + part; });
    }).flat());
  };

  injuryGuide.searchStem = function (word) {
    var stem = word;
    if (stem.length > 6 && stem.endsWith("ness")) stem = stem.slice(0, -4);
    if (stem.length > 4 && stem.endsWith("ies")) stem = stem.slice(0, -3) + "y";
    else if (stem.length > 3 && stem.endsWith("s") && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
    if (stem.length > 5 && stem.endsWith("ing")) stem = undouble(stem.slice(0, -3));
    else if (stem.length > 4 && stem.endsWith("ed") && !stem.endsWith("eed")) stem = undouble(stem.slice(0, -2));
    else if (stem.length > 7 && stem.endsWith("ation")) stem = stem.slice(0, -3);
    if (stem.length > 4 && /[^aeiou][yi]$/.test(stem)) stem = stem.slice(0, -1);
    if (stem.length > 3 && stem.endsWith("e") && !stem.endsWith("ee")) stem = stem.slice(0, -1);
    return stem.replace(/ae/g, "e").replace(/oe(?=[ads])/g, "e");
  };

  // "runn" -> "run", but "swell" and "press" stay.
  function undouble(stem) {
    return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  }
})();
