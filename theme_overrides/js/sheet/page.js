// A sheet on screen: "make it yours", and ticks. Everything stays on this device; nothing is kept unless the reader
// says so. What a reader typed becomes text and never markup.
(function () {
  "use strict";
  var sheet = document.querySelector(".ri-sheet");
  var form = document.querySelector("[data-sheet-form]");
  if (!sheet || !form) return;
  var choices = injuryGuide.sheetChoices;
  var place = "ri-sheet:" + location.pathname;
  var keep = sheet.querySelector("[data-keep]");
  var boxes = Array.from(sheet.querySelectorAll(".ri-tick input"));
  var lines = Array.from(sheet.querySelectorAll("[data-line]"));
  var fields = Array.from(form.querySelectorAll("input[name], select[name]"));
  var usual = new Map();
  var made = choices.read(location.hash);

  function stored() {
    try { return JSON.parse(injuryGuide.recall(place)) || {}; } catch (error) { return {}; }
  }

  // The words for a club are the same on every sheet; the ticks belong to one.
  function save() {
    if (!keep.checked) return;
    var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.id; });
    injuryGuide.keep(place, JSON.stringify({ ticked: ticked, fragment: choices.write(made) }));
    injuryGuide.keep("ri-sheet-words", choices.write({ "for": made["for"], by: made.by, contact: made.contact, region: made.region, units: made.units, paper: made.paper }));
  }

  function forget() {
    injuryGuide.keep(place, null);
    injuryGuide.keep("ri-sheet-words", null);
  }

  function text(element, words) {
    if (!usual.has(element)) usual.set(element, element.textContent);
    element.textContent = words || usual.get(element);
  }

  // Show the choices on the sheet, in the form and in the address.
  function show() {
    sheet.querySelectorAll("[data-blank]").forEach(function (blank) { text(blank, made[blank.dataset.blank]); });
    fields.forEach(function (field) {
      if (document.activeElement !== field) field.value = made[field.name] || "";
    });
    // The country that was chosen for the site holds here too, unless this sheet's link says another.
    if (!made.region) form.elements.region.value = injuryGuide.numbers.chosen();
    injuryGuide.numbers.draw(sheet.querySelector("[data-call]"), made.region);
    ["ri-sheet--miles", "ri-sheet--km"].forEach(function (name) { sheet.classList.toggle(name, name === "ri-sheet--" + made.units); });
    sheet.classList.toggle("ri-sheet--large", made.size === "large");
    ["ri-sheet--a4", "ri-sheet--letter"].forEach(function (name) { sheet.classList.toggle(name, name === "ri-sheet--" + made.paper); });
    document.querySelectorAll("[data-paper]").forEach(function (link) {
      link.parentNode.hidden = Boolean(made.paper) && link.dataset.paper !== made.paper;
    });
    var left = 0;
    lines.forEach(function (line) {
      line.hidden = made.out.indexOf(line.dataset.line) >= 0;
      if (line.hidden) left += 1;
    });
    var note = sheet.querySelector("[data-left-out]");
    note.hidden = left === 0;
    note.textContent = left === 1 ? "1 line of the original is left out of this copy." : left + " lines of the original are left out of this copy.";
    form.querySelector("#sheet-link").value = location.href.split("#")[0] + (choices.write(made) ? "#" + choices.write(made) : "");
    form.querySelectorAll("[data-choose]").forEach(function (box) { box.checked = made.out.indexOf(box.dataset.choose) < 0; });
    tell();
  }

  function change() {
    var fragment = choices.write(made);
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    save();
    show();
  }

  function tell() {
    var counted = boxes.filter(function (box) { return !box.closest("[data-line]") || !box.closest("[data-line]").hidden; });
    var ticked = counted.filter(function (box) { return box.checked; }).length;
    sheet.querySelector("[data-progress]").textContent = choices.progress(ticked, counted.length);
    sheet.querySelector("[data-clear]").hidden = ticked === 0;
  }

  // One box for each line, made from the line's own words.
  function offerLines() {
    var list = document.createElement("ul");
    form.querySelector("[data-choose-lines]").append(list);
    lines.forEach(function (line) {
      var item = document.createElement("li");
      var label = document.createElement("label");
      var box = document.createElement("input");
      var words = document.createElement("span");
      var said = line.textContent.replace(/\s+/g, " ").trim();
      box.type = "checkbox";
      box.dataset.choose = line.dataset.line;
      words.textContent = said.length > 70 ? said.slice(0, 68).trimEnd() + " …" : said;
      label.append(box, " ", words);
      item.append(label);
      list.append(item);
      box.addEventListener("change", function () {
        made.out = made.out.filter(function (id) { return id !== line.dataset.line; });
        if (!box.checked) made.out.push(line.dataset.line);
        change();
      });
    });
  }

  function copyLink() {
    var link = form.querySelector("#sheet-link");
    var done = form.querySelector("[data-copied]");
    link.select();
    var copying = navigator.clipboard ? navigator.clipboard.writeText(link.value) : Promise.reject(new Error("no clipboard"));
    copying.then(function () { done.textContent = "Copied."; }, function () { done.textContent = "Press Ctrl and C to copy it."; });
  }

  var before = stored();
  if (before.ticked || injuryGuide.recall("ri-sheet-words")) keep.checked = true;
  // A link that somebody shared wins over what is kept here.
  if (!choices.write(made) && keep.checked) made = choices.read(before.fragment || injuryGuide.recall("ri-sheet-words") || "");
  boxes.forEach(function (box) {
    box.checked = (before.ticked || []).indexOf(box.id) >= 0;
    box.addEventListener("change", function () { save(); tell(); });
  });
  keep.addEventListener("change", function () { if (keep.checked) save(); else forget(); });
  sheet.querySelector("[data-clear]").addEventListener("click", function () {
    boxes.forEach(function (box) { box.checked = false; });
    save();
    tell();
    boxes[0].focus();
  });
  fields.forEach(function (field) {
    field.addEventListener("input", function () {
      made = Object.assign({}, made, choices.read(new URLSearchParams([[field.name, field.value]]).toString()), { out: made.out });
      if (!field.value.trim()) delete made[field.name];
      change();
    });
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function (event) { event.preventDefault(); made = { out: [] }; change(); });
  form.querySelector("[data-copy]").addEventListener("click", copyLink);
  addEventListener("hashchange", function () { made = choices.read(location.hash); show(); });
  offerLines();
  show();
})();
