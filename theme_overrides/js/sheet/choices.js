// What a reader may change on a sheet, as plain values and as the fragment of a link. Pure: no page, no storage.
/**
 * @typedef {{[name: string]: string | string[] | undefined, for?: string, by?: string, contact?: string, region?: string, units?: string,
 *   size?: string, paper?: string, out: string[]}} SheetChoices for, by, contact: words for a club. region: a country's id. out: ids of
 *   the lines that are left out.
 */
(() => {
  "use strict";
  /** @type {Record<string, number>} The most letters of each. */
  const words = { for: 60, by: 60, contact: 60 };
  /** @type {Record<string, RegExp>} */
  const choices = { region: /^[a-z-]{2,30}$/, units: /^(miles|km)$/, size: /^large$/, paper: /^(a4|letter)$/ };
  const line = /^[a-z0-9-]{1,80}$/;

  injuryGuide.sheetChoices = {
    // The choices that change how a sheet looks, with their values.
    looks: { units: ["miles", "km"], size: ["large"], paper: ["a4", "letter"] },
    // "for=Hill%20Runners&out=collapse,heel-pop" -> {for: "Hill Runners", out: ["collapse", "heel-pop"]}.
    // What is unknown or malformed is left out; words are cut to what fits on a line.
    read: (fragment) => {
      /** @type {SheetChoices} */
      const found = { out: [] };
      new URLSearchParams(fragment.replace(/^#/, "")).forEach((value, name) => {
        if (Object.hasOwn(words, name)) {
          const said = value.replace(/\s+/g, " ").trim().slice(0, words[name]);
          if (said) found[name] = said;
        } else if (Object.hasOwn(choices, name)) {
          if (choices[name].test(value)) found[name] = value;
        } else if (name === "out") {
          found.out = value.split(",").filter((id) => line.test(id));
        }
      });
      return found;
    },
    // The way back; names in a fixed order, nothing for what is not set.
    write: (made) => {
      const parts = Object.keys(words)
        .concat(Object.keys(choices))
        .filter((name) => made[name])
        .map((name) => `${name}=${encodeURIComponent(String(made[name]))}`);
      if (made.out && made.out.length) parts.push("out=" + made.out.map(encodeURIComponent).join(","));
      return parts.join("&");
    },
    // "3 of 12 ticked"
    progress: (ticked, all) => {
      if (ticked === 0) return "Nothing ticked yet. " + all + " lines.";
      return ticked === all ? "All " + all + " lines ticked." : ticked + " of " + all + " lines ticked.";
    }
  };
})();
