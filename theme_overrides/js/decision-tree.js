// Check your pain, one question at a time: the way from screen to screen.
// The engine is decision-walk.js, words are read by decision-words.js, the result is decision-outcome.js.
(function () {
  "use strict";
  var tree = injuryGuide.tree, walk = injuryGuide.walk;
  if (!tree || !tree.result) return;
  var root = tree.root, paper = tree.paper, data = tree.data;
  var el = tree.el, button = tree.button, find = tree.find, answerText = tree.answerText, questionText = tree.questionText;
  var screen = root.querySelector("[data-screen]");
  var KEEP = "ri-check";
  var siteTitle = document.title;
  var hints = {}, wanted = null, notice = "", moved = false;

  // Moving between screens ----------------------------------------------------------------------

  function hash(step) {
    if (step === "result") return "#result";
    var own = step !== "area" && step !== "place" && tree.part(step, tree.answers.region).closest("[data-tree-region]");
    return "#" + (own ? tree.answers.region + "/" : "") + step;
  }

  function store() {
    try { sessionStorage.setItem(KEEP, JSON.stringify({ text: walk.pack(data, tree.answers), pain: tree.pain })); } catch (error) { /* memory is enough */ }
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
    var steps = walk.steps(data, tree.answers);
    if (steps.indexOf(step) < 0 || (step === "result" && walk.next(data, tree.answers) !== "result")) step = walk.next(data, tree.answers);
    root.dataset.state = step === "result" ? "result" : "asking";
    screen.replaceChildren.apply(screen, step === "result" ? tree.result() : asking(step, steps));
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
    var steps = walk.steps(data, tree.answers);
    go(steps[Math.max(0, steps.indexOf(step) - 1)]);
  }

  function restart() {
    tree.answers = {}; hints = {}; tree.pain = null; wanted = null; notice = "";
    try { sessionStorage.removeItem(KEEP); } catch (error) { /* nothing was kept */ }
    go(data.g[0][0]);
  }

  // Another place: the gates and what was said about the runner stay.
  function another() {
    var kept = {};
    data.g.forEach(function (door) { kept[door[0]] = tree.answers[door[0]]; });
    ["age", "health", "carry"].forEach(function (id) { if (tree.answers[id] !== undefined) kept[id] = tree.answers[id]; });
    tree.answers = kept;
    tree.pain = null;
    store();
    go("area");
  }

  // Asking ------------------------------------------------------------------------------------------

  function options(step) {
    if (step === "area") return data.a.map(function (each) { return [each[0], answerText("area", each[0])]; });
    if (step === "place") {
      return walk.places(data, tree.answers.area).map(function (each) {
        return [each[0] + "/" + each[1], answerText("place", each[1], false, each[0])];
      });
    }
    var door = find(data.g, step);
    var list = door ? door[2] : walk.sheet(data, tree.answers.region).asks.find(function (each) { return each.id === step; }).options;
    return list.map(function (each) { return [each[0], answerText(step, each[0])]; });
  }

  function isMany(step) {
    if (find(data.g, step)) return true;
    var region = walk.sheet(data, tree.answers.region);
    return !!region && step !== "place" && region.asks.some(function (each) { return each.id === step && each.many; });
  }

  function current(step) {
    if (step === "place") return tree.answers.place ? [tree.answers.region + "/" + tree.answers.place] : [];
    return walk.ticked(tree.answers[step] !== undefined ? tree.answers[step] : hints[step]);
  }

  function asking(step, steps) {
    var many = isMany(step), chosen = current(step);
    var list = options(step);
    if (many) list = list.concat([[walk.NONE, "None of these"], [walk.UNSURE, find(data.g, step) ? "Not sure about one of these" : "Not sure"]]);
    var help = tree.helpText(step);
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
        Object.keys(tree.answers).length > 0 && button("Start again", restart)
      ])
    ]);
    return [
      notice ? el("p", { class: "ri-note", text: notice }) : "",
      el("p", { class: "ri-tree__progress", text: "Question " + (at + 1) + " of " + (tree.answers.region ? "" : "about ") + walk.total(data, tree.answers) }),
      form
    ];
  }

  function take(step, value) {
    tree.answers = walk.answer(data, tree.answers, step, step === "place" ? value.split("/") : value);
    delete hints[step];
    notice = "";
    if (wanted && step === data.g[data.g.length - 1][0] && walk.next(data, tree.answers) === "area") openWanted();
    store();
    go(walk.next(data, tree.answers));
  }

  // A link to a region (#shin) opens its area once the gates are passed.
  function openWanted() {
    var area = data.a.find(function (each) {
      return walk.places(data, each[0]).some(function (place) { return place[0] === wanted; });
    });
    if (area) tree.answers = walk.answer(data, tree.answers, "area", area[0]);
    wanted = null;
  }

  // Start -----------------------------------------------------------------------------------------------

  // Until the first screen stands, nothing of the paper version is hidden.
  function start() {
    var fragment = location.hash.slice(1);
    try { fragment = decodeURIComponent(fragment); } catch (error) { /* a broken link: the first question */ }
    if (fragment.indexOf("answers:") === 0) {
      var shared = walk.unpack(data, fragment.slice(8));
      // Another version may mean other things by the same words: its answers are offered, and asked again.
      if (shared.same) tree.answers = shared.answers; else hints = shared.answers;
      notice = shared.same ? "" : "This link was made with another version. Please look at each answer again.";
      history.replaceState({ ri: walk.next(data, tree.answers), depth: 0 }, "", location.href.split("#")[0]);
    } else {
      wanted = walk.sheet(data, fragment.split("/")[0]) ? fragment.split("/")[0] : null;
      try {
        var kept = JSON.parse(sessionStorage.getItem(KEEP));
        var same = kept && walk.unpack(data, kept.text);
        if (same && same.same) { tree.answers = same.answers; tree.pain = kept.pain; }
      } catch (error) { /* nothing was kept */ }
    }
    var first = history.state && history.state.ri || walk.next(data, tree.answers);
    if (!history.state) history.replaceState({ ri: first, depth: 0 }, "");
    show(first);
    window.addEventListener("popstate", function (event) { if (event.state && event.state.ri) show(event.state.ri); });
  }

  Object.assign(tree, { go: go, store: store, hash: hash, restart: restart, another: another });
  start();
})();
