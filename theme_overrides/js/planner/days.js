// The days of a plan in words, and which day it is. They are no local times, so no time zone can move one.
(() => {
  "use strict";
  const DAY = 86400000; // milliseconds

  /** @type {InjuryGuide["planDays"]["written"]} */
  const written = (day, what) => new Date(day * DAY).toLocaleDateString("en-GB", { timeZone: "UTC", ...what });
  /** @type {InjuryGuide["planDays"]["said"]} */
  const said = (day) => written(day, { weekday: "short", day: "numeric", month: "short" });
  /** @type {InjuryGuide["planDays"]["weekday"]} */
  const weekday = (day) => written(day, { weekday: "short" });
  /** @type {InjuryGuide["planDays"]["whole"]} */
  const whole = (day) => written(day, { day: "numeric", month: "long", year: "numeric" });

  function today() {
    const now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
  }

  injuryGuide.planDays = { today, written, said, weekday, whole };
})();
