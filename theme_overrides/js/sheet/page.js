// A sheet on screen: "make it yours", and ticks. Everything stays on this device; nothing is kept unless the reader
// says so. What a reader typed becomes text and never markup.
(function () {
  "use strict";
  var sheets = Array.from(document.querySelectorAll(".ri-sheet")); // the club pack has several
  var form = document.querySelector("[data-sheet-form]");
  if (!sheets.length || !form) return;
  var LARGE = 30; // letters that still fit in one line of large print
  var choices = injuryGuide.sheetChoices;
  var crest = injuryGuide.crest;
  var place = "sheet " + injuryGuide.here;
  var keep = document.querySelector("[data-keep]");
  var boxes = all(".ri-tick input");
  var lines = form.querySelector("[data-choose-lines]") ? all("[data-line]") : [];
  var fields = Array.from(form.querySelectorAll("input[name], select[name]"));
  var usual = new Map();
  var made = choices.read(location.hash);

  function all(what, within) {
    return Array.from((within || document).querySelectorAll(".ri-sheet " + what));
  }

  function stored() {
    try { return JSON.parse(injuryGuide.recall(place)) || {}; } catch (error) { return {}; }
  }

  // The words for a club are the same on every sheet; the ticks belong to one.
  function save() {
    if (!keep.checked) return;
    var ticked = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.id; });
    injuryGuide.keep(place, JSON.stringify({ ticked: ticked, fragment: choices.write(made) }));
    crest.keep();
    injuryGuide.keep("words", choices.write({ "for": made["for"], by: made.by, contact: made.contact, region: made.region, units: made.units, paper: made.paper }));
  }

  function forget() {
    injuryGuide.keep(place, null);
    injuryGuide.keep("words", null);
    injuryGuide.keep("crest", null);
  }

  function text(element, words) {
    if (!usual.has(element)) usual.set(element, element.textContent);
    element.textContent = words || usual.get(element);
  }

  // Show the choices on the sheet, in the form and in the address.
  function show() {
    all("[data-blank]").forEach(function (blank) { text(blank, made[blank.dataset.blank]); });
    all("[data-unless]").forEach(function (row) { row.hidden = Boolean(made[row.dataset.unless]); });
    all("[data-club]").forEach(function (line) {
      line.hidden = !made.by && !crest.picture;
      line.classList.toggle("ri-sheet--long", (made.by || "").length > LARGE);
    });
    all("[data-leader]").forEach(function (line) {
      line.hidden = !made.contact;
      line.classList.toggle("ri-sheet--long", (made.contact || "").length > LARGE);
    });
    crest.show();
    fields.forEach(function (field) {
      if (document.activeElement !== field) field.value = made[field.name] || "";
    });
    // The country that was chosen for the site holds here too, unless this sheet's link says another.
    if (!made.region) form.elements.region.value = injuryGuide.numbers.chosen();
    all("[data-call]").forEach(function (box) { injuryGuide.numbers.draw(box, made.region); });
    document.querySelectorAll("[data-paper]").forEach(function (link) {
      link.parentNode.hidden = Boolean(made.paper) && link.dataset.paper !== made.paper;
    });
    lines.forEach(function (line) { line.hidden = made.out.indexOf(line.dataset.line) >= 0; });
    sheets.forEach(look);
    form.querySelector("#sheet-link").value = location.href.split("#")[0] + (choices.write(made) ? "#" + choices.write(made) : "");
    form.querySelectorAll("[data-choose]").forEach(function (box) { box.checked = made.out.indexOf(box.dataset.choose) < 0; });
    tell();
  }

  // What the choices make of one sheet: its unit, its size, its paper, and how many lines are left out.
  function look(sheet) {
    ["units", "paper", "size"].forEach(function (name) {
      choices.looks[name].forEach(function (value) { sheet.classList.toggle("ri-sheet--" + value, made[name] === value); });
    });
    sheet.classList.toggle("ri-sheet--yours", Boolean(made["for"] || made.by || made.contact || crest.picture));
    var left = sheet.querySelectorAll("[data-line][hidden]").length;
    var note = sheet.querySelector("[data-left-out]");
    note.hidden = left === 0;
    note.textContent = left === 1 ? "1 line of the original is left out of this copy." : left + " lines of the original are left out of this copy.";
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
    document.querySelector("[data-progress]").textContent = boxes.length ? choices.progress(ticked, counted.length) : "";
    document.querySelector("[data-clear]").hidden = ticked === 0;
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
  if (before.ticked || injuryGuide.recall("words")) keep.checked = true;
  // A link that somebody shared wins over what is kept here.
  if (!choices.write(made) && keep.checked) made = choices.read(before.fragment || injuryGuide.recall("words") || "");
  if (!choices.write(made) && injuryGuide.recall("units")) made.units = injuryGuide.recall("units");
  boxes.forEach(function (box) {
    box.checked = (before.ticked || []).indexOf(box.id) >= 0;
    box.addEventListener("change", function () { save(); tell(); });
  });
  keep.addEventListener("change", function () { if (keep.checked) save(); else forget(); });
  document.querySelector("[data-clear]").addEventListener("click", function () {
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
  form.addEventListener("reset", function (event) { event.preventDefault(); made = { out: [] }; form.querySelector("[data-crest-file]").value = ""; crest.forget(); change(); });
  form.querySelector("[data-crest-file]").addEventListener("change", function (event) {
    if (!event.target.files.length) return;
    crest.choose(event.target.files[0]).then(change, function () {
      injuryGuide.notice("That file is not a picture that this browser can draw. Choose a PNG, JPEG or WebP file.");
    });
  });
  form.querySelector("[data-copy]").addEventListener("click", copyLink);
  addEventListener("hashchange", function () { made = choices.read(location.hash); show(); });
  if (lines.length) offerLines();
  show();
  if (keep.checked) crest.recall().then(show, function () { /* what was kept is no picture: a sheet without one */ });
})();
