// The planner on the page: reads the form, lets the arithmetic make the plan, and writes it as a sheet.
// Choices stand in the fragment, so that a link brings them back; clearance does not, each reader confirms it anew.
/** @typedef {{choice: Choice, plan: Plan, made: Made, wish: Wish, what: string}} PlanShown what: the choice's name in the form. */
(() => {
  "use strict";
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("[data-planner]");
  if (!form) return;
  const sheet = injuryGuide.planSheet(form);
  /** @type {PlanData} */
  const data = JSON.parse(document.getElementById("plan-data").textContent);
  // What a choice is called stands once on the page: in the form.
  for (const [value, choice] of Object.entries(data.choices)) choice.name = form.querySelector(`option[value="${value}"]`).textContent;
  const names = ["what", "off", "usual", "unit", "days", "start"];
  const { make } = injuryGuide;
  const { clear, complain } = injuryGuide.plannerProblems;
  const { read, write, drop } = injuryGuide.keptPlan;
  const { where, standing, due, onPain, ending } = injuryGuide.planToday;
  const { today, written, said, weekday, whole } = injuryGuide.planDays;
  const { events, leftover, distance } = injuryGuide.planEvents;
  /** @type {PlanShown | null} */
  let shown = null; // the plan on the page
  /** @type {string[]} */
  let ticked = []; // ids of what is ticked: "ready-1", "stage-2-1", "week-1-3"
  /** @type {[run: string, pain: number][]} */
  let pain = []; // 0 to 10
  let begun = ""; // the day on which the plan was first made: its first run may lie back from then on
  let about = ""; // the choice that the ticks belong to
  /** @type {Saved | null} */
  let saved = null; // what the calendar was given last

  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => sheet.querySelector(`[data-part=${name}]`);
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

  /** @returns {Record<string, string>} */
  function values() {
    const given = Object.fromEntries(names.map((name) => [name, field(name).value.trim()]));
    return { ...given, cleared: field("cleared").checked ? "yes" : "" };
  }

  // The plan on the page ---------------------------------------------------------------------------------------------

  /** @param {string} words @param {string} id */
  function box(words, id) {
    const label = make("label");
    const input = make("input");
    input.type = "checkbox";
    input.dataset.tick = id;
    input.checked = ticked.includes(id);
    label.append(input, " ", make("span", words));
    return label;
  }

  /** @param {HTMLElement} body @param {string} title @param {HTMLElement} what @param {number[]} days @param {{say: (day: number) => string, id: string}} of */
  function row(body, title, what, days, { say, id }) {
    const line = make("tr");
    const head = make("th", title);
    const boxes = make("td", "", "ri-tick");
    head.scope = "row";
    days.forEach((day, run) => boxes.append(box(say(day), `${id}-${run + 1}`), " "));
    line.append(head, what, boxes);
    body.append(line);
  }

  /** @param {string[]} lines */
  const items = (lines) => lines.map((words) => make("li", words));

  /** @param {FormRead} found */
  function show({ choice, plan, wish }) {
    const made = injuryGuide.planner.make(plan, wish);
    const stages = part("stages");
    const weeks = part("weeks");
    stages.replaceChildren();
    weeks.replaceChildren();
    part("title").textContent = `Running again: ${choice.name}`;
    part("facts").textContent = `Start ${whole(made.stages[0].days[0])}. ${wish.weeksOff} weeks off. Up to ${wish.days} runs a week. ` +
      `Usual week ${distance(wish.usual, wish.unit)}.`;
    made.stages.forEach((stage) => {
      const [name, session] = plan.stages[stage.stage];
      row(stages, `${stage.stage + 1}. ${name}`, make("td", session), stage.days, { say: said, id: `stage-${stage.stage + 1}` });
    });
    made.weeks.forEach((week, number) => {
      const what = `${week.runs} runs of ${distance(week.length, wish.unit)} (${week.total / 10})${week.lighter ? ", lighter" : ""}`;
      row(weeks, `${number + 1}. ${written(week.first, { day: "numeric", month: "short" })}`, make("td", what), week.days, { say: weekday, id: `week-${number + 1}` });
    });
    part("build").hidden = made.weeks.length === 0;
    part("end").textContent = ending(made, wish);
    part("run").textContent = choice.run ? `Can I run? ${choice.run}` : "";
    part("entry").replaceChildren(...choice.ready.map((text, at) => {
      const item = make("li", "", "ri-tick");
      item.append(box(text, `ready-${at + 1}`));
      return item;
    }));
    part("hold").replaceChildren(...items(plan.hold));
    part("step-back").replaceChildren(...items(plan.back));
    part("beside").replaceChildren(...choice.beside.map(injuryGuide.planBeside));
    part("exercises").hidden = choice.beside.length === 0;
    part("cleared").hidden = choice.clearance !== "clinician";
    part("cleared").replaceChildren(make("strong", `Only after a clinician has agreed. ${choice.because}`));
    part("young").hidden = !choice.young;
    sheet.hidden = false;
    document.body.classList.add("ri-plan-made");
    shown = { choice, plan, made, wish, what: field("what").value };
    tell();
  }

  // Today ---------------------------------------------------------------------------------------------------------------

  /** @param {Run | null} next @returns {number} */
  const stagesDone = (next) => (next && next.stage !== undefined ? next.stage : shown.plan.stages.length);
  function tell() {
    const { choice, plan, made, wish } = shown;
    const now = where(made, ticked, today());
    const { next } = now;
    part("stage").textContent = standing(plan, next);
    part("session").textContent = !next ? "" : next.stage !== undefined ? plan.stages[next.stage][1] : `Easy run of ${distance(made.weeks[next.week].length, wish.unit)}.`;
    part("when").textContent = due(now, next ? said(next.day) : "");
    part("stairs").replaceChildren(injuryGuide.planStairs(plan.stages.length, stagesDone(next)));
    part("progress").textContent = `${now.done} of ${now.all} runs done.`;
    sheet.querySelector("[data-move]").parentElement.hidden = now.late === 0;
    part("ask").hidden = !now.last;
    const last = pain.find(([id]) => id === now.last);
    /** @type {HTMLSelectElement} */ (sheet.querySelector("[data-pain]")).value = last ? `${last[1]}` : "";
    part("pains").textContent = pain.length > 1 ? `Pain so far: ${pain.map(([, number]) => number).join(", ")}.` : "";
    part("advice").textContent = last ? onPain(last[1], choice.pain) : "";
    keepIt(next);
  }

  /** @type {HTMLInputElement} */
  const keep = sheet.querySelector("[data-keep]");
  /** @returns {HTMLInputElement[]} */
  const boxes = () => Array.from(sheet.querySelectorAll("[data-tick]"));
  const fragment = () => new URLSearchParams(names.map((name) => [name, field(name).value])).toString();

  /** @param {Run | null} next */
  function keepIt(next) {
    if (!keep.checked) return;
    const done = write({
      fragment: fragment(), cleared: field("cleared").checked, made: begun, name: shown.choice.name, line: standing(shown.plan, next), ticked, pain, saved
    });
    if (!done) keep.checked = false;
  }

  sheet.addEventListener("change", (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.dataset.tick) {
      ticked = boxes().filter((each) => each.checked).map((each) => each.dataset.tick);
      pain = pain.filter(([id]) => ticked.includes(id));
    } else if (target.dataset.pain !== undefined) {
      const { last } = where(shown.made, ticked, today());
      pain = pain.filter(([id]) => id !== last);
      if (target.value) pain.push([last, Number(target.value)]);
    } else if (target === keep) {
      const before = read();
      const other = keep.checked && before && before.name !== shown.choice.name;
      part("replaced").textContent = other ? `It takes the place of your plan for ${before.name}.` : "";
      if (!keep.checked) drop();
    }
    tell();
  });

  sheet.querySelector("[data-move]").addEventListener("click", () => {
    const { late } = where(shown.made, ticked, today());
    field("start").value = injuryGuide.planner.iso(injuryGuide.planner.day(field("start").value) + late);
    run();
    history.replaceState(null, "", `#${fragment()}`);
    if (saved) part("calendar").textContent = "The dates have moved. Save the plan in your calendar again, and its runs move there too.";
    part("title").focus();
  });

  sheet.querySelector("[data-change]").addEventListener("click", () => {
    document.body.classList.remove("ri-plan-made");
    field("what").focus();
  });

  function run() {
    clear(form);
    sheet.hidden = true;
    document.body.classList.remove("ri-plan-made");
    shown = null;
    const found = injuryGuide.plannerForm.read(values(), data, injuryGuide.planner.day(begun) || today());
    if (found.problems.length) complain(form, found.problems);
    else show(found);
  }

  // Another injury is another plan: nothing of it is done yet.
  function afresh() {
    ticked = [];
    pain = [];
    begun = injuryGuide.planner.iso(today());
    about = field("what").value;
    keep.checked = false;
  }

  function askClearance() {
    const choice = data.choices[field("what").value];
    const asked = Boolean(choice && choice.plan && choice.clearance === "clinician");
    form.querySelector("[data-clearance]").hidden = !asked;
    form.querySelector("[data-because]").textContent = asked ? choice.because : "";
  }

  // The calendar ------------------------------------------------------------------------------------------------------

  function save() {
    const name = `Running again: ${shown.choice.name}`;
    const all = events(shown);
    const text = injuryGuide.calendar(name, `${shown.what}-${shown.choice.plan}`, all, new Date().toISOString());
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = `running-again-${shown.what}.ics`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    const now = { what: shown.what, name: shown.choice.name, runs: all.length };
    const old = saved ? leftover(saved, now, whole(shown.made.last)) : "";
    part("calendar").textContent = `Saved. Open the file to put the runs into your calendar. ${old}`;
    saved = now;
    tell();
  }

  // A fragment "what=shin-splints&off=6..." fills the form; any other is an anchor of the page. A value that a choice
  // does not offer stays unchosen and is complained about. With nothing but `what` the form waits for its reader,
  // unless the plan for it is kept here. "#plan", and no fragment at all, mean the plan that is kept.
  function restore() {
    const kept = read();
    const given = new URLSearchParams(location.hash.slice(1));
    const its = kept && new URLSearchParams(kept.fragment);
    const asked = [...given.keys()].filter((name) => names.includes(name)).length;
    const same = kept && given.get("what") === its.get("what") && (asked === 1 || kept.fragment === given.toString());
    if (kept && (same || !location.hash || location.hash === "#plan")) { resume(kept, its); return; }
    offer(kept);
    if (!given.has("what")) return;
    fill(given);
    afresh();
    const what = given.get("what");
    const unknown = Boolean(what) && !field("what").value;
    if (unknown) {
      clear(form);
      const found = injuryGuide.plannerForm.read({ ...values(), what }, data, today());
      sheet.hidden = true;
      complain(form, found.problems.filter((problem) => problem.field === "what"));
    } else if (asked > 1) run();
    else form.scrollIntoView();
  }

  /** @param {URLSearchParams} given */
  function fill(given) {
    names.filter((name) => given.has(name)).forEach((name) => { field(name).value = given.get(name); });
    askClearance();
  }

  /** @param {KeptPlan} kept @param {URLSearchParams} its */
  function resume(kept, its) {
    fill(its);
    field("cleared").checked = kept.cleared === true;
    ({ ticked, pain, made: begun, saved } = kept);
    about = field("what").value;
    keep.checked = true;
    form.parentElement.querySelector("[data-kept]").hidden = true;
    run();
  }

  /** Somebody looks at another injury: the plan that is kept is one press away. @param {KeptPlan | null} kept */
  function offer(kept) {
    const line = form.parentElement.querySelector("[data-kept]");
    const link = make("a", `Continue my plan: ${kept ? kept.name : ""}`);
    link.href = "#plan";
    line.replaceChildren(link, ` ${kept ? kept.line : ""}`);
    line.hidden = !kept;
    saved = kept ? kept.saved : saved;
  }

  // Miles where signs of the road count in miles, kilometres everywhere else.
  const milesFrom = /-(?:GB|US|LR|MM)$/i;
  field("unit").value = injuryGuide.recall("units") || (milesFrom.test(navigator.language || "") ? "miles" : "km");
  field("start").value = injuryGuide.planner.iso(today() + 1);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (about !== field("what").value) afresh();
    run();
    history.replaceState(null, "", `#${fragment()}`);
    if (shown) part("title").focus();
  });
  field("unit").addEventListener("change", () => { injuryGuide.keep("units", field("unit").value); });
  field("what").addEventListener("change", () => {
    field("cleared").checked = false;
    askClearance();
  });
  sheet.querySelector("[data-save]").addEventListener("click", save);
  addEventListener("hashchange", restore);
  askClearance();
  restore();
})();
