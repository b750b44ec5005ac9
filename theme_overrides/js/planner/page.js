// The planner on the page: reads the form, lets the arithmetic make the plan, and writes it as a sheet.
// Choices stand in the fragment, so that a link brings them back; clearance does not, each reader confirms it anew.
(() => {
  "use strict";
  const form = document.querySelector("[data-planner]");
  if (!form) return;
  const sheet = injuryGuide.planSheet(form);
  const data = JSON.parse(document.getElementById("plan-data").textContent);
  const names = ["what", "off", "usual", "unit", "days", "start"];
  const summary = form.querySelector("[data-problems]");
  let shown = null;

  function make(tag, words, name) {
    const element = document.createElement(tag);
    if (words) element.textContent = words;
    if (name) element.className = name;
    return element;
  }

  const part = (name) => sheet.querySelector(`[data-part=${name}]`);
  const field = (name) => form.elements[name];

  const written = (day, what) => new Date(day * 86400000).toLocaleDateString("en-GB", { timeZone: "UTC", ...what });
  const said = (day) => written(day, { weekday: "short", day: "numeric", month: "short" });
  const weekday = (day) => written(day, { weekday: "short" });
  const whole = (day) => written(day, { day: "numeric", month: "long", year: "numeric" });

  // Tenths -> "3.3 miles"
  const distance = (tenths, unit) => `${tenths / 10} ${unit === "miles" && tenths === 10 ? "mile" : unit}`;

  function values() {
    const given = Object.fromEntries(names.map((name) => [name, field(name).value.trim()]));
    return { ...given, cleared: field("cleared").checked ? "yes" : "" };
  }

  function today() {
    const now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);
  }

  // Problems, in the manner of GOV.UK: a summary that gets the focus, and the words again at each field. ------------

  function clear() {
    summary.hidden = true;
    summary.replaceChildren();
    form.querySelectorAll(".ri-error").forEach((each) => each.remove());
    form.querySelectorAll("[aria-invalid]").forEach((each) => {
      each.removeAttribute("aria-invalid");
      each.removeAttribute("aria-describedby");
    });
  }

  function complain(problems) {
    const list = make("ul");
    problems.forEach(({ field: name, text }) => {
      const input = field(name);
      const error = make("p", text, "ri-error");
      error.id = `${input.id}-error`;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", error.id);
      input.closest("div").append(error);
      const item = make("li");
      const link = make("a", text);
      link.href = `#${input.id}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        input.focus();
      });
      item.append(link);
      list.append(item);
    });
    summary.replaceChildren(make("h3", "There is no plan yet"), list);
    summary.hidden = false;
    summary.focus();
  }

  // The plan on the page ---------------------------------------------------------------------------------------------

  function box(words) {
    const label = make("label");
    const input = make("input");
    input.type = "checkbox";
    label.append(input, " ", make("span", words));
    return label;
  }

  function row(body, title, what, days, say) {
    const line = make("tr");
    const head = make("th", title);
    const boxes = make("td", "", "ri-tick");
    head.scope = "row";
    days.forEach((day) => boxes.append(box(say(day)), " "));
    line.append(head, what, boxes);
    body.append(line);
  }

  // The rules of a plan stand on the page already, in the record's own words: they are copied, not repeated.
  function copyRules(plan, name) {
    const lines = document.querySelectorAll(`#${plan} [data-rules=${name}] li`);
    part(name).replaceChildren(...Array.from(lines, (line) => {
      const words = line.cloneNode(true);
      words.querySelectorAll(".ri-basis").forEach((mark) => mark.remove());
      return make("li", words.textContent.replace(/\s+/g, " ").trim());
    }));
  }

  function ending(plan, made, wish) {
    if (!made.reached) return "The plan shows half a year of building. After it, go on in the same way.";
    if (made.target < wish.usual) return "Now each run is as long as your usual one, with a day between. Ask your clinician before you add days next to each other.";
    return `Then you are back at your usual week of ${distance(wish.usual, wish.unit)}.`;
  }

  function show({ choice, plan, wish }) {
    const made = injuryGuide.planner.make(plan, wish);
    const stages = part("stages");
    const weeks = part("weeks");
    stages.replaceChildren();
    weeks.replaceChildren();
    part("title").textContent = `My way back: ${choice.name}`;
    part("facts").textContent = `Start ${whole(made.stages[0].days[0])}. ${wish.weeksOff} weeks off. Up to ${wish.days} runs a week. ` +
      `Usual week ${distance(wish.usual, wish.unit)}.`;
    made.stages.forEach((stage) => {
      const [name, session] = plan.stages[stage.stage];
      row(stages, `${stage.stage + 1}. ${name}`, make("td", session), stage.days, said);
    });
    made.weeks.forEach((week, number) => {
      const what = `${week.runs} runs of ${distance(week.length, wish.unit)} (${week.total / 10})${week.lighter ? ", lighter" : ""}`;
      row(weeks, `${number + 1}. ${written(week.first, { day: "numeric", month: "short" })}`, make("td", what), week.days, weekday);
    });
    part("build").hidden = made.weeks.length === 0;
    part("end").textContent = ending(plan, made, wish);
    part("run").textContent = choice.run ? `Can I run? ${choice.run}` : "";
    part("entry").replaceChildren(...choice.ready.map((text) => {
      const item = make("li", "", "ri-tick");
      item.append(box(text));
      return item;
    }));
    copyRules(choice.plan, "hold");
    copyRules(choice.plan, "step-back");
    part("stairs").replaceChildren(document.querySelector(`#${choice.plan} .ri-plot`).cloneNode(true));
    part("cleared").hidden = choice.clearance !== "clinician";
    part("cleared").replaceChildren(make("strong", `Only after a clinician has agreed. ${choice.because}`));
    part("young").hidden = !choice.young;
    sheet.hidden = false;
    document.body.classList.add("ri-plan-made");
    shown = { choice, plan, made, wish, what: field("what").value };
  }

  function run() {
    clear();
    sheet.hidden = true;
    document.body.classList.remove("ri-plan-made");
    shown = null;
    const found = injuryGuide.plannerForm.read(values(), data, today());
    if (found.problems.length) complain(found.problems);
    else show(found);
  }

  function askClearance() {
    const choice = data.choices[field("what").value];
    const asked = Boolean(choice && choice.plan && choice.clearance === "clinician");
    form.querySelector("[data-clearance]").hidden = !asked;
    form.querySelector("[data-because]").textContent = asked ? choice.because : "";
  }

  // The calendar ------------------------------------------------------------------------------------------------------

  function events() {
    const { choice, plan, made, wish } = shown;
    const about = " Hold or step back as the sheet says. General information, not a diagnosis.";
    const stages = made.stages.flatMap((stage) => stage.days.map((day, number) => {
      const [name, session] = plan.stages[stage.stage];
      const title = `${choice.name}: ${name} (stage ${stage.stage + 1}, run ${number + 1})`;
      return { day, id: `stage-${stage.stage + 1}-${number + 1}`, title, text: session + about };
    }));
    const weeks = made.weeks.flatMap((week, number) => week.days.map((day, at) => ({
      day,
      id: `week-${number + 1}-${at + 1}`,
      title: `${choice.name}: easy run, ${distance(week.length, wish.unit)}`,
      text: `Week ${number + 1} of building${week.lighter ? ", a lighter week." : "."}`
    })));
    return [...stages, ...weeks];
  }

  function save() {
    const name = `Running again: ${shown.choice.name}`;
    const text = injuryGuide.calendar(name, `${shown.what}-${shown.choice.plan}`, events(), new Date().toISOString());
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = `running-again-${shown.what}.ics`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // A fragment "what=shin-splints&off=6..." fills the form; any other is an anchor of the page. A value that a choice
  // does not offer stays unchosen and is complained about. With nothing but `what` the form waits for its reader.
  function restore() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has("what")) return;
    const known = names.filter((name) => given.has(name));
    known.forEach((name) => { field(name).value = given.get(name); });
    askClearance();
    const what = given.get("what");
    const unknown = Boolean(what) && !field("what").value;
    if (unknown) {
      clear();
      const found = injuryGuide.plannerForm.read({ ...values(), what }, data, today());
      sheet.hidden = true;
      complain(found.problems.filter((problem) => problem.field === "what"));
    } else if (known.length > 1) run();
    else form.scrollIntoView();
  }

  // Miles where signs of the road count in miles, kilometres everywhere else.
  const milesFrom = /-(?:GB|US|LR|MM)$/i;
  field("unit").value = milesFrom.test(navigator.language || "") ? "miles" : "km";
  field("start").value = injuryGuide.planner.iso(today() + 1);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
    const given = new URLSearchParams(names.map((name) => [name, field(name).value]));
    history.replaceState(null, "", `#${given}`);
    if (shown) part("title").focus();
  });
  field("what").addEventListener("change", () => {
    field("cleared").checked = false;
    askClearance();
  });
  sheet.querySelector("[data-save]").addEventListener("click", save);
  addEventListener("hashchange", restore);
  askClearance();
  restore();
})();
