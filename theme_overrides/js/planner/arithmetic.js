// The arithmetic of the return-to-run planner. Pure: plans and wishes in, days and distances out; no page, no clock.
// Days are whole numbers since 1970-01-01 and never local times, so that no change of the clocks can move one.
// Distances are whole tenths of a mile or a kilometre, so that no rounding can pass a limit.
/**
 * @typedef {"miles" | "km"} Unit
 * @typedef {{clearance: boolean, runs: [few: number, many: number], rise: number, cutback: [often: number, seldom: number], rest: number,
 *   stages: [name: string, session: string][], hold: string[], back: string[]}} Plan clearance: a clinician has to agree. runs: at each
 *   stage. rise: percent a week. cutback: each how many weeks one is lighter. rest: days between runs. hold, back: when to stay, and to go back.
 * @typedef {{start: string, weeksOff: number, days: number, usual: number, unit: Unit}} Wish start: "2027-01-04". days: with a run, a
 *   week. usual: tenths of the unit, a week.
 * @typedef {{stage: number, days: number[]}} StageDays stage: counted from 0. days: since 1970-01-01, here and below.
 * @typedef {{runs: number, length: number, total: number}} Load Of a week: runs, and tenths of the unit of each and of all.
 * @typedef {Load & {first: number, lighter: boolean, days: number[]}} Week first: its first day.
 * @typedef {Omit<Week, "days"> & {days?: number[]}} Growing A week before its days are given.
 * @typedef {{stages: StageDays[], weeks: Week[], target: number, reached: boolean, last: number}} Made target: tenths a week. last: day.
 */
(() => {
  "use strict";
  const DAY = 86400000;
  // Half an hour of easy running counts as 3 miles or 4.8 km: a calm pace, said on the page.
  const HALF_HOUR = { miles: 30, km: 48 };
  const LONGEST = 26; // weeks of building that a plan shows
  const LIGHTER = 75; // percent of the week before, as in the guide's example of 24 miles and then 18
  const LONG_BREAK = 6; // weeks off from which each stage gets the larger number of runs
  const SHORT_BREAK = 4; // weeks off up to which the lighter week comes at the longer of the plan's two rhythms

  /** "2028-02-29" -> 21243; null for what is no day. @param {string} iso @returns {number | null} */
  function day(iso) {
    if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
    const found = Date.parse(`${iso}T00:00:00Z`) / DAY; // Date.UTC would take the year 1 for 1901
    return isNaN(found) || toIso(found) !== iso ? null : found;
  }

  /** @param {number} number @returns {string} */
  function toIso(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
  }

  /** Spread runs over a week: 3 -> [0, 2, 4]. @param {number} runs @returns {number[]} */
  function spread(runs) {
    return Array.from({ length: runs }, (_, i) => Math.floor((i * 7) / runs));
  }

  /** @param {number} amount @param {number} percent @returns {number} */
  function grown(amount, percent) {
    return Math.floor((amount * (100 + percent)) / 100);
  }

  /** The runs of the stages. @param {Plan} plan @param {number} start @param {number} runs A week. @param {number} each Runs of a stage. @returns {StageDays[]} */
  function stages(plan, start, runs, each) {
    const offsets = spread(runs);
    let count = 0;
    return plan.stages.map((_, stage) => ({
      stage: stage,
      days: Array.from({ length: each }, () => {
        const at = start + 7 * Math.floor(count / runs) + offsets[count % runs];
        count += 1;
        return at;
      })
    }));
  }

  /**
   * The weeks after the last stage, before their days are given.
   * @param {Plan} plan @param {number} first @param {Wish} wishes @param {number} runs A week.
   * @returns {{weeks: Growing[], target: number, reached: boolean}}
   */
  function weeks(plan, first, wishes, runs) {
    const half = HALF_HOUR[wishes.unit];
    const most = plan.clearance ? runs : Math.max(runs, wishes.days);
    // Where days next to each other are not allowed, a run grows to the usual length and no further.
    const target = plan.clearance
      ? Math.min(wishes.usual, runs * Math.max(half, Math.floor(wishes.usual / wishes.days)))
      : wishes.usual;
    const rhythm = wishes.weeksOff > SHORT_BREAK ? plan.cutback[0] : plan.cutback[1];
    let peak = { runs: runs, length: half, total: runs * half };
    /** @type {Growing[]} */
    const made = [];
    while (made.length < LONGEST && peak.total + peak.runs <= target) {
      const at = first + 7 * made.length;
      if ((made.length + 1) % rhythm === 0) {
        const length = Math.floor((peak.length * LIGHTER) / 100);
        made.push({ first: at, runs: peak.runs, length: length, total: peak.runs * length, lighter: true });
      } else {
        peak = next(peak, Math.min(grown(peak.total, plan.rise), target), most, half);
        made.push({ first: at, runs: peak.runs, length: peak.length, total: peak.total, lighter: false });
      }
    }
    return { weeks: made, target: target, reached: peak.total + peak.runs > target };
  }

  /**
   * The next growing week: one run more when the runs stay half an hour long, else longer runs.
   * @param {Load} peak @param {number} want Tenths. @param {number} most Runs. @param {number} half Tenths of half an hour. @returns {Load}
   */
  function next(peak, want, most, half) {
    const more = peak.runs + 1;
    if (more <= most && Math.floor(want / more) >= half && more * Math.floor(want / more) > peak.total) {
      return { runs: more, length: Math.floor(want / more), total: more * Math.floor(want / more) };
    }
    const length = Math.floor(want / peak.runs);
    return { runs: peak.runs, length: length, total: peak.runs * length };
  }

  /** @param {Plan} plan @param {Wish} wishes @returns {Made | null} Nothing when the start is no day. */
  function make(plan, wishes) {
    const start = day(wishes.start);
    if (start === null) return null;
    const apart = Math.max(plan.rest, plan.clearance ? 1 : 0);
    const fits = Math.max(2, Math.floor(wishes.usual / HALF_HOUR[wishes.unit]));
    const runs = Math.min(wishes.days, Math.floor(7 / (apart + 1)), fits);
    const done = stages(plan, start, runs, wishes.weeksOff >= LONG_BREAK ? plan.runs[1] : plan.runs[0]);
    let end = done[done.length - 1].days.slice(-1)[0];
    const build = weeks(plan, start + 7 * (Math.floor((end - start) / 7) + 1), wishes, runs);
    build.weeks.forEach((week) => {
      week.days = spread(week.runs).map((offset) => week.first + offset);
      end = week.days[week.days.length - 1];
    });
    return {
      stages: done,
      weeks: /** @type {Week[]} */ (build.weeks),
      target: build.target,
      reached: build.reached,
      last: end
    };
  }

  injuryGuide.planner = { make: make, day: day, iso: toIso };
})();
