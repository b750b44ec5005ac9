// Check your pain: every text, read from the paper version in the order of the data, which holds the ids.
// What its other scripts share is `injuryGuide.tree`: the answers so far, and the words for them.
(function () {
  "use strict";
  var root = document.getElementById("decision-tree");
  var walk = injuryGuide.walk;
  if (!root || !walk) return;
  var paper = root.querySelector("[data-paper]");
  var data = JSON.parse(document.getElementById("decision-tree-data").textContent);
  var tree = { root: root, paper: paper, data: data, answers: {}, pain: null };

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

  // Texts ------------------------------------------------------------------------------

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
    if (id === walk.NONE || (id === walk.UNSURE && Array.isArray(tree.answers[step]))) return null;
    if (step === "area") return listed(paper.querySelector("[data-areas]"), data.a, id);
    var whole = find(data.b, step) || find(data.g, step);
    var region = regionId || tree.answers.region;
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
    return part(step, tree.answers.region).firstElementChild.textContent;
  }

  function helpText(step) {
    if (step === "area" || step === "place") return "More than one place? Choose the one that troubles you most. If it runs down the leg, choose where it starts.";
    return read(part(step, tree.answers.region), ":scope > p");
  }

  function conditionItem(id) {
    return listed(paper.querySelector("[data-conditions]"), data.c, id);
  }

  function conditionName(id) {
    var found = conditionItem(id), link = found.querySelector("a");
    return link ? link.textContent : found.firstChild.textContent.replace(/:\s*$/, "");
  }

  // The reader's emergency number, as it stands at the top of the page.
  function number() {
    var box = el("p", { class: "ri-call ri-tree__number", "data-call": "" });
    injuryGuide.numbers.draw(box);
    return box;
  }

  injuryGuide.tree = Object.assign(tree, {
    el: el, read: read, lines: lines, button: button, find: find, part: part,
    answerItem: answerItem, answerText: answerText, questionText: questionText, helpText: helpText,
    conditionItem: conditionItem, conditionName: conditionName, number: number
  });
})();
