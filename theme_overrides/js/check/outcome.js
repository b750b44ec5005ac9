// Check your pain: the result, the answers given, and the sheet for a physiotherapist or doctor.
/**
 * @typedef {{go: (step: string) => void, store: () => void, address: (step: string) => string, restart: () => void, another: () => void}} Ways What leads on.
 * @typedef {{tree: Tree, words: Words, answers: Answers, shortlist: string, ways: Ways}} ResultOf shortlist: how the publisher chose that
 *   it names injuries, "ranked", "reading_list" or "off".
 * @typedef {Condition & {number: number}} Named A condition that has come with its words.
 */
(() => {
  "use strict";
  const { walk, running, decision: { el, button } } = injuryGuide;
  const REASONS = 4; // shown for and against a condition, at most
  const DECIDED = 3; // answers that decided the level, at most

  /** @param {string[]} items @param {Record<string, unknown>} [props] */
  const list = (items, props = {}) => el("ul", props, items.map((text) => el("li", { text })));

  /** Copy a text and say so; where that may not be, show it to be copied by hand. @param {string} text @param {HTMLElement} status @param {string} done */
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
   * @param {ResultOf} of
   * @returns {{level: Level, elements: HTMLElement[]}}
   */
  function result({ tree, words, answers, shortlist, ways }) {
    const out = walk.outcome(tree, answers);
    const level = tree.levels[out.level];
    const { title } = level, when = level.when + ".";
    const given = walk.steps(tree, answers).filter((step) => step !== "result" && answers[step] !== undefined);
    /** Each question that was answered: its step, what was asked, what was answered. @type {[step: string, asked: string, said: string][]} */
    const rows = given.map((step) => [step, words.question(step, answers.region), walk.ticked(answers[step]).map((id) => words.answer(step, id, answers.region)).join("; ")]);
    /** Before its part of the data has come, an injury has no words: then it is not named. @param {number[]} numbers @returns {Named[]} */
    const named = (numbers) => numbers.map((number) => ({ number, ...tree.conditions[number] })).filter((each) => each.name);
    const alerts = named(out.alerts), fits = named(out.fits), shown = [...alerts, ...fits];
    const offered = shortlist === "off" ? [] : shown.map((each) => each.name);
    const { limits } = tree;
    const byGate = out.level === "today" && answers.carry !== "yes" && !answers.place;

    // What some answers and alerts ask for: said first, and only where the level itself asks for less than today.
    const first = out.level !== "soon" ? [] : [...new Set([
      ...alerts,
      ...given.flatMap((step) => walk.ticked(answers[step]).map((id) => words.answerItem(step, id, answers.region)))
    ].map((item) => item && item.now).filter(Boolean))];

    /** @param {Reason[]} said */
    const reasons = (said) => said.slice(0, REASONS).map((each) => words.answer(each.question, each.answer, answers.region, true)).join("; ");

    /** @param {Named} condition @param {boolean} why Whether it says what speaks for and against. */
    function card({ number, name, plain, first: todo, url }, why) {
      const { up, down } = out.why[number];
      return el("li", {}, [
        el("h4", {}, [url ? el("a", { href: url, text: name }) : el("span", { text: name })]),
        el("p", { text: plain }),
        todo && el("p", {}, [el("strong", { text: todo })]),
        why && up.length > 0 && el("p", { text: "For: " + reasons(up) + "." }),
        why && down.length > 0 && el("p", { text: "Against: " + reasons(down) + "." })
      ]);
    }

    /** @param {string} heading @param {Named[]} conditions @param {boolean} why */
    const cards = (heading, conditions, why) => (conditions.length
      ? [el("h3", { text: heading }), el("ul", { class: "ri-cards" }, conditions.map((each) => card(each, why)))] : []);

    function shortlisted() {
      if (shortlist === "off") return [];
      if (!shown.length) return answers.place ? [el("p", { text: tree.no_match })] : [];
      if (shortlist === "ranked") {
        const heading = alerts.length ? "Your answers also fit" : "Your answers fit best with";
        return [...cards("Check these first", alerts, true), ...cards(heading, fits, true)];
      }
      /** @param {Named} a @param {Named} b */
      const byName = (a, b) => a.name.localeCompare(b.name, "en");
      return cards("Pages to read", [...shown].sort(byName), false);
    }

    /** One sentence on running: the injury's own answer, the strictest of those shown. */
    function onRunning() {
      /** @param {Named} condition */
      const record = ({ run = null }) => run;
      const scored = !tree.never_scored.some((name) => out.given.has(name));
      const reader = { level: out.level, red: out.red, pain: running.painOf(answers[walk.PAIN]), scored };
      const { why, of } = running.advice(reader, shown.map(record), tree.scale);
      const { limit = tree.scale.green, words: own } = of === undefined ? {} : record(shown[of]);
      return why === "record" ? own : tree.running[why].replace("{limit}", String(limit));
    }

    /** What decided the level: the reader's own answers, or why some of them count together. */
    function decisive() {
      const said = out.because.map((each) => (each.rule ? each.rule.why
        : "You answered: “" + words.answer(each.question, each.answer, answers.region, true) + "”"));
      return [...new Set(said)].slice(0, DECIDED);
    }

    /** What to do about the first sign that decided: from the register of signs. @returns {string[]} */
    function aboutSign() {
      const items = out.because.map((each) => each.rule || words.answerItem(each.question, each.answer, answers.region));
      return (items.find((each) => each && each.do) || { do: [] }).do;
    }

    function summary() {
      return el("dl", { class: "ri-tree__summary" }, rows.map(([step, asked, said]) => {
        /** @param {Event} event */
        const change = (event) => { event.preventDefault(); ways.go(step); };
        const link = { href: ways.address(step), onclick: change, "aria-label": "Change: " + asked, text: "Change" };
        return el("div", {}, [
          el("dt", { text: asked }),
          el("dd", {}, [el("span", { text: said + " " }), el("a", link)])
        ]);
      }));
    }

    /** One page for the physiotherapist or doctor: on paper only. */
    function sheet() {
      const page = location.href.split("#")[0];
      return el("section", { class: "ri-tree__sheet", "data-could": true, "aria-label": "Sheet for a physiotherapist or doctor" }, [
        el("h2", { text: "Check your pain: sheet for a physiotherapist or doctor" }),
        el("p", { class: "ri-tree__who" }, [el("span", { text: "Name:" }), el("span", { text: "Date of birth:" })]),
        el("p", { text: "Date: " + new Date().toLocaleDateString("en-GB", { dateStyle: "long" }) + ". Version " + tree.version + ". " + page }),
        el("p", {}, [el("strong", { text: "Advice given: " + title + ". " + when })]),
        el("p", { text: [...because, ...first].join(" ") }),
        out.level !== "call-now" && el("p", { text: "Running: " + onRunning() }),
        el("table", {}, [el("tbody", {}, rows.map(([, asked, said]) => el("tr", {}, [el("th", { scope: "row", text: asked }), el("td", { text: said })])))]),
        offered.length > 0 && el("p", { text: "Pages offered to read: " + offered.join("; ") + "." }),
        el("p", { text: limits }),
        el("p", { text: "Notes:" }), el("div", { class: "ri-tree__lines" })
      ]);
    }

    function asText() {
      return ["Check your pain, version " + tree.version, title + ". " + when, ...because, ...first, ...offered.map((name) => "- " + name), ...rows.map(([, asked, said]) => asked + " " + said), limits].join("\n");
    }

    /** @param {HTMLElement} status */
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

    /** Second answers that lowered a sign and that no clinician has agreed to: what the reader has to know. */
    const unsigned = out.lowered.filter(({ question: step, answer }) => words.answerItem(step, answer).waits);
    const eased = unsigned.length === 0 ? [] : [el("section", { class: "ri-note" }, [
      el("p", { text: "You ticked a danger sign, and one more answer made it less urgent: " + unsigned.map((each) => "“" + words.answer(each.question, each.answer) + "”").join("; ") + ". No clinician has agreed to this rule yet." }),
      el("p", { text: tree.eased })
    ])];

    const because = decisive(), sign = aboutSign();
    // What this and the sheet say of injuries is filled in when a part of the data comes: page.js looks for the mark.
    const could = el("section", { "data-could": true }, shortlisted());
    const status = el("p", { role: "status", class: "ri-tree__status" });
    const unsure = byGate && walk.ticked(answers[tree.gates[0].id]).includes(walk.UNSURE);
    // Spoken with the heading, which gets the focus: the number to call, or how soon.
    const heading = el("h2", { "data-heading": true, tabindex: "-1", "aria-describedby": "ri-tree-how", text: title });
    const why = because.map((text) => el("p", { class: "ri-tree__because", text }));
    const answered = [el("h3", { id: "your-answers", text: "Your answers" }), summary(), actions(status), status, el("p", { class: "ri-note", text: limits }), sheet()];
    if (out.level === "call-now") {
      // A call, and what to do until help is there: nothing else stands before them.
      const todo = sign.length ? sign : level.act.slice(0, 3), number = injuryGuide.decision.emergencyNumber();
      number.id = "ri-tree-how";
      return { level: out.level, elements: [
        el("section", { class: "ri-care ri-care--call-now" }, [heading, number, list(todo, { class: "ri-tree__until" })]),
        ...why, el("p", { text: level.unsure }), el("p", { text: level.help }),
        could, ...answered
      ].filter(Boolean) };
    }
    return { level: out.level, elements: [
      el("section", { class: "ri-care ri-care--" + out.level }, [heading, el("p", { id: "ri-tree-how", text: when }), ...why]),
      el("p", { class: "ri-tree__running" }, [el("strong", { text: "Running: " }), onRunning()]),
      ...eased,
      el("h3", { text: "What to do now" }),
      list([...new Set([...(out.level === "today" ? sign : []), ...first, ...level.act])]),
      unsure && el("p", {}, [el("strong", { text: "Is it happening now? Then call the emergency number." })]),
      could,
      el("h3", { text: "What to expect" }), el("p", { text: level.unsure }), el("p", { text: level.by }),
      el("h3", { text: "Get help sooner if" }), list(level.look_for), el("p", { text: level.help }),
      ...answered
    ].filter(Boolean) };
  }

  injuryGuide.decisionResult = result;
})();
