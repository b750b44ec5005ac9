// Filter and sort a table that is complete without this script. The reader's choices stand in the URL's fragment,
// so that a link brings them back and no server sees them.
/** @typedef {Record<string, string>} Choices By name: {part: "shin", sort: "time-desc"}. */
(() => {
  "use strict";

  // Pure: choices {name: value} <-> fragment "part=shin&sort=time-desc".
  injuryGuide.tableState = {
    read: (fragment, names) => {
      /** @type {Choices} */
      const choices = {};
      new URLSearchParams(fragment.replace(/^#/, "")).forEach((value, name) => {
        if (names.indexOf(name) >= 0 && value) choices[name] = value;
      });
      return choices;
    },
    write: (choices) =>
      Object.keys(choices)
        .sort()
        .filter((name) => choices[name])
        .map((name) => name + "=" + encodeURIComponent(choices[name]))
        .join("&"),
    // Pure: does a row {part: "shin calf"} fit the choices?
    fits: (row, choices) =>
      Object.keys(choices).every((name) => !choices[name] || (row[name] || "").split(" ").indexOf(choices[name]) >= 0),
    // Pure: how two cells stand in order; cells without a value come last either way.
    order: (a, b, kind, down) => {
      if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
      const by = kind === "number" ? Number(a) - Number(b) : a.localeCompare(b, "en");
      return down ? -by : by;
    }
  };

  const state = injuryGuide.tableState;

  /** @param {HTMLFormElement} form */
  function start(form) {
    /** @type {HTMLTableElement | null} */
    const table = document.getElementById(form.dataset.table);
    if (!table) return;
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    /** @type {HTMLSelectElement[]} */
    const selects = Array.from(form.querySelectorAll("select[name]"));
    const heads = Array.from(table.tHead.rows[0].cells).filter((head) => head.dataset.sort);
    const names = selects.map((select) => select.name).concat("sort");
    const counts = document.querySelectorAll(".ri-filter__count");

    /** @param {HTMLElement} head @returns {string} */
    function keyOf(head) {
      return (
        head.dataset.key ||
        head.textContent
          .trim()
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
      );
    }

    /** @param {HTMLTableRowElement} row @param {number} column @returns {string} */
    function value(row, column) {
      const cell = row.cells[column];
      return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
    }

    heads.forEach((head) => {
      head.dataset.key = keyOf(head);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ri-table__sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = state.read(location.hash, names).sort === head.dataset.key;
        choose(Object.assign(state.read(location.hash, names), { sort: head.dataset.key + (up ? "-desc" : "") }));
      });
    });

    /** @param {Choices} choices */
    function choose(choices) {
      const fragment = state.write(choices);
      history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
      apply();
    }

    function apply() {
      const choices = state.read(location.hash, names);
      const sort = choices.sort || "";
      const down = sort.endsWith("-desc");
      const head = heads.find((one) => one.dataset.key === sort.replace(/-desc$/, ""));
      delete choices.sort;
      selects.forEach((select) => {
        select.value = choices[select.name] || "";
        // An old link may name a choice that is gone.
        if (select.selectedIndex < 0) {
          select.value = "";
          delete choices[select.name];
        }
      });
      heads.forEach((one) => {
        one.removeAttribute("aria-sort");
      });
      if (head) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const order = !head
        ? rows
        : rows
            .slice()
            .sort((a, b) => state.order(value(a, head.cellIndex), value(b, head.cellIndex), head.dataset.sort, down));
      const shown = order.filter((row) => {
        row.hidden = !state.fits(row.dataset, choices);
        return !row.hidden;
      });
      // Only when the order is another: a screen reader hears of every row that moves.
      if (order.some((row, at) => row !== body.rows[at])) body.append(...order);
      counts.forEach((count) => {
        const words =
          shown.length === 0
            ? "No row fits all of these. Choose “Any” in one of them."
            : shown.length + " of " + rows.length + " shown";
        if (count.textContent) injuryGuide.say(count, words);
        else count.textContent = words; // the page has just come: nothing has changed
      });
    }

    form.addEventListener("change", () => {
      /** @type {Choices} */
      const choices = { sort: state.read(location.hash, names).sort };
      selects.forEach((select) => {
        choices[select.name] = select.value;
      });
      choose(choices);
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      choose({});
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    addEventListener("hashchange", apply);
    apply();
  }

  document.querySelectorAll("form.ri-filter[data-table]").forEach(start);
})();
