// What a reader may change on a sheet, as plain values and as the fragment of a link. Pure: no page, no storage.
(function () {
  "use strict";
  var words = { "for": 60, by: 60, contact: 60 };
  var choices = { region: /^[a-z-]{2,30}$/, units: /^(miles|km)$/, size: /^large$/, paper: /^(a4|letter)$/ };
  var line = /^[a-z0-9-]{1,80}$/;

  injuryGuide.sheetChoices = {
    // The choices that change how a sheet looks, with their values.
    looks: { units: ["miles", "km"], size: ["large"], paper: ["a4", "letter"] },
    // "for=Hill%20Runners&out=collapse,heel-pop" -> {for: "Hill Runners", out: ["collapse", "heel-pop"]}.
    // What is unknown or malformed is left out; words are cut to what fits on a line.
    read: function (fragment) {
      var found = { out: [] };
      new URLSearchParams(fragment.replace(/^#/, "")).forEach(function (value, name) {
        if (Object.hasOwn(words, name)) {
          value = value.replace(/\s+/g, " ").trim().slice(0, words[name]);
          if (value) found[name] = value;
        } else if (Object.hasOwn(choices, name)) {
          if (choices[name].test(value)) found[name] = value;
        } else if (name === "out") {
          found.out = value.split(",").filter(function (id) { return line.test(id); });
        }
      });
      return found;
    },
    // The way back; names in a fixed order, nothing for what is not set.
    write: function (made) {
      var parts = Object.keys(words).concat(Object.keys(choices)).filter(function (name) { return made[name]; })
        .map(function (name) { return name + "=" + encodeURIComponent(made[name]); });
      if (made.out && made.out.length) parts.push("out=" + made.out.map(encodeURIComponent).join(","));
      return parts.join("&");
    },
    // "3 of 12 ticked"
    progress: function (ticked, all) {
      if (ticked === 0) return "Nothing ticked yet. " + all + " lines.";
      return ticked === all ? "All " + all + " lines ticked." : ticked + " of " + all + " lines ticked.";
    }
  };
})();
