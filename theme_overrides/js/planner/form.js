// What the planner's form says: every value is judged before anything is made of it. Pure: text in, wishes or problems out.
// A value that is missing or impossible is never taken as zero.
/**
 * @typedef {[name: string, dose: string, page: string]} Beside An exercise to go on with; page: where it is described.
 * @typedef {{name: string, plan: string | null, clearance: "nobody" | "clinician" | "clinic", because: string, ready: string[],
 *   beside: Beside[], run: string, young: boolean, pain: number}} Choice Of the first field. clearance: who has to agree. ready: what is
 *   true before the first run. pain: the most out of 10 that counts as fine.
 * @typedef {{choices: Record<string, Choice>, plans: Record<string, Omit<Plan, "clearance">>}} PlanData As in the page.
 * @typedef {{field: string, text: string}} Problem
 * @typedef {{problems: Problem[], choice: Choice | null, plan: Plan | null, wish: Wish | null}} FormRead A plan and a wish are there only
 *   where nothing is wrong; `choice` as soon as it is known.
 */
(() => {
  "use strict";
  /** @typedef {[low: number, high: number]} Range */
  const OFF = 104; // weeks without running, at most: after two years nobody comes back by a plan of weeks
  /** @type {Range} */
  const USUAL = [1, 200]; // miles or kilometres in a usual week
  /** @type {Range} */
  const DAYS = [2, 6]; // days a week with a run
  const PAST = 14; // days that a first run may lie back, for whoever has begun
  const AHEAD = 730; // days ahead that a first run may lie
  const UNITS = ["miles", "km"];

  /** @param {string} text */
  const whole = (text) => (/^\d{1,3}$/.test(text) ? Number(text) : NaN);
  /** @param {string} text */
  const decimal = (text) => (/^\d{1,3}([.,]\d)?$/.test(text) ? Number(text.replace(",", ".")) : NaN);
  /** @param {number} number @param {Range} range */
  const within = (number, [low, high]) => number >= low && number <= high;

  /**
   * Judge what the form or a link says.
   * @param {Record<string, string>} values what, off, usual, unit, days, start; `cleared` is "yes" or "".
   * @param {PlanData} data
   * @param {number} today Days since 1970-01-01.
   * @returns {FormRead}
   */
  function read(values, data, today) {
    /** @type {Problem[]} */
    const problems = [];
    /** @param {string} field @param {string} text */
    const wrong = (field, text) => problems.push({ field, text });
    const choice = Object.hasOwn(data.choices, values.what) ? data.choices[values.what] : null;
    if (!values.what) wrong("what", "Choose what was hurt.");
    else if (!choice) wrong("what", "This link names something that the planner does not know. Choose what was hurt.");
    else if (choice.clearance === "clinic")
      wrong("what", `${choice.name}: your clinic makes the plan, so there are no dates here. ${choice.because}`);
    else if (!choice.plan)
      wrong("what", `${choice.name} has no plan with dates. Its page says when running is right again.`);

    const off = whole(values.off);
    if (!within(off, [0, OFF])) wrong("off", `Say how many weeks you did not run: a whole number from 0 to ${OFF}.`);
    const usual = decimal(values.usual);
    if (!within(usual, USUAL))
      wrong("usual", `Say how far you ran in a usual week: a number from ${USUAL[0]} to ${USUAL[1]}.`);
    if (!UNITS.includes(values.unit)) wrong("unit", "Choose miles or kilometres.");
    const days = whole(values.days);
    if (!within(days, DAYS)) wrong("days", `Choose ${DAYS[0]} to ${DAYS[1]} days a week.`);
    const start = injuryGuide.planner.day(values.start);
    if (start === null) wrong("start", "Choose the day of the first run.");
    else if (start < today - PAST) wrong("start", "The first run lies too far back. Choose a day from now on.");
    else if (start > today + AHEAD)
      wrong("start", "The first run lies more than two years ahead. Choose an earlier day.");
    if (choice && choice.plan && choice.clearance === "clinician" && values.cleared !== "yes") {
      wrong("cleared", `This plan begins only when a doctor or physiotherapist has agreed. ${choice.because}`);
    }
    if (problems.length) return { problems, choice, plan: null, wish: null };
    const plan = { ...data.plans[choice.plan], clearance: choice.clearance === "clinician" };
    return {
      problems,
      choice,
      plan,
      wish: {
        start: values.start,
        weeksOff: off,
        days,
        usual: Math.round(usual * 10),
        unit: /** @type {Unit} */ (values.unit)
      }
    };
  }

  injuryGuide.plannerForm = { read };
})();
