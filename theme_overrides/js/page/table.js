// Filter and sort a table that is complete without this script. The reader's choices stand in the URL's fragment,
// so that a link brings them back and no server sees them.
(function () {
  "use strict";

  // Pure: choices {name: value} <-> fragment "part=shin&sort=time-desc".
  injuryGuide.tableState = {
    read: function (fragment, names) {
      var choices = {};
      new URLSearchParams(fragment.replace(/^#/, "")).forEach(function (value, name) {
        if (names.indexOf(name) >= 0 && value) choices[name] = value;
      });
      return choices;
    },
    write: function (choices) {
      return Object.keys(choices).sort().filter(function (name) { return choices[name]; })
        .map(function (name) { return name + "=" + encodeURIComponent(choices[name]); }).join("&");
    },
    // Pure: does a row {part: "shin calf"} fit the choices?
    fits: function (row, choices) {
      return Object.keys(choices).every(function (name) {
        return !choices[name] || (row[name] || "").split(" ").indexOf(choices[name]) >= 0;
      });
    },
    // Pure: how two cells stand in order; cells without a value come last either way.
    order: function (a, b, kind, down) {
      if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
      var by = kind === "number" ? Number(a) - Number(b) : a.localeCompare(b, "en");
      return down ? -by : by;
    }
  };

  var state = injuryGuide.tableState;

  function start(form) {
    var table = document.getElementById(form.dataset.table);
    if (!table) return;
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    var selects = Array.from(form.querySelectorAll("select[name]"));
    var heads = Array.from(table.tHead.rows[0].cells).filter(function (head) { return head.dataset.sort; });
    var names = selects.map(function (select) { return select.name; }).concat("sort");
    var counts = document.querySelectorAll(".ri-filter__count");

    function keyOf(head) {
      return head.dataset.key || head.textContent.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-");
    }

    function value(row, column) {
      var cell = row.cells[column];
      return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
    }

    heads.forEach(function (head) {
      head.dataset.key = keyOf(head);
      var button = document.createElement("button");
      button.type = "button";
      button.className = "ri-table__sort";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var up = state.read(location.hash, names).sort === head.dataset.key;
        choose(Object.assign(state.read(location.hash, names), { sort: head.dataset.key + (up ? "-desc" : "") }));
      });
    });

    function choose(choices) {
      var fragment = state.write(choices);
      history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
      apply();
    }

    function apply() {
      var choices = state.read(location.hash, names);
      var sort = choices.sort || "";
      var down = sort.endsWith("-desc");
      var head = heads.find(function (one) { return one.dataset.key === sort.replace(/-desc$/, ""); });
      delete choices.sort;
      selects.forEach(function (select) {
        select.value = choices[select.name] || "";
        // An old link may name a choice that is gone.
        if (select.selectedIndex < 0) { select.value = ""; delete choices[select.name]; }
      });
      heads.forEach(function (one) { one.removeAttribute("aria-sort"); });
      if (head) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var order = !head ? rows : rows.slice().sort(function (a, b) {
        return state.order(value(a, head.cellIndex), value(b, head.cellIndex), head.dataset.sort, down);
      });
      var shown = order.filter(function (row) {
        row.hidden = !state.fits(row.dataset, choices);
        return !row.hidden;
      });
      // Only when the order is another: a screen reader hears of every row that moves.
      if (order.some(function (row, at) { return row !== body.rows[at]; })) body.append.apply(body, order);
      counts.forEach(function (count) {
        var words = shown.length === 0
          ? "No row fits all of these. Choose “Any” in one of them."
          : shown.length + " of " + rows.length + " shown";
        if (count.textContent) injuryGuide.say(count, words);
        else count.textContent = words; // the page has just come: nothing has changed
      });
    }

    form.addEventListener("change", function () {
      var choices = { sort: state.read(location.hash, names).sort };
      selects.forEach(function (select) { choices[select.name] = select.value; });
      choose(choices);
    });
    form.addEventListener("reset", function (event) { event.preventDefault(); choose({}); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    addEventListener("hashchange", apply);
    apply();
  }

  document.querySelectorAll("form.ri-filter[data-table]").forEach(start);
})();
