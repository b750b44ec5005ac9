// What a plan puts into a calendar, and what it leaves there. Pure: a plan in, events and words out.
/**
 * @typedef {{day: number, id: string, title: string, text: string}} CalendarEvent day: since 1970-01-01. id: the same for the same run.
 * @typedef {{what: string, name: string, runs: number}} Saved What the calendar was given: the choice, what it is called, how many runs.
 */
(() => {
  "use strict";

  /** Tenths -> "3.3 miles" @type {InjuryGuide["planEvents"]["distance"]} */
  const distance = (tenths, unit) => `${tenths / 10} ${unit === "miles" && tenths === 10 ? "mile" : unit}`;

  /** The runs of a plan as events: their ids do not hang on dates, so a plan that is saved again moves them. @param {Omit<PlanShown, "what">} of @returns {CalendarEvent[]} */
  function events({ choice, plan, made, wish }) {
    const about = " Hold or step back as the sheet says. General information, not a diagnosis.";
    const stages = made.stages.flatMap((stage) =>
      stage.days.map((day, number) => {
        const [name, session] = plan.stages[stage.stage];
        const title = `${choice.name}: ${name} (stage ${stage.stage + 1}, run ${number + 1})`;
        return { day, id: `stage-${stage.stage + 1}-${number + 1}`, title, text: session + about };
      })
    );
    const weeks = made.weeks.flatMap((week, number) =>
      week.days.map((day, at) => ({
        day,
        id: `week-${number + 1}-${at + 1}`,
        title: `${choice.name}: easy run, ${distance(week.length, wish.unit)}`,
        text: `Week ${number + 1} of building${week.lighter ? ", a lighter week." : "."}`
      }))
    );
    return [...stages, ...weeks];
  }

  /**
   * What a reader has to take out of the calendar by hand: an older plan that this one does not move.
   * @param {Saved} before @param {Saved} now @param {string} last The last day of the plan, in words. @returns {string}
   */
  function leftover(before, now, last) {
    const search = `Search your calendar for “${before.name}:” and delete`;
    if (before.what !== now.what)
      return `Your plan for ${before.name} is still in your calendar. ${search} what you find.`;
    if (before.runs > now.runs)
      return `Your old plan had ${before.runs - now.runs} more runs. ${search} those after ${last}.`;
    return "";
  }

  injuryGuide.planEvents = { events, leftover, distance };
})();
