// A sheet on screen: "make it yours", and ticks. Everything stays on this device; nothing is kept unless the reader
// says so. What a reader typed becomes text and never markup.
(() => {
  "use strict";
  const sheets = Array.from(document.querySelectorAll(".ri-sheet")); // the club pack has several
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-sheet-form]");
  if (!sheets.length || !form) return;
  const LARGE = 30; // letters that still fit in one line of large print
  const choices = injuryGuide.sheetChoices;
  const crest = injuryGuide.crest;
  const place = "sheet " + injuryGuide.here;
  /** @type {HTMLInputElement} */
  const keep = document.querySelector("[data-keep]");
  /** @type {HTMLInputElement[]} */
  const boxes = all(".ri-tick input");
  const lines = form.querySelector("[data-choose-lines]") ? all("[data-line]") : [];
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
  const fields = Array.from(form.querySelectorAll("input[name], select[name]"));
  /** @type {Map<HTMLElement, string>} What stands in an element where nobody chose its words. */
  const usual = new Map();
  /** @type {HTMLInputElement} The link to this sheet with its choices. */
  const address = form.querySelector("#sheet-link");
  /** @type {HTMLInputElement} The file of a crest. */
  const picture = form.querySelector("[data-crest-file]");
  let made = choices.read(location.hash);

  /**
   * @template {HTMLElement} E
   * @param {string} what A selector, within the sheets. @returns {E[]}
   */
  function all(what) {
    return Array.from(document.querySelectorAll(`.ri-sheet ${what}`));
  }

  /** @returns {{ticked?: string[], fragment?: string}} What this device keeps of this sheet. */
  function stored() {
    try {
      return JSON.parse(injuryGuide.recall(place)) || {};
    } catch (error) {
      return {};
    }
  }

  // The words for a club are the same on every sheet; the ticks belong to one.
  function save() {
    if (!keep.checked) return;
    const ticked = boxes.filter((box) => box.checked).map((box) => box.id);
    injuryGuide.keep(place, JSON.stringify({ ticked: ticked, fragment: choices.write(made) }));
    crest.keep();
    injuryGuide.keep(
      "words",
      choices.write({
        for: made["for"],
        by: made.by,
        contact: made.contact,
        region: made.region,
        units: made.units,
        paper: made.paper
      })
    );
  }

  function forget() {
    injuryGuide.keep(place, null);
    injuryGuide.keep("words", null);
    injuryGuide.keep("crest", null);
  }

  /** @param {HTMLElement} element @param {string} [words] */
  function text(element, words) {
    if (!usual.has(element)) usual.set(element, element.textContent);
    element.textContent = words || usual.get(element);
  }

  // Show the choices on the sheet, in the form and in the address.
  function show() {
    all("[data-blank]").forEach((blank) => {
      text(blank, /** @type {string} */ (made[blank.dataset.blank]));
    });
    all("[data-unless]").forEach((row) => {
      row.hidden = Boolean(made[row.dataset.unless]);
    });
    all("[data-club]").forEach((line) => {
      line.hidden = !made.by && !crest.picture;
      line.classList.toggle("ri-sheet--long", (made.by || "").length > LARGE);
    });
    all("[data-leader]").forEach((line) => {
      line.hidden = !made.contact;
      line.classList.toggle("ri-sheet--long", (made.contact || "").length > LARGE);
    });
    crest.show();
    fields.forEach((field) => {
      if (document.activeElement !== field) field.value = /** @type {string} */ (made[field.name]) || "";
    });
    // The country that was chosen for the site holds here too, unless this sheet's link says another.
    if (!made.region) form.elements.region.value = injuryGuide.numbers.chosen();
    all("[data-call]").forEach((box) => {
      injuryGuide.numbers.draw(box, made.region);
    });
    document.querySelectorAll("[data-paper]").forEach((link) => {
      link.parentElement.hidden = Boolean(made.paper) && link.dataset.paper !== made.paper;
    });
    lines.forEach((line) => {
      line.hidden = made.out.indexOf(line.dataset.line) >= 0;
    });
    sheets.forEach(look);
    address.value = location.href.split("#")[0] + (choices.write(made) ? `#${choices.write(made)}` : "");
    form.querySelectorAll("[data-choose]").forEach((/** @type {HTMLInputElement} */ box) => {
      box.checked = made.out.indexOf(box.dataset.choose) < 0;
    });
    tell();
  }

  /** What the choices make of one sheet: its unit, its size, its paper, and how many lines are left out. @param {HTMLElement} sheet */
  function look(sheet) {
    ["units", "paper", "size"].forEach((name) => {
      choices.looks[name].forEach((value) => {
        sheet.classList.toggle("ri-sheet--" + value, made[name] === value);
      });
    });
    sheet.classList.toggle("ri-sheet--yours", Boolean(made["for"] || made.by || made.contact || crest.picture));
    const left = sheet.querySelectorAll("[data-line][hidden]").length;
    const note = sheet.querySelector("[data-left-out]");
    note.hidden = left === 0;
    note.textContent =
      left === 1
        ? "1 line of the original is left out of this copy."
        : left + " lines of the original are left out of this copy.";
  }

  function change() {
    const fragment = choices.write(made);
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    save();
    show();
  }

  function tell() {
    const counted = boxes.filter((box) => !box.closest("[data-line]") || !box.closest("[data-line]").hidden);
    const ticked = counted.filter((box) => box.checked).length;
    document.querySelector("[data-progress]").textContent = boxes.length
      ? choices.progress(ticked, counted.length)
      : "";
    document.querySelector("[data-clear]").hidden = ticked === 0;
  }

  // One box for each line, made from the line's own words.
  function offerLines() {
    const { make } = injuryGuide;
    const list = make("ul");
    form.querySelector("[data-choose-lines]").append(list);
    lines.forEach((line) => {
      const item = make("li");
      const label = make("label");
      const box = make("input");
      const said = line.textContent.replace(/\s+/g, " ").trim();
      box.type = "checkbox";
      box.dataset.choose = line.dataset.line;
      const words = make("span", said.length > 70 ? said.slice(0, 68).trimEnd() + " …" : said);
      label.append(box, " ", words);
      item.append(label);
      list.append(item);
      box.addEventListener("change", () => {
        made.out = made.out.filter((id) => id !== line.dataset.line);
        if (!box.checked) made.out.push(line.dataset.line);
        change();
      });
    });
  }

  function copyLink() {
    const done = form.querySelector("[data-copied]");
    address.select();
    const copying = navigator.clipboard
      ? navigator.clipboard.writeText(address.value)
      : Promise.reject(new Error("no clipboard"));
    copying.then(
      () => {
        done.textContent = "Copied.";
      },
      () => {
        done.textContent = "Press Ctrl and C to copy it.";
      }
    );
  }

  const before = stored();
  if (before.ticked || injuryGuide.recall("words")) keep.checked = true;
  // A link that somebody shared wins over what is kept here.
  if (!choices.write(made) && keep.checked) made = choices.read(before.fragment || injuryGuide.recall("words") || "");
  if (!choices.write(made) && injuryGuide.recall("units")) made.units = injuryGuide.recall("units");
  boxes.forEach((box) => {
    box.checked = (before.ticked || []).indexOf(box.id) >= 0;
    box.addEventListener("change", () => {
      save();
      tell();
    });
  });
  keep.addEventListener("change", () => {
    if (keep.checked) save();
    else forget();
  });
  document.querySelector("[data-clear]").addEventListener("click", () => {
    boxes.forEach((box) => {
      box.checked = false;
    });
    save();
    tell();
    boxes[0].focus();
  });
  fields.forEach((field) => {
    field.addEventListener("input", () => {
      made = Object.assign({}, made, choices.read(new URLSearchParams([[field.name, field.value]]).toString()), {
        out: made.out
      });
      if (!field.value.trim()) delete made[field.name];
      change();
    });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    made = { out: [] };
    picture.value = "";
    crest.forget();
    change();
  });
  picture.addEventListener("change", () => {
    if (!picture.files.length) return;
    crest.choose(picture.files[0]).then(change, () => {
      injuryGuide.notice("That file is not a picture that this browser can draw. Choose a PNG, JPEG or WebP file.");
    });
  });
  form.querySelector("[data-copy]").addEventListener("click", copyLink);
  addEventListener("hashchange", () => {
    made = choices.read(location.hash);
    show();
  });
  if (lines.length) offerLines();
  show();
  if (keep.checked)
    crest.recall().then(show, () => {
      /* what was kept is no picture: a sheet without one */
    });
})();
