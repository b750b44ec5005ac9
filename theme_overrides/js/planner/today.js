// Where a reader stands in a plan. Pure: a plan and what is done in, words and numbers out. What is ticked decides,
// not the date: a run is next until somebody has ticked it.
/**
 * @typedef {{id: string, day: number, stage?: number, week?: number}} Run day: since 1970-01-01. Either a stage or a week, counted from 0.
 * @typedef {{stages: StageDays[], weeks: Pick<Week, "days">[]}} Dated As arithmetic.js makes it.
 * @typedef {{all: number, done: number, next: Run | null, last: string | null, late: number, ahead: number}} Standing all, done: runs.
 *   `next`: the first run that is not done; `last`: the id of the latest one that is; `late`, `ahead`: days since `next` was due, or until it is.
 */
(() => {
  "use strict";

  /** Every run of a plan in its order. @param {Dated} made @returns {Run[]} */
  function runs(made) {
    return [
      ...made.stages.flatMap(({ stage, days }) =>
        days.map((day, run) => ({ id: `stage-${stage + 1}-${run + 1}`, day, stage }))
      ),
      ...made.weeks.flatMap(({ days }, week) =>
        days.map((day, run) => ({ id: `week-${week + 1}-${run + 1}`, day, week }))
      )
    ];
  }

  /**
   * Where the reader stands.
   * @param {Dated} made
   * @param {string[]} ticked Ids of the runs that are done.
   * @param {number} today Days since 1970-01-01.
   * @returns {Standing}
   */
  function where(made, ticked, today) {
    const every = runs(made);
    const done = every.filter((run) => ticked.includes(run.id));
    const next = every.find((run) => !ticked.includes(run.id)) || null;
    return {
      all: every.length,
      done: done.length,
      next,
      last: done.length ? done[done.length - 1].id : null,
      late: next ? Math.max(0, today - next.day) : 0,
      ahead: next ? Math.max(0, next.day - today) : 0
    };
  }

  /** Where that is, in a line: "Stage 3 of 8: Two and one." @param {Pick<Plan, "stages">} plan @param {Run | null} next @returns {string} */
  function standing(plan, next) {
    if (!next) return "Every run is done.";
    if (next.week !== undefined) return `Week ${next.week + 1} of building up.`;
    return `Stage ${next.stage + 1} of ${plan.stages.length}: ${plan.stages[next.stage][0]}.`;
  }

  /** When the next run is due. @param {Pick<Standing, "next" | "late" | "ahead">} standing @param {string} day Its day, in words. @returns {string} */
  function due({ next, late, ahead }, day) {
    if (!next) return "You are back. Keep the strength work going.";
    if (late > 0) return `This run was planned for ${day}. There is no rush: do it when the rules below allow it.`;
    return ahead === 0 ? "This run is planned for today." : `The next run is on ${day}, at the earliest.`;
  }

  /** What a pain in a run asks for; `most`: how much still counts as fine, 0 where any pain ends a run. @param {number} pain @param {number} most @returns {string} */
  function onPain(pain, most) {
    if (pain <= most) return "";
    return most === 0
      ? "Here any pain ends the run. Rest, and do what stands under “Stop, or step back” before you run again."
      : `That is more than ${most}, so stay at this stage or step back, as the rules below say.`;
  }

  /** What comes after the last run of a plan. @param {Made} made @param {Wish} wish @returns {string} */
  function ending(made, wish) {
    if (!made.reached) return "The plan shows half a year of building. After it, go on in the same way.";
    if (made.target < wish.usual)
      return "Now each run is as long as your usual one, with a day between. Ask your clinician before you add days next to each other.";
    return `Then you are back at your usual week of ${injuryGuide.planEvents.distance(wish.usual, wish.unit)}.`;
  }

  injuryGuide.planToday = { runs, where, standing, due, onPain, ending };
})();
