// The planner on the page: reads the form, lets the arithmetic make the plan, and writes it as a sheet.
// Choices stand in the fragment, so that a link brings them back; clearance does not, each reader confirms it anew.
(function () {
  "use strict";
  var form = document.querySelector("[data-planner]");
  if (!form) return;
  var sheet = injuryGuide.planSheet(form);
  var plans = JSON.parse(document.getElementById("plan-data").textContent);
  var names = ["what", "off", "usual", "unit", "days", "start"];
  var shown = null;

  function make(tag, words, name) {
    var element = document.createElement(tag);
    if (words) element.textContent = words;
    if (name) element.className = name;
    return element;
  }

  function part(name) { return sheet.querySelector("[data-part=" + name + "]"); }

  function written(number, what) {
    return new Date(number * 86400000).toLocaleDateString("en-GB", Object.assign({ timeZone: "UTC" }, what));
  }

  function said(day) { return written(day, { weekday: "short", day: "numeric", month: "short" }); }
  function weekday(day) { return written(day, { weekday: "short" }); }
  function whole(day) { return written(day, { day: "numeric", month: "long", year: "numeric" }); }

  // Tenths -> "3.3 miles"
  function distance(tenths, unit) {
    return (tenths / 10) + " " + (unit === "miles" && tenths === 10 ? "mile" : unit);
  }

  function chosen() { return form.elements.what.selectedOptions[0]; }

  function wishes() {
    var value = function (name) { return form.elements[name].value; };
    return {
      start: value("start"), weeksOff: Number(value("off")), days: Number(value("days")),
      usual: Math.round(Number(value("usual")) * 10), unit: value("unit")
    };
  }

  function box(words) {
    var label = make("label");
    var input = make("input");
    input.type = "checkbox";
    label.append(input, " ", make("span", words));
    return label;
  }

  function row(body, title, what, days, say) {
    var line = make("tr");
    var head = make("th", title);
    var boxes = make("td", "", "ri-tick");
    head.scope = "row";
    days.forEach(function (day) { boxes.append(box(say(day)), " "); });
    line.append(head, what, boxes);
    body.append(line);
  }

  // The rules and entry lines stand on the page already, in the record's own words: they are copied, not repeated.
  function copy(plan, name, target, ticks) {
    target.replaceChildren();
    document.querySelectorAll("#" + plan + " [data-rules=" + name + "] li").forEach(function (line) {
      var item = make("li", "", ticks ? "ri-tick" : "");
      var words = line.cloneNode(true);
      words.querySelectorAll(".ri-basis").forEach(function (mark) { mark.remove(); });
      var text = words.textContent.replace(/\s+/g, " ").trim();
      if (ticks) item.append(box(text)); else item.textContent = text;
      target.append(item);
    });
  }

  function show(plan, id, made, wish) {
    var stageBody = part("stages");
    var weekBody = part("weeks");
    stageBody.replaceChildren();
    weekBody.replaceChildren();
    part("title").textContent = "My way back: " + chosen().textContent;
    part("facts").textContent = "Start " + whole(made.stages[0].days[0]) + ". " + wish.weeksOff + " weeks off. Up to " + wish.days +
      " runs a week. Usual week " + distance(wish.usual, wish.unit) + ".";
    made.stages.forEach(function (stage) {
      var about = plan.stages[stage.stage];
      row(stageBody, (stage.stage + 1) + ". " + about[0], make("td", about[1]), stage.days, said);
    });
    made.weeks.forEach(function (week, number) {
      var what = week.runs + " runs of " + distance(week.length, wish.unit) + " (" + week.total / 10 + ")" + (week.lighter ? ", lighter" : "");
      row(weekBody, (number + 1) + ". " + written(week.first, { day: "numeric", month: "short" }), make("td", what), week.days, weekday);
    });
    part("build").hidden = made.weeks.length === 0;
    part("end").textContent = ending(plan, made, wish);
    copy(id, "entry", part("entry"), true);
    copy(id, "hold", part("hold"), false);
    copy(id, "step-back", part("step-back"), false);
    part("cleared").hidden = !plan.clearance;
    sheet.hidden = false;
    document.body.classList.add("ri-plan-made");
    shown = { plan: plan, id: id, made: made, wish: wish };
  }

  function ending(plan, made, wish) {
    if (!made.reached) return "The plan shows half a year of building. After it, go on in the same way.";
    if (made.target < wish.usual) return "Now each run is as long as your usual one, with a day between. Ask your clinician before you add days next to each other.";
    return "Then you are back at your usual week of " + distance(wish.usual, wish.unit) + ".";
  }

  function tell(words) {
    var message = form.querySelector("[data-message]");
    message.textContent = words;
  }

  function run() {
    var id = chosen() && chosen().dataset.plan;
    var wish = wishes();
    form.querySelector("[data-clearance]").hidden = !id || !plans[id].clearance;
    sheet.hidden = true;
    document.body.classList.remove("ri-plan-made");
    shown = null;
    if (!id) return tell("Choose what was hurt.");
    if (injuryGuide.planner.day(wish.start) === null) return tell("Choose the day of the first run.");
    if (!(wish.weeksOff >= 0 && wish.weeksOff <= 104)) return tell("Say how many weeks you did not run: 0 to 104.");
    if (!(wish.usual >= 10 && wish.usual <= 2000)) return tell("Say how far you ran in a usual week: 1 to 200.");
    if (plans[id].clearance && !form.elements.cleared.checked) return tell("A bone plan begins only when a clinician has cleared you. Tick the box when that is so.");
    tell("Your plan stands below.");
    return show(plans[id], id, injuryGuide.planner.make(plans[id], wish), wish);
  }

  function events() {
    var found = [];
    shown.made.stages.forEach(function (stage) {
      var about = shown.plan.stages[stage.stage];
      stage.days.forEach(function (day, number) {
        found.push({ day: day, title: about[0] + " (stage " + (stage.stage + 1) + ", run " + (number + 1) + ")", text: about[1] + " Hold or step back as the sheet says. General information, not a diagnosis." });
      });
    });
    shown.made.weeks.forEach(function (week, number) {
      week.days.forEach(function (day) {
        found.push({ day: day, title: "Run " + distance(week.length, shown.wish.unit), text: "Week " + (number + 1) + " of building" + (week.lighter ? ", a lighter week." : ".") });
      });
    });
    return found;
  }

  function save() {
    var title = "Running again: " + chosen().textContent;
    var text = injuryGuide.calendar(title, shown.id, events(), new Date().toISOString());
    var address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    var link = make("a");
    link.href = address;
    link.download = "running-again.ics";
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  // A fragment "what=shin-splints&off=6..." fills the form; any other is an anchor of the page.
  function restore() {
    var given = new URLSearchParams(location.hash.slice(1));
    if (!given.get("what")) return;
    names.forEach(function (name) {
      if (given.get(name) !== null) form.elements[name].value = given.get(name);
    });
    run();
  }

  function today() {
    var now = new Date();
    return injuryGuide.planner.iso(Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000) + 1);
  }

  form.elements.start.value = today();
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    run();
    var given = new URLSearchParams(names.map(function (name) { return [name, form.elements[name].value]; }));
    history.replaceState(null, "", "#" + given);
    if (shown) part("title").focus();
  });
  form.elements.what.addEventListener("change", function () {
    var id = chosen().dataset.plan;
    form.querySelector("[data-clearance]").hidden = !id || !plans[id].clearance;
    form.elements.cleared.checked = false;
  });
  sheet.querySelector("[data-save]").addEventListener("click", save);
  addEventListener("hashchange", restore);
  restore();
})();
