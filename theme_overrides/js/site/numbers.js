// Whom to call: the country that the reader chose, once for the whole site. It is kept on this device only, under the
// site's own path. The language of the device is a hint, said as such: never another country's number as the reader's.
(() => {
  "use strict";
  const { make } = injuryGuide;
  const place = "country";
  /** @typedef {[id: string, ...Country]} Listed What a reader chooses by its id. */
  /** @type {Listed[]} */
  const list = injuryGuide.countries.map((country) => [
    country[5] || country[0].toLowerCase().replace(/ /g, "-"),
    ...country
  ]);
  const OTHER = "other";
  /** @type {string | null} */
  let now = null; // this page's choice, for a browser that keeps nothing

  /** @param {string} id @returns {Listed | undefined} */
  function find(id) {
    return list.find((country) => country[0] === id);
  }

  /** The id of a country, "other", or "" where nothing was chosen. @returns {string} */
  function chosen() {
    const id = now === null ? injuryGuide.recall(place) : now;
    return id === OTHER || find(id) ? id : "";
  }

  /** The first country of the device's languages that is in the list: "en-GB" says one, "en" none. @returns {Listed | undefined} */
  function hint() {
    const codes = (navigator.languages || [navigator.language]).map(
      (language) => (/-([A-Z]{2})(?:-|$)/.exec(language || "") || [])[1]
    );
    return list.find((country) => country[2] === codes.find(Boolean));
  }

  /** Digits are spoken one by one: "9 9 9". What is seen, copied and printed stays "999". @param {PhoneLine} line @returns {HTMLAnchorElement} */
  function tel(line) {
    const link = make("a", line[0], "ri-tel");
    link.href = "tel:" + line[0].replace(/ /g, "");
    link.setAttribute(
      "aria-label",
      line[0]
        .split(" ")
        .map((group) => group.split("").join(" "))
        .join(", ")
    );
    return link;
  }

  /** @param {string} words @returns {HTMLAnchorElement} */
  function where(words) {
    const link = make("a", words);
    link.href = new URL("red-flags/#numbers", injuryGuide.root).href;
    return link;
  }

  /** How a box is filled, by the value of its data-call. @type {Record<string, (box: HTMLElement, country: Listed | undefined, id: string) => void>} */
  const draws = {
    "": (box, country, id) => {
      const near = !id && hint();
      const more = where(id || near ? "Another country" : "Choose your country");
      if (country) box.append("Call ", tel(country[3]), ". " + country[1] + ": " + country[3][1] + ". ", more);
      else
        box.append(
          "Call your local emergency number. ",
          near ? near[1] + ": " : "",
          near ? tel(near[3]) : "",
          near ? " " : "",
          more
        );
      if (box.closest("#numbers"))
        more.remove(); // the choice stands right below, and this sentence too
      else if (!country && !near) more.before("112 reaches help in many countries, but not in all of them. ");
    },
    advice: (box, country) => {
      const line = country && country[4];
      box.hidden = !line;
      if (line) box.append("Not sure how urgent it is? Call ", tel(line), ", " + line[1] + ".");
    },
    crisis: (box, country) => {
      (country ? country[5] : []).forEach((line) => {
        const text = make("p", "", "ri-call");
        text.append(
          country[1] + ": ",
          tel(line),
          ", " + line[1] + (line[2] === "suicide" ? "." : ", for " + line[2] + ".")
        );
        box.append(text);
      });
    },
    paper: (box, country) => {
      const number = make("span", "", "ri-sheet__number");
      box.append(make("strong", country ? "In an emergency call" : "Emergency number where you are:"), " ", number);
      if (!country) return;
      number.append(tel(country[3]));
      box.append(". " + country[1] + ": " + country[3][1] + ".");
      if (country[4]) box.append(" Advice: ", tel(country[4]), ", " + country[4][1] + ".");
    }
  };

  // Write a number into one place: of the country that was chosen, or that a shared sheet names.
  /** @param {HTMLElement} box @param {string} [id] Given at all, even as nothing, it takes the place of what the box said before. */
  function draw(box, id) {
    if (arguments.length > 1) box.dataset.of = id || "";
    const of = box.dataset.of || chosen();
    box.replaceChildren();
    draws[box.dataset.call](box, find(of), of);
  }

  function drawAll() {
    document.querySelectorAll("[data-call]").forEach((box) => {
      draw(box);
    });
    document.querySelectorAll("select[data-country]").forEach((/** @type {HTMLSelectElement} */ select) => {
      select.value = chosen();
    });
  }

  /** @param {string} id "" for no country. */
  function choose(id) {
    now = id;
    injuryGuide.keep(place, id || null);
    drawAll();
  }

  /** A select with every country: a reader finds one by typing its first letters. @param {HTMLSelectElement} select */
  function fill(select) {
    const near = hint();
    list.forEach((country) => {
      select.append(new Option(country[1], country[0]));
    });
    select.append(new Option("My country is not in this list", OTHER));
    if (near) select.options[0].after(new Option(near[1], near[0]));
    select.addEventListener("change", () => {
      choose(select.value);
    });
  }

  injuryGuide.numbers = { draw: draw, chosen: chosen };
  if (!list.length) return;
  document.querySelectorAll("select[data-country]").forEach(fill);
  drawAll();
  // Back to a page that the browser held: the country may have been chosen meanwhile.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      now = null;
      drawAll();
    }
  });
})();
