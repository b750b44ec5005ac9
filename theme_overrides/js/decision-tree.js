// Check your pain, one question at a time. Page only: the engine is decision-walk.js, every text stands in the paper version.
(function () {
  "use strict";
  var root = document.getElementById("decision-tree");
  var walk = injuryGuide.walk;
  if (!root || !walk) return;
  var paper = root.querySelector("[data-paper]");
  var screen = root.querySelector("[data-screen]");
  var KEEP = "ri-check";
  var LEVELS = ["self_care", "routine", "soon", "today", "call_now"];
  var siteTitle = document.title;
  var data, answers = {}, hints = {}, pain = null, wanted = null, notice = "", moved = false;

  // Small tools ---------------------------------------------------------------------------

  function el(tag, props, children) {
    var node = document.createElement(tag);
    Object.keys(props || {}).forEach(function (key) {
      var value = props[key];
      if (key === "text") node.textContent = value;
      else if (key.indexOf("on") === 0) node.addEventListener(key.slice(2), value);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
    });
    (children || []).forEach(function (child) { if (child) node.append(child); });
    return node;
  }

  function read(node, selector) {
    var found = node && node.querySelector(selector);
    return found ? found.textContent.trim() : "";
  }

  function lines(node, selector) {
    return Array.from(node.querySelectorAll(selector + " > li"), function (each) { return each.textContent.trim(); });
  }

  function button(words, press, main) {
    return el("button", { type: "button", class: main ? "ri-button" : "ri-button ri-button--quiet", text: words, onclick: press });
  }

  // Texts, from the paper version: in the order of the data, which holds the ids ---------------------

  // The part of the paper that asks `step`: a region's own, or one for everyone.
  function part(step, regionId) {
    var own = regionId && paper.querySelector('[data-tree-region="' + regionId + '"] [data-question="' + step + '"]');
    return own || paper.querySelector(':not([data-tree-region]) > [data-question="' + step + '"]');
  }

  function listed(list, ids, id) {
    return list.children[ids.findIndex(function (each) { return each[0] === id; })];
  }

  // An answer's line on paper; none for the two that stand below every list of ticks.
  function answerItem(step, id, regionId) {
    if (id === walk.NONE || (id === walk.UNSURE && Array.isArray(answers[step]))) return null;
    if (step === "area") return listed(paper.querySelector("[data-areas]"), data.a, id);
    var whole = find(data.b, step) || find(data.g, step);
    var region = regionId || answers.region;
    var ids = whole ? whole[2] : walk.sheet(data, region).asks.find(function (each) { return each.id === step; }).options;
    return listed(part(step, region).querySelector("ul"), ids, id);
  }

  function answerText(step, id, short, regionId) {
    var found = answerItem(step, id, regionId);
    if (!found) return id === walk.NONE ? "None of these" : "Not sure";
    return short && found.dataset.short || found.firstChild.textContent.trim();
  }

  function find(list, id) { return list.find(function (each) { return each[0] === id; }); }

  function questionText(step) {
    if (step === "area") return "Where is the trouble?";
    if (step === "place") return "Where is it, more exactly?";
    return part(step, answers.region).firstElementChild.textContent;
  }

  function helpText(step) {
    if (step === "area" || step === "place") return "More than one place? Choose the one that troubles you most.";
    return read(part(step, answers.region), ":scope > p");
  }

  function conditionItem(id) {
    return listed(paper.querySelector("[data-conditions]"), data.c, id);
  }

  function conditionName(id) {
    var found = conditionItem(id), link = found.querySelector("a");
    return link ? link.textContent : found.firstChild.textContent.replace(/:\s*$/, "");
  }

  // The reader's emergency number ---------------------------------------------------------------

  function numbers() {
    var list = root.querySelector("[data-numbers]");
    var items = Array.from(list.children);
    var guess = { GB: "uk", IE: "ireland", US: "usa", CA: "canada", AU: "australia", NZ: "new-zealand", ZA: "south-africa" };
    var country = (navigator.language || "").split("-")[1];
    var known = function (id) { return items.find(function (item) { return item.dataset.region === id; }); };
    var start = known(injuryGuide.recall && injuryGuide.recall("ri-region")) || known(guess[country]) || known("europe") || items[0];
    if (!start) return;
    var select = el("select", { id: "ri-tree-region", onchange: function () {
      show(known(select.value));
      injuryGuide.keep("ri-region", select.value);
    } }, items.map(function (item) {
      return el("option", { value: item.dataset.region, text: read(item, "span").replace(":", "") });
    }));
    function show(item) { items.forEach(function (each) { each.hidden = each !== item; }); }
    select.value = start.dataset.region;
    show(start);
    list.after(el("details", {}, [el("summary", { text: "Other country" }), el("label", { for: "ri-tree-region", text: "I am in " }), select]));
  }

  function number() {
    var item = Array.from(root.querySelectorAll("[data-numbers] li")).find(function (each) { return !each.hidden; });
    return item ? item.querySelector("a").cloneNode(true) : null;
  }

  // Moving between screens ----------------------------------------------------------------------

  function hash(step) {
    if (step === "result") return "#result";
    var own = step !== "area" && step !== "place" && part(step, answers.region).closest("[data-tree-region]");
    return "#" + (own ? answers.region + "/" : "") + step;
  }

  function store() {
    try { sessionStorage.setItem(KEEP, JSON.stringify({ text: walk.pack(data, answers), pain: pain })); } catch (error) { /* memory is enough */ }
  }

  // Show a step as a new entry of the browser's history, so that its own Back works.
  function go(step) {
    var depth = history.state && history.state.depth || 0;
    history.pushState({ ri: step, depth: depth + 1 }, "", hash(step));
    show(step);
  }

  // Whatever goes wrong, the paper version is complete: show it again, and let those who look see the failure.
  function show(step) {
    try { draw(step); } catch (error) {
      screen.hidden = true;
      paper.hidden = false;
      delete root.dataset.state;
      throw error;
    }
  }

  function draw(step) {
    var steps = walk.steps(data, answers);
    if (steps.indexOf(step) < 0 || (step === "result" && walk.next(data, answers) !== "result")) step = walk.next(data, answers);
    root.dataset.state = step === "result" ? "result" : "asking";
    screen.replaceChildren.apply(screen, step === "result" ? result() : asking(step, steps));
    screen.hidden = false;
    paper.hidden = true;
    var heading = screen.querySelector("[data-heading]");
    document.title = heading.textContent + " - " + siteTitle;
    // The first screen leaves focus and the page's introduction alone, as a page that loads does.
    if (moved) {
      root.dataset.moved = "";
      heading.focus();
    }
    moved = true;
  }

  function back(step) {
    if (history.state && history.state.depth) { history.back(); return; }
    var steps = walk.steps(data, answers);
    go(steps[Math.max(0, steps.indexOf(step) - 1)]);
  }

  function restart() {
    answers = {}; hints = {}; pain = null; wanted = null; notice = "";
    try { sessionStorage.removeItem(KEEP); } catch (error) { /* nothing was kept */ }
    go(data.g[0][0]);
  }

  // Asking ------------------------------------------------------------------------------------------

  function options(step) {
    if (step === "area") return data.a.map(function (each) { return [each[0], answerText("area", each[0])]; });
    if (step === "place") {
      return walk.places(data, answers.area).map(function (each) {
        return [each[0] + "/" + each[1], answerText("place", each[1], false, each[0])];
      });
    }
    var door = find(data.g, step);
    var list = door ? door[2] : walk.sheet(data, answers.region).asks.find(function (each) { return each.id === step; }).options;
    return list.map(function (each) { return [each[0], answerText(step, each[0])]; });
  }

  function isMany(step) {
    if (find(data.g, step)) return true;
    var region = walk.sheet(data, answers.region);
    return !!region && step !== "place" && region.asks.some(function (each) { return each.id === step && each.many; });
  }

  function current(step) {
    if (step === "place") return answers.place ? [answers.region + "/" + answers.place] : [];
    return walk.ticked(answers[step] !== undefined ? answers[step] : hints[step]);
  }

  function asking(step, steps) {
    var many = isMany(step), chosen = current(step);
    var list = options(step);
    if (many) list = list.concat([[walk.NONE, "None of these"], [walk.UNSURE, find(data.g, step) ? "Not sure about one of these" : "Not sure"]]);
    var help = helpText(step);
    var error = el("p", { class: "ri-tree__error", role: "alert", id: "ri-tree-error" });
    var boxes = list.map(function (pair, index) {
      var lone = many && index >= list.length - 2;
      var input = el("input", {
        type: many ? "checkbox" : "radio", name: "answer", value: pair[0], id: "ri-answer-" + index,
        checked: chosen.indexOf(pair[0]) >= 0, "data-lone": lone,
        onchange: function () {
          // "None of these" and "Not sure" stand alone.
          if (many && input.checked) inputs().forEach(function (other) {
            if (other !== input && (lone || other.hasAttribute("data-lone"))) other.checked = false;
          });
        }
      });
      return el("li", { class: lone && index === list.length - 2 ? "ri-tree__lone" : null }, [el("label", {}, [input, el("span", { text: pair[1] })])]);
    });
    function inputs() { return Array.from(form.querySelectorAll("input")); }
    var at = steps.indexOf(step);
    var form = el("form", { class: "ri-tree__form", novalidate: true, onsubmit: function (event) {
      event.preventDefault();
      var picked = inputs().filter(function (each) { return each.checked; }).map(function (each) { return each.value; });
      if (!picked.length) {
        error.textContent = many ? "Tick what fits, or “None of these”." : "Choose one answer, or “Not sure”.";
        inputs()[0].focus();
        return;
      }
      take(step, many ? picked : picked[0]);
    } }, [
      el("fieldset", { "aria-describedby": help ? "ri-tree-help" : null }, [
        el("legend", {}, [el("h2", { "data-heading": true, tabindex: "-1", text: questionText(step) })]),
        help && el("p", { id: "ri-tree-help", text: help }),
        el("ul", { class: "ri-tree__answers" }, boxes)
      ]),
      error,
      el("p", { class: "ri-tree__buttons" }, [
        el("button", { type: "submit", class: "ri-button", text: "Continue" }),
        at > 0 && button("Back", function () { back(step); }),
        Object.keys(answers).length > 0 && button("Start again", restart)
      ])
    ]);
    return [
      notice ? el("p", { class: "ri-note", text: notice }) : "",
      el("p", { class: "ri-tree__progress", text: "Question " + (at + 1) + " of " + (answers.region ? "" : "about ") + walk.total(data, answers) }),
      form
    ];
  }

  function take(step, value) {
    answers = walk.answer(data, answers, step, step === "place" ? value.split("/") : value);
    delete hints[step];
    notice = "";
    if (wanted && step === data.g[data.g.length - 1][0] && walk.next(data, answers) === "area") openWanted();
    store();
    go(walk.next(data, answers));
  }

  // A link to a region (#shin) opens its area once the gates are passed.
  function openWanted() {
    var area = data.a.find(function (each) {
      return walk.places(data, each[0]).some(function (place) { return place[0] === wanted; });
    });
    if (area) answers = walk.answer(data, answers, "area", area[0]);
    wanted = null;
  }

  // Result --------------------------------------------------------------------------------------------

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
      var id = walk.light(out, pain);
      var item = paper.querySelector('[data-light="' + id + '"]');
      box.className = "ri-light ri-light--" + (id === "amber" ? "yellow" : id);
      box.replaceChildren(el("p", { text: read(item, "b") + " light" }), el("p", { text: read(item, "span") }));
    }
    draw();
    if (out.red) return [box];
    var select = el("select", { id: "ri-tree-pain", onchange: function () {
      pain = select.value === "" ? null : Number(select.value);
      store();
      draw();
    } }, [el("option", { value: "", text: "not given" })].concat(Array.from({ length: 11 }, function (_, n) {
      return el("option", { value: n, text: n + (n === 0 ? " (none)" : n === 10 ? " (worst)" : ""), selected: pain === n });
    })));
    return [el("p", {}, [el("label", { for: "ri-tree-pain", text: "Pain at its worst, from 0 to 10: " }), select]), box];
  }

  function given() {
    return walk.steps(data, answers).filter(function (step) { return step !== "result" && answers[step] !== undefined; });
  }

  function answerWords(step) {
    return walk.ticked(answers[step]).map(function (id) { return answerText(step, id); }).join("; ");
  }

  // What some answers and alerts ask for: said first, and only where the level itself asks for less than today.
  function today(out) {
    if (out.level !== 2) return [];
    var items = out.alerts.map(conditionItem);
    given().forEach(function (step) {
      walk.ticked(answers[step]).forEach(function (id) { items.push(answerItem(step, id)); });
    });
    var said = items.map(function (item) { return read(item, "em"); }).filter(Boolean);
    return said.filter(function (words, index) { return said.indexOf(words) === index; });
  }

  function result() {
    var out = walk.outcome(data, answers);
    var level = LEVELS[out.level];
    var words = paper.querySelector('[data-level="' + level + '"]');
    var mode = root.dataset.shortlist;
    var call = out.level === 4 && number();
    var status = el("p", { role: "status", class: "ri-tree__status" });
    var shown = out.alerts.concat(out.fits);
    var rules = out.rules.map(function (id) {
      return paper.querySelector("[data-rules]").children[data.k.indexOf(id)].firstChild.textContent.trim();
    });
    var gateOnly = out.level === 3 && answers.carry !== "yes" && !answers.place;
    var list_ = [
      el("div", { class: "ri-care ri-care--" + level.replace("_", "-") }, [
        el("h2", { "data-heading": true, tabindex: "-1", text: read(words, "h3") }),
        el("p", { text: read(words, "[data-when]") + "." }),
        call && el("p", { class: "ri-tree__number" }, [el("span", { text: "Call " }), call]),
        rules.length > 0 && list(rules)
      ]),
      el("h3", { text: "What to do now" }),
      list(today(out).concat(lines(words, "[data-act]")))
    ];
    if (out.level < 4) list_ = list_.concat(lightBox(out));
    if (gateOnly && walk.ticked(answers[data.g[0][0]]).indexOf(walk.UNSURE) >= 0) {
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
    if (mode !== "off" && !shown.length && answers.place) list_.push(el("p", { text: read(paper, "[data-no-match]") }));
    list_.push(
      el("h3", { text: "What to expect" }), el("p", { text: read(words, "[data-unsure]") }), el("p", { text: read(words, "[data-by]") }),
      el("h3", { text: "Get help sooner if" }), list(lines(words, "[data-look]")), el("p", { text: read(words, "[data-help]") }),
      el("h3", { id: "your-answers", text: "Your answers" }), summary(),
      el("ul", { class: "ri-actions" }, [
        gateOnly && button("I have help. Carry on with the questions", function () {
          answers.carry = "yes";
          store();
          go(walk.next(data, answers));
        }),
        button("Print one page for a physiotherapist or doctor", function () { window.print(); }),
        button("Copy as text", function () { copy(asText(out, words), status, "Copied."); }),
        button("Copy a link with my answers", function () {
          copy(location.href.split("#")[0] + "#answers:" + walk.pack(data, answers), status, "Copied. The link shows your health answers to anyone who has it.");
        }),
        answers.place && button("Check another place", another),
        button("Start again", restart)
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
          el("a", { href: hash(step), onclick: function (event) { event.preventDefault(); go(step); }, "aria-label": "Change: " + questionText(step), text: "Change" })
        ])
      ]);
    }));
  }

  // Another place: the gates and what was said about the runner stay.
  function another() {
    var kept = {};
    data.g.forEach(function (door) { kept[door[0]] = answers[door[0]]; });
    ["age", "health", "carry"].forEach(function (id) { if (answers[id] !== undefined) kept[id] = answers[id]; });
    answers = kept;
    pain = null;
    store();
    go("area");
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
      pain !== null && el("p", { text: "Pain at its worst: " + pain + " of 10" }),
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

  // Start -----------------------------------------------------------------------------------------------

  // Until the first screen stands, nothing of the paper version is hidden.
  function start() {
    data = JSON.parse(document.getElementById("decision-tree-data").textContent);
    var fragment = location.hash.slice(1);
    try { fragment = decodeURIComponent(fragment); } catch (error) { /* a broken link: the first question */ }
    if (fragment.indexOf("answers:") === 0) {
      var shared = walk.unpack(data, fragment.slice(8));
      // Another version may mean other things by the same words: its answers are offered, and asked again.
      if (shared.same) answers = shared.answers; else hints = shared.answers;
      notice = shared.same ? "" : "This link was made with another version. Please look at each answer again.";
      history.replaceState({ ri: walk.next(data, answers), depth: 0 }, "", location.href.split("#")[0]);
    } else {
      wanted = walk.sheet(data, fragment.split("/")[0]) ? fragment.split("/")[0] : null;
      try {
        var kept = JSON.parse(sessionStorage.getItem(KEEP));
        var same = kept && walk.unpack(data, kept.text);
        if (same && same.same) { answers = same.answers; pain = kept.pain; }
      } catch (error) { /* nothing was kept */ }
    }
    numbers();
    var first = history.state && history.state.ri || walk.next(data, answers);
    if (!history.state) history.replaceState({ ri: first, depth: 0 }, "");
    show(first);
    window.addEventListener("popstate", function (event) { if (event.state && event.state.ri) show(event.state.ri); });
  }

  start();
})();
