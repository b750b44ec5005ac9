// Check your pain: the result, the answers given, and the sheet for a physiotherapist or doctor.
// Words come from decision-words.js; the way to other screens (go, store, hash, restart, another) from decision-tree.js.
(function () {
  "use strict";
  var tree = injuryGuide.tree, walk = injuryGuide.walk;
  if (!tree) return;
  var root = tree.root, paper = tree.paper, data = tree.data;
  var el = tree.el, read = tree.read, lines = tree.lines, button = tree.button;
  var answerItem = tree.answerItem, answerText = tree.answerText, questionText = tree.questionText;
  var conditionItem = tree.conditionItem, conditionName = tree.conditionName;
  var LEVELS = ["self_care", "routine", "soon", "today", "call_now"];

  function list(items) {
    return el("ul", {}, items.map(function (each) { return el("li", typeof each === "string" ? { text: each } : {}, typeof each === "string" ? [] : [each]); }));
  }

  function reasons(pairs) {
    return pairs.slice(0, 4).map(function (pair) { return answerText(pair[0], pair[1], true); }).join("; ");
  }

  function conditionCard(id, out, why) {
    var item = conditionItem(id), link = item.querySelector("a");
    var first = read(item, "b");
    return el("li", {}, [
      el("h4", {}, [link ? link.cloneNode(true) : el("span", { text: conditionName(id) })]),
      el("p", { text: read(item, "span") }),
      first && el("p", {}, [el("strong", { text: first })]),
      why && out.why[id].up.length > 0 && el("p", { text: "For: " + reasons(out.why[id].up) + "." }),
      why && out.why[id].down.length > 0 && el("p", { text: "Against: " + reasons(out.why[id].down) + "." })
    ]);
  }

  function lightBox(out) {
    var box = el("div", {});
    function draw() {
      var id = walk.light(out, tree.pain);
      var item = paper.querySelector('[data-light="' + id + '"]');
      box.className = "ri-light ri-light--" + (id === "amber" ? "yellow" : id);
      box.replaceChildren(el("p", { text: read(item, "b") + " light" }), el("p", { text: read(item, "span") }));
    }
    draw();
    if (out.red) return [box];
    var select = el("select", { id: "ri-tree-pain", onchange: function () {
      tree.pain = select.value === "" ? null : Number(select.value);
      tree.store();
      draw();
    } }, [el("option", { value: "", text: "not given" })].concat(Array.from({ length: 11 }, function (_, n) {
      return el("option", { value: n, text: n + (n === 0 ? " (none)" : n === 10 ? " (worst)" : ""), selected: tree.pain === n });
    })));
    return [el("p", {}, [el("label", { for: "ri-tree-pain", text: "Pain at its worst, from 0 to 10: " }), select]), box];
  }

  function given() {
    return walk.steps(data, tree.answers).filter(function (step) { return step !== "result" && tree.answers[step] !== undefined; });
  }

  function answerWords(step) {
    return walk.ticked(tree.answers[step]).map(function (id) { return answerText(step, id); }).join("; ");
  }

  // What some answers and alerts ask for: said first, and only where the level itself asks for less than today.
  function today(out) {
    if (out.level !== 2) return [];
    var items = out.alerts.map(conditionItem);
    given().forEach(function (step) {
      walk.ticked(tree.answers[step]).forEach(function (id) { items.push(answerItem(step, id)); });
    });
    var said = items.map(function (item) { return read(item, "em"); }).filter(Boolean);
    return said.filter(function (words, index) { return said.indexOf(words) === index; });
  }

  function result() {
    var out = walk.outcome(data, tree.answers);
    var level = LEVELS[out.level];
    var words = paper.querySelector('[data-level="' + level + '"]');
    var mode = root.dataset.shortlist;
    var call = out.level === 4 && tree.number();
    var status = el("p", { role: "status", class: "ri-tree__status" });
    var shown = out.alerts.concat(out.fits);
    var rules = out.rules.map(function (id) {
      return paper.querySelector("[data-rules]").children[data.k.indexOf(id)].firstChild.textContent.trim();
    });
    var gateOnly = out.level === 3 && tree.answers.carry !== "yes" && !tree.answers.place;
    var list_ = [
      el("div", { class: "ri-care ri-care--" + level.replace("_", "-") }, [
        el("h2", { "data-heading": true, tabindex: "-1", text: read(words, "h3") }),
        el("p", { text: read(words, "[data-when]") + "." }),
        call,
        rules.length > 0 && list(rules)
      ]),
      el("h3", { text: "What to do now" }),
      list(today(out).concat(lines(words, "[data-act]")))
    ];
    if (out.level < 4) list_ = list_.concat(lightBox(out));
    if (gateOnly && walk.ticked(tree.answers[data.g[0][0]]).indexOf(walk.UNSURE) >= 0) {
      list_.push(el("p", {}, [el("strong", { text: "Is it happening now? Then call the emergency number." })]));
    }
    if (mode === "ranked" && out.alerts.length) {
      list_.push(el("h3", { text: "Check these first" }), el("ul", { class: "ri-cards" }, out.alerts.map(function (id) { return conditionCard(id, out, true); })));
    }
    if (mode === "ranked" && out.fits.length) {
      list_.push(el("h3", { text: out.alerts.length ? "Your answers also fit" : "Your answers fit best with" }), el("ul", { class: "ri-cards" }, out.fits.map(function (id) { return conditionCard(id, out, true); })));
    }
    if (mode === "reading_list" && shown.length) {
      list_.push(el("h3", { text: "Pages to read" }), el("ul", { class: "ri-cards" }, shown.slice().sort(function (a, b) {
        return conditionName(a).localeCompare(conditionName(b), "en");
      }).map(function (id) { return conditionCard(id, out, false); })));
    }
    if (mode !== "off" && !shown.length && tree.answers.place) list_.push(el("p", { text: read(paper, "[data-no-match]") }));
    list_.push(
      el("h3", { text: "What to expect" }), el("p", { text: read(words, "[data-unsure]") }), el("p", { text: read(words, "[data-by]") }),
      el("h3", { text: "Get help sooner if" }), list(lines(words, "[data-look]")), el("p", { text: read(words, "[data-help]") }),
      el("h3", { id: "your-answers", text: "Your answers" }), summary(),
      el("ul", { class: "ri-actions" }, [
        gateOnly && button("I have help. Carry on with the questions", function () {
          tree.answers.carry = "yes";
          tree.store();
          tree.go(walk.next(data, tree.answers));
        }),
        button("Print one page for a physiotherapist or doctor", function () { window.print(); }),
        button("Copy as text", function () { copy(asText(out, words), status, "Copied."); }),
        button("Copy a link with my answers", function () {
          copy(location.href.split("#")[0] + "#answers:" + walk.pack(data, tree.answers), status, "Copied. The link shows your health answers to anyone who has it.");
        }),
        tree.answers.place && button("Check another place", tree.another),
        button("Start again", tree.restart)
      ].filter(Boolean).map(function (each) { return el("li", {}, [each]); })),
      status,
      el("p", { class: "ri-note", text: read(paper, "[data-limits]") }),
      sheet(out, words, rules)
    );
    return list_;
  }

  function summary() {
    return el("dl", { class: "ri-tree__summary" }, given().map(function (step) {
      return el("div", {}, [
        el("dt", { text: questionText(step) }),
        el("dd", {}, [
          el("span", { text: answerWords(step) + " " }),
          el("a", { href: tree.hash(step), onclick: function (event) { event.preventDefault(); tree.go(step); }, "aria-label": "Change: " + questionText(step), text: "Change" })
        ])
      ]);
    }));
  }

  // One page for the physiotherapist or doctor: on paper only.
  function sheet(out, words, rules) {
    var mode = root.dataset.shortlist;
    var named = mode === "off" ? [] : out.alerts.concat(out.fits).map(conditionName);
    return el("section", { class: "ri-tree__sheet", "aria-label": "Sheet for a physiotherapist or doctor" }, [
      el("h2", { text: "Check your pain: sheet for a physiotherapist or doctor" }),
      el("p", { text: "Date: " + new Date().toISOString().slice(0, 10) + ". Version " + data.v + ". " + location.href.split("#")[0] }),
      el("p", {}, [el("strong", { text: "Advice given: " + read(words, "h3") + ". " + read(words, "[data-when]") + "." })]),
      el("p", { text: rules.concat(today(out)).join(" ") }),
      tree.pain !== null && el("p", { text: "Pain at its worst: " + tree.pain + " of 10" }),
      el("table", {}, [el("tbody", {}, given().map(function (step) {
        return el("tr", {}, [el("th", { scope: "row", text: questionText(step) }), el("td", { text: answerWords(step) })]);
      }))]),
      named.length > 0 && el("p", { text: "Pages offered to read: " + named.join("; ") + "." }),
      el("p", { text: read(paper, "[data-limits]") }),
      el("p", { text: "Notes:" }), el("div", { class: "ri-tree__lines" })
    ]);
  }

  function asText(out, words) {
    var rows = ["Check your pain, version " + data.v, read(words, "h3") + ". " + read(words, "[data-when]") + "."].concat(today(out));
    if (root.dataset.shortlist !== "off") out.alerts.concat(out.fits).forEach(function (id) { rows.push("- " + conditionName(id)); });
    given().forEach(function (step) { rows.push(questionText(step) + " " + answerWords(step)); });
    return rows.concat(read(paper, "[data-limits]")).join("\n");
  }

  function copy(text, status, done) {
    function byHand() {
      var area = el("textarea", { readonly: true, "aria-label": "Text to copy" });
      area.value = text;
      status.replaceChildren(el("span", { text: "Copy this text: " }), area);
      area.focus();
      area.select();
    }
    if (!navigator.clipboard) { byHand(); return; }
    navigator.clipboard.writeText(text).then(function () { status.textContent = done; }, byHand);
  }

  tree.result = result;
})();
