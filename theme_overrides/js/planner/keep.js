// The one plan that this device keeps, if its reader wants: choices, ticks, pain, and what the calendar was given.
// Also read by the home page, so it holds a line that says where the reader stands.
/**
 * @typedef {{fragment: string, cleared: boolean, made: string, name: string, line: string, ticked: string[], pain: [id: string, pain: number][],
 *   saved: Saved | null}} KeptPlan fragment: the choices. made: the day on which the plan was first made. line: where its reader stands.
 */
(() => {
  "use strict";
  const NAME = "plan";

  /** @returns {KeptPlan | null} Nothing where nothing is kept, or what is kept is broken. */
  function read() {
    try {
      const kept = JSON.parse(injuryGuide.recall(NAME));
      const whole = kept && typeof kept.fragment === "string" && Array.isArray(kept.ticked) && Array.isArray(kept.pain);
      return whole ? kept : null;
    } catch {
      return null;
    }
  }

  injuryGuide.keptPlan = {
    read,
    write: (plan) => injuryGuide.keep(NAME, JSON.stringify(plan)),
    drop: () => injuryGuide.keep(NAME, null)
  };

  // The way back to it, on the home page.
  const hero = document.querySelector(".ri-hero__say");
  const kept = hero && read();
  if (!kept) return;
  const link = injuryGuide.make("a", "", "ri-continue");
  link.href = new URL("running-again/#plan", injuryGuide.root).href;
  link.append(injuryGuide.make("b", `Continue my plan: ${kept.name}`), ` ${kept.line}`);
  hero.querySelector("h1").after(link);
})();
