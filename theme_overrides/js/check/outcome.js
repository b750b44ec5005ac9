// Check your pain: the result, the answers given, and the sheet for a physiotherapist or doctor.
(() => {
  "use strict";
  const { walk, decision: { el, read, lines, button } } = injuryGuide;
  const REASONS = 4; // shown for and against a condition, at most

  const list = (items) => el("ul", {}, items.map((text) => el("li", { text })));

  /** Copy a text and say so; where that may not be, show it to be copied by hand. */
  function copy(text, status, done) {
    const byHand = () => {
      const area = el("textarea", { readonly: true, "aria-label": "Text to copy" });
      area.value = text;
      status.replaceChildren(el("span", { text: "Copy this text: " }), area);
      area.focus();
      area.select();
    };
    if (!navigator.clipboard) { byHand(); return; }
    navigator.clipboard.writeText(text).then(() => { status.textContent = done; }, byHand);
  }

  /**
   * What the result screen holds.
   * @param {object} of
   * @param {import("./walk.js").Tree} of.tree
   * @param {object} of.words As words.js gives them.
   * @param {{answers: object, pain: number | null}} of.state The pain is set here.
   * @param {"ranked" | "reading_list" | "off"} of.shortlist How it names injuries: the publisher's choice.
   * @param {object} of.ways What leads on: go, store, address, restart, another.
   * @returns {HTMLElement[]}
   */
  function result({ tree, words, state, shortlist, ways }) {
    const { answers } = state;
    const out = walk.outcome(tree, answers);
    const level = words.level(out.level);
    const title = read(level, "h3"), when = read(level, "[data-when]") + ".";
    const given = walk.steps(tree, answers).filter((step) => step !== "result" && answers[step] !== undefined);
    const question = (step) => words.question(step, answers.region);
    const answerWords = (step) => walk.ticked(answers[step]).map((id) => words.answer(step, id, answers.region)).join("; ");
    const rules = out.rules.map(words.rule);
    const shown = [...out.alerts, ...out.fits];
    const limits = words.text("[data-limits]");
    const byGate = out.level === "today" && answers.carry !== "yes" && !answers.place;

    // What some answers and alerts ask for: said first, and only where the level itself asks for less than today.
    const first = out.level !== "soon" ? [] : [...new Set([
      ...out.alerts.map(words.condition),
      ...given.flatMap((step) => walk.ticked(answers[step]).map((id) => words.answerItem(step, id, answers.region)))
    ].map((item) => read(item, "em")).filter(Boolean))];

    const reasons = (said) => said.slice(0, REASONS).map((each) => words.answer(each.question, each.answer, answers.region, true)).join("; ");

    function card(id, why) {
      const item = words.condition(id), link = item.querySelector("a"), todo = read(item, "b");
      const { up, down } = out.why[id];
      return el("li", {}, [
        el("h4", {}, [link ? link.cloneNode(true) : el("span", { text: words.conditionName(id) })]),
        el("p", { text: read(item, "span") }),
        todo && el("p", {}, [el("strong", { text: todo })]),
        why && up.length > 0 && el("p", { text: "For: " + reasons(up) + "." }),
        why && down.length > 0 && el("p", { text: "Against: " + reasons(down) + "." })
      ]);
    }

    const cards = (heading, ids, why) => (ids.length
      ? [el("h3", { text: heading }), el("ul", { class: "ri-cards" }, ids.map((id) => card(id, why)))] : []);

    function shortlisted() {
      if (shortlist === "off") return [];
      if (!shown.length) return answers.place ? [el("p", { text: words.text("[data-no-match]") })] : [];
      if (shortlist === "ranked") {
        const fits = out.alerts.length ? "Your answers also fit" : "Your answers fit best with";
        return [...cards("Check these first", out.alerts, true), ...cards(fits, out.fits, true)];
      }
      const byName = (a, b) => words.conditionName(a).localeCompare(words.conditionName(b), "en");
      return cards("Pages to read", [...shown].sort(byName), false);
    }

    function lightBox() {
      const box = el("div");
      const draw = () => {
        const id = walk.light(out, state.pain), item = words.light(id);
        box.className = "ri-light ri-light--" + (id === "amber" ? "yellow" : id);
        box.replaceChildren(el("p", { text: read(item, "b") + " light" }), el("p", { text: read(item, "span") }));
      };
      draw();
      if (out.red) return [box];
      const named = { 0: " (none)", 10: " (worst)" };
      const scale = Array.from({ length: 11 }, (_, n) => el("option", { value: n, text: n + (named[n] || ""), selected: state.pain === n }));
      const select = el("select", { id: "ri-tree-pain", onchange: () => {
        state.pain = select.value === "" ? null : Number(select.value);
        ways.store();
        draw();
      } }, [el("option", { value: "", text: "not given" }), ...scale]);
      return [el("p", {}, [el("label", { for: "ri-tree-pain", text: "Pain at its worst, from 0 to 10: " }), select]), box];
    }

    function summary() {
      return el("dl", { class: "ri-tree__summary" }, given.map((step) => {
        const change = (event) => { event.preventDefault(); ways.go(step); };
        const link = { href: ways.address(step), onclick: change, "aria-label": "Change: " + question(step), text: "Change" };
        return el("div", {}, [
          el("dt", { text: question(step) }),
          el("dd", {}, [el("span", { text: answerWords(step) + " " }), el("a", link)])
        ]);
      }));
    }

    /** One page for the physiotherapist or doctor: on paper only. */
    function sheet() {
      const named = shortlist === "off" ? [] : shown.map(words.conditionName);
      const page = location.href.split("#")[0];
      const rows = given.map((step) => el("tr", {}, [el("th", { scope: "row", text: question(step) }), el("td", { text: answerWords(step) })]));
      return el("section", { class: "ri-tree__sheet", "aria-label": "Sheet for a physiotherapist or doctor" }, [
        el("h2", { text: "Check your pain: sheet for a physiotherapist or doctor" }),
        el("p", { text: "Date: " + new Date().toISOString().slice(0, 10) + ". Version " + tree.version + ". " + page }),
        el("p", {}, [el("strong", { text: "Advice given: " + title + ". " + when })]),
        el("p", { text: [...rules, ...first].join(" ") }),
        state.pain !== null && el("p", { text: "Pain at its worst: " + state.pain + " of 10" }),
        el("table", {}, [el("tbody", {}, rows)]),
        named.length > 0 && el("p", { text: "Pages offered to read: " + named.join("; ") + "." }),
        el("p", { text: limits }),
        el("p", { text: "Notes:" }), el("div", { class: "ri-tree__lines" })
      ]);
    }

    function asText() {
      const named = shortlist === "off" ? [] : shown.map((id) => "- " + words.conditionName(id));
      const said = given.map((step) => question(step) + " " + answerWords(step));
      return ["Check your pain, version " + tree.version, title + ". " + when, ...first, ...named, ...said, limits].join("\n");
    }

    function actions(status) {
      const carryOn = () => {
        answers.carry = "yes";
        ways.store();
        ways.go(walk.next(tree, answers));
      };
      const link = () => location.href.split("#")[0] + "#answers:" + walk.pack(tree, answers);
      return el("ul", { class: "ri-actions" }, [
        byGate && button("I have help. Carry on with the questions", carryOn),
        button("Print one page for a physiotherapist or doctor", () => window.print()),
        button("Copy as text", () => copy(asText(), status, "Copied.")),
        button("Copy a link with my answers", () => copy(link(), status, "Copied. The link shows your health answers to anyone who has it.")),
        answers.place && button("Check another place", ways.another),
        button("Start again", ways.restart)
      ].filter(Boolean).map((each) => el("li", {}, [each])));
    }

    const call = out.level === "call-now" && injuryGuide.decision.emergencyNumber();
    const status = el("p", { role: "status", class: "ri-tree__status" });
    const unsure = byGate && walk.ticked(answers[tree.gates[0].id]).includes(walk.UNSURE);
    return [
      el("div", { class: "ri-care ri-care--" + out.level }, [
        el("h2", { "data-heading": true, tabindex: "-1", text: title }),
        el("p", { text: when }),
        call,
        rules.length > 0 && list(rules)
      ]),
      el("h3", { text: "What to do now" }),
      list([...first, ...lines(level, "[data-act]")]),
      ...(out.level === "call-now" ? [] : lightBox()),
      unsure && el("p", {}, [el("strong", { text: "Is it happening now? Then call the emergency number." })]),
      ...shortlisted(),
      el("h3", { text: "What to expect" }), el("p", { text: read(level, "[data-unsure]") }), el("p", { text: read(level, "[data-by]") }),
      el("h3", { text: "Get help sooner if" }), list(lines(level, "[data-look]")), el("p", { text: read(level, "[data-help]") }),
      el("h3", { id: "your-answers", text: "Your answers" }), summary(),
      actions(status), status,
      el("p", { class: "ri-note", text: limits }),
      sheet()
    ].filter(Boolean);
  }

  injuryGuide.decisionResult = result;
})();
