// Check your pain, one question at a time: the state, and the way from screen to screen.
// The engine is judge.js, the way is walk.js; words are found by words.js, the result is made by outcome.js.
// The data of what everybody is asked stands in the page; parts that only some answers need are asked for with them. On a
// poor line a sign can be answered with a number to call before any has come.
(() => {
  "use strict";
  const root = document.getElementById("decision-tree");
  const { walk, decision, decisionResult } = injuryGuide;
  if (!root) return;
  const { el, button } = decision;
  const KEEP = injuryGuide.place("check");
  const siteTitle = document.title;
  const screen = root.querySelector("[data-screen]"), signs = root.querySelector("[data-signs]");
  const AT_ONCE = 400; // milliseconds in which a part may come before anybody is told to wait
  const SETTLED = 350; // milliseconds in which a second tap was meant for the screen before
  let shown = 0;
  /** @type {Tree} */
  let tree = JSON.parse(document.getElementById("decision-tree-data").textContent);
  let words = decision.words(tree);
  const first = tree.gates[0].id;
  /* Hints are answers of another version, offered and asked again; `wanted` is a region that a link named, `packed` all
   * answers of a link whose questions are not here yet. */
  /** @type {{answers: Answers, hints: Answers, wanted: string | null, packed: string | false | null, notice: string, moved: boolean}} */
  const state = { answers: {}, hints: {}, wanted: null, packed: null, notice: "", moved: false };

  // Moving between screens ----------------------------------------------------------------------

  /** @param {string} step */
  function address(step) {
    if (step === "result") return "#result";
    const { region } = state.answers;
    return "#" + (words.isOwn(step, region) ? region + "/" : "") + step;
  }

  function store(packed = walk.pack(tree, state.answers)) {
    try { sessionStorage.setItem(KEEP, packed); } catch { /* memory is enough */ }
  }

  /** Show a step as a new entry of the browser's history, so that its own Back works. @param {string} step */
  function go(step) {
    const depth = history.state && history.state.depth || 0;
    history.pushState({ ri: step, depth: depth + 1 }, "", address(step));
    show(step);
  }

  // Whatever goes wrong, the signs and the way to the paper version are there: show them again, and let those who look
  // see the failure.
  /** @param {string} step */
  function show(step) {
    try { draw(step); } catch (error) {
      screen.hidden = true;
      signs.hidden = false;
      delete root.dataset.state;
      throw error;
    }
  }

  /** @param {string} wanted */
  function draw(wanted) {
    const steps = walk.steps(tree, state.answers), next = walk.next(tree, state.answers);
    const there = steps.includes(wanted) && (wanted !== "result" || next === "result");
    const step = there ? wanted : next;
    const waits = step === walk.WAIT;
    root.dataset.state = waits ? "waiting" : step === "result" ? "result" : "asking";
    delete root.dataset.level;
    screen.replaceChildren(...(waits ? waiting() : step === "result" ? result() : asking(step, steps)));
    if (!waits) fetchParts().catch(() => { /* asked for again with the next screen */ });
    screen.hidden = false;
    shown = performance.now();
    signs.hidden = !waits;
    const heading = screen.querySelector("[data-heading]");
    document.title = heading.textContent + " - " + siteTitle;
    // The first screen leaves focus and the page's introduction alone, as a page that loads does.
    if (state.moved) {
      root.dataset.moved = "";
      // Each question begins at the top, however far down the last answer stood.
      injuryGuide.focusSoon(heading);
      screen.scrollIntoView({ behavior: "instant" });
    }
    state.moved = true;
  }

  function result() {
    const { level, elements } = decisionResult({
      tree, words, answers: state.answers, shortlist: root.dataset.shortlist, ways: { go, store, address, restart, another }
    });
    root.dataset.level = level;
    // Orca moves to the first words of a new screen in silence, and says nothing when the focus then comes to them.
    return [el("p", { class: "ri-vh", text: "Your result" }), ...elements];
  }

  /** @param {string} step */
  function back(step) {
    if (history.state && history.state.depth) { history.back(); return; }
    const steps = walk.steps(tree, state.answers);
    go(steps[Math.max(0, steps.indexOf(step) - 1)]);
  }

  function restart() {
    Object.assign(state, { answers: {}, hints: {}, wanted: null, packed: null, notice: "" });
    try { sessionStorage.removeItem(KEEP); } catch { /* nothing was kept */ }
    go(first);
  }

  function another() {
    state.answers = walk.elsewhere(tree, state.answers);
    store();
    go("area");
  }

  // Parts of the data -------------------------------------------------------------------------------

  /** What each part calls when it has come: show the next question, or the injuries of a result that stands there without them. */
  injuryGuide.checkPart = (part) => {
    tree = walk.whole(tree, part);
    words = decision.words(tree);
    if (root.dataset.state === "waiting") {
      if (state.packed) state.answers = walk.unpack(tree, state.packed).answers;
      const step = walk.next(tree, state.answers);
      if (step === walk.WAIT) return;
      history.replaceState({ ...history.state, ri: step }, "", address(step));
      show(step);
    } else if (root.dataset.state === "result") {
      const fresh = el("div", {}, result()).querySelectorAll("[data-could]");
      screen.querySelectorAll("[data-could]").forEach((each, index) => each.replaceWith(fresh[index]));
    }
  };

  /** Ask for all parts that the answers need: for each once, and again after a failure. */
  const fetchParts = (answers = state.answers) => Promise.all(walk.missing(tree, answers)
    .map((name) => injuryGuide.load(root.dataset.parts.replace("*", name))));

  /** While it has not come. The signs stand below, so that nobody is left with nothing. */
  function waiting() {
    const told = el("p", { role: "status", text: "They come by themselves. Meanwhile you can read the signs below." });
    const lost = () => { told.textContent = "They did not come through. Look for a better signal, and try again. Meanwhile go by the signs below."; };
    const ask = () => fetchParts().catch(lost);
    ask();
    return [
      el("h2", { "data-heading": true, tabindex: "-1", text: "The next questions are on their way" }), told,
      el("p", { class: "ri-tree__buttons" }, [button("Try again", ask)])
    ];
  }

  // Asking ------------------------------------------------------------------------------------------

  /** What a step asks and offers: as `words.asked` says it, and which answers are chosen. @param {string} step @returns {Asked & {chosen: string[]}} */
  function offered(step) {
    const { answers, hints } = state, { region, area, place } = answers, asked = words.asked(step, region);
    if (step !== "place") return { ...asked, chosen: walk.ticked(answers[step] !== undefined ? answers[step] : hints[step]) };
    const choices = walk.places(tree, area).map((each) => ({ id: each.region + "/" + each.place, text: each.text }));
    return { ...asked, answers: choices, chosen: place ? [region + "/" + place] : [] };
  }

  /** Above a second question: the sign that was ticked and, where it is an emergency, the number to call. @param {string} step */
  function aboutSign(step) {
    const [gate, sign] = walk.signOf(tree, step);
    if (!sign) return null;
    const ticked = el("p", { text: "You ticked: “" + words.answer(gate.id, sign.id) + "”" });
    const call = () => [el("p", {}, [el("strong", { text: "If it is there now, do not read on: call." })]), decision.emergencyNumber()];
    return sign.level === "call-now" ? el("section", { id: "ri-tree-sign", class: "ri-care ri-care--call-now" }, [ticked, ...call()])
      : el("div", { id: "ri-tree-sign" }, [ticked]);
  }

  /** @param {string} step @param {string[]} steps */
  function asking(step, steps) {
    const { text, help, many, answers, chosen, lone = [] } = offered(step), about = aboutSign(step);
    // The heading gets the focus, so what stands above it and the help are spoken with it; with the group they never are.
    const described = [about && "ri-tree-sign", help && "ri-tree-help"].filter(Boolean).join(" ");
    const error = el("p", { class: "ri-tree__error", id: "ri-tree-error" });
    /** @returns {HTMLInputElement[]} */
    const inputs = () => Array.from(form.querySelectorAll("input"));

    /** "None of these" stands alone, and so does "Not sure" where no signs are asked for. @param {HTMLInputElement} input @param {boolean} alone */
    function exclude(input, alone) {
      if (!input.checked) return;
      inputs().filter((other) => other !== input && (alone || other.hasAttribute("data-lone"))).forEach((other) => { other.checked = false; });
    }

    /** @param {Event} event */
    function send(event) {
      event.preventDefault();
      const picked = inputs().filter((each) => each.checked).map((each) => each.value);
      if (!picked.length) {
        error.textContent = "Tick what fits, or “None of these”.";
        // Described where the focus goes: Orca does not speak what an alert is filled with later.
        inputs()[0].setAttribute("aria-describedby", error.id);
        inputs()[0].focus();
        return;
      }
      take(step, picked);
    }

    // Where one answer is asked for, it goes on by itself. A press of a key or of a voice has no detail.
    /** @param {string} id @returns {(event: UIEvent) => void} */
    const only = (id) => (event) => { if (!event.detail || event.timeStamp - shown > SETTLED) take(step, id); };

    const boxes = answers.map(({ id, text: plain, label = plain, example }) => {
      const said = el("span", { text: label }, example ? [" ", el("small", { text: example })] : []);
      if (!many) return el("li", {}, [el("button", { type: "button", "aria-current": chosen.includes(id) && "true", onclick: only(id) }, [said])]);
      const alone = lone.includes(id);
      const input = el("input", {
        type: "checkbox", value: id, checked: chosen.includes(id), "data-lone": alone, onchange: () => exclude(input, alone)
      });
      return el("li", {}, [el("label", {}, [input, said])]);
    });
    const at = steps.indexOf(step);
    const form = el("form", { class: "ri-tree__form", novalidate: true, onsubmit: send }, [
      el("fieldset", {}, [
        el("legend", {}, [el("h2", { "data-heading": true, tabindex: "-1", "aria-describedby": described || null, text })]),
        help && el("p", { id: "ri-tree-help", text: help }),
        el("ul", { class: "ri-tree__answers" + (step === walk.PAIN ? " ri-tree__answers--scale" : "") }, boxes)
      ]),
      error,
      el("p", { class: "ri-tree__buttons" }, [
        many && el("button", { type: "submit", class: "ri-button", text: "Continue" }),
        at > 0 && button("Back", () => back(step)),
        Object.keys(state.answers).length > 0 && button("Start again", restart)
      ])
    ]);
    const roughly = state.answers.region ? "" : "about ";
    const progress = "Question " + (at + 1) + " of " + roughly + walk.total(tree, state.answers);
    const notice = state.notice ? [el("p", { class: "ri-note", text: state.notice })] : [];
    return [...notice, el("p", { class: "ri-tree__progress", text: progress }), about, form].filter(Boolean);
  }

  /** @param {string} step @param {string | string[]} value */
  function take(step, value) {
    const [region, place] = step === "place" ? /** @type {string} */ (value).split("/") : [];
    state.answers = walk.answer(tree, state.answers, step, place ? { region, place } : value);
    delete state.hints[step];
    Object.assign(state, { packed: null, notice: "" });
    openWanted();
    store();
    const asked = screen.firstChild, on = () => { if (asked.isConnected) go(walk.next(tree, state.answers)); };
    if (walk.next(tree, state.answers) !== walk.WAIT) on();
    else Promise.race([fetchParts(), new Promise((done) => { setTimeout(done, AT_ONCE); })]).then(on, on);
  }

  // A link to a region (#shin) opens its area once the gates are passed.
  function openWanted() {
    if (!state.wanted || walk.next(tree, state.answers) !== "area") return;
    const area = tree.areas.find((each) => walk.places(tree, each.id).some((place) => place.region === state.wanted));
    if (area) state.answers = walk.answer(tree, state.answers, "area", area.id);
    state.wanted = null;
  }

  // Start -----------------------------------------------------------------------------------------------

  function openLink() {
    const shared = walk.unpack(tree, packed);
    // Another version may mean other things by the same words: its answers are offered, and asked again.
    if (shared.same) {
      openKept();
      store(packed); // the link survives a reload, and Back from another page
      const step = walk.next(tree, state.answers);
      history.replaceState({ ri: step, depth: 0 }, "", address(step));
      return;
    }
    Object.assign(state, { hints: shared.answers, notice: "This link was made with another version. Please look at each answer again." });
    history.replaceState({ ri: first, depth: 0 }, ""); // the address stays: a reload offers the same again
  }

  function openKept() {
    const { same, answers } = walk.unpack(tree, packed);
    if (same) Object.assign(state, { answers, packed: walk.next(tree, answers) === walk.WAIT && packed });
  }

  let fragment = location.hash.slice(1), kept = null;
  try { fragment = decodeURIComponent(fragment); } catch { /* a broken link: the first question */ }
  try { kept = sessionStorage.getItem(KEEP); } catch { /* nothing was kept */ }
  const linked = fragment.startsWith("answers:"), packed = linked ? fragment.slice("answers:".length) : kept;

  // Until the first screen stands, none of the signs is hidden.
  function start() {
    if (linked) openLink();
    else {
      [state.wanted] = fragment.split("/");
      openKept();
    }
    const step = history.state && history.state.ri || walk.next(tree, state.answers);
    if (!history.state) history.replaceState({ ri: step, depth: 0 }, "");
    show(step);
    window.addEventListener("popstate", (event) => { if (event.state && event.state.ri) show(event.state.ri); });
  }

  // Answers of before may be to questions that are not here yet: they wait for them. Others wait for nothing.
  if (packed) fetchParts(walk.unpack(tree, packed).answers).then(start, start);
  else start();
})();
