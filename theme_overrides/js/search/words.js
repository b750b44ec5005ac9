// Words as the index knows them. generator/search/words.py has the same rules, for the index; a test compares the two.
/**
 * @typedef {{stop: string[], same: Record<string, string>, sides: Record<string, string>, parts: string[], signs: string[][],
 *   alarming: string[][]}} SearchRules stop: words that tell nothing. same: by stem, its plain name. sides: by stem, how a place with it
 *   begins. signs, alarming: phrases, by their stems.
 */
(() => {
  "use strict";

  // Lower case, no accents, no apostrophes; "X-ray" is one word, "A&E" an emergency, "no pain" painless.
  injuryGuide.searchSplit = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f'\u2019]/g, "")
      .replace(/\bx[- ]ray/g, "xray")
      .replace(/\ba ?(?:&|and|n) ?e\b/g, "emergency")
      .replace(/\b(?:no|not|without|doesnt|dont|isnt) (?:any )?(?:pain(?:ful)?|hurt(?:s|ing)?|sore)\b/g, "painless")
      .split(/[^a-z0-9]+/)
      .filter(Boolean);

  // Each word by its stem and its plain name; then the places: "outerknee".
  injuryGuide.searchWords = (text, rules) => {
    const words = injuryGuide
      .searchSplit(text)
      .filter((word) => rules.stop.indexOf(word) < 0)
      .map((word) => injuryGuide.searchStem(word))
      .map((stem) => (Object.hasOwn(rules.same, stem) ? rules.same[stem] : stem));
    return words.concat(
      words.flatMap((word, at) => {
        if (!Object.hasOwn(rules.sides, word)) return [];
        return words
          .slice(at + 1, at + 3)
          .filter((part) => rules.parts.indexOf(part) >= 0)
          .map((part) => rules.sides[word] + part);
      })
    );
  };

  injuryGuide.searchStem = (word) => {
    let stem = word;
    if (stem.length > 6 && stem.endsWith("ness")) stem = stem.slice(0, -4);
    if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
    else if (stem.length > 3 && stem.endsWith("s") && !/(ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
    if (stem.length > 5 && stem.endsWith("ing")) stem = undouble(stem.slice(0, -3));
    else if (stem.length > 4 && stem.endsWith("ed") && !stem.endsWith("eed")) stem = undouble(stem.slice(0, -2));
    else if (stem.length > 7 && stem.endsWith("ation")) stem = stem.slice(0, -3);
    if (stem.length > 4 && /[^aeiou][yi]$/.test(stem)) stem = stem.slice(0, -1);
    if (stem.length > 3 && stem.endsWith("e") && !stem.endsWith("ee")) stem = stem.slice(0, -1);
    return stem.replace(/ae/g, "e").replace(/oe(?=[ads])/g, "e");
  };

  /** "runn" -> "run", but "swell" and "press" stay. @param {string} stem @returns {string} */
  function undouble(stem) {
    return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  }
})();
