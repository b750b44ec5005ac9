// May this reader run? The injury's own answer, and never a milder one: data in, data out, no page and no state.
// The reference is generator/engine/running.py; a test holds that both answer alike.
/**
 * @typedef {"no" | "with care" | "yes"} RunAnswer
 * @typedef {{answer: RunAnswer, limit?: number}} RunRecord Of an injury's record. Without a limit any pain means no.
 * @typedef {{level: string, red: boolean, pain: number | null, scored: boolean}} Reader pain: 0 to 10, null when not known.
 * @typedef {{green: number, yellow: number}} Scale The most pain out of 10 of each colour.
 * @typedef {{answer: RunAnswer, why: string, of?: number}} Advice of: which of those shown; none for all of them.
 */
(() => {
  "use strict";
  const ANSWERS = ["no", "with care", "yes"]; // the strictest first
  const REASONS = ["record", "any_pain", "above_limit", "no_number", "red"]; // of several "no"
  const SEEN_FIRST = ["soon", "today", "call-now"];

  /** The number of the pain; null for all that is none from 0 to 10, so that nothing becomes a 0. @type {InjuryGuide["running"]["painOf"]} */
  const painOf = (written) => (typeof written === "string" && /^(?:\d|10)$/.test(written) ? Number(written) : null);

  /** @param {Reader} reader @param {RunRecord} record @param {number} of @returns {Advice} */
  function byRecord({ pain }, { answer, limit }, of) {
    if (answer === "no" || pain === 0) return { answer, why: "record", of };
    if (limit === undefined) return { answer: "no", why: "any_pain", of };
    if (pain === null) return { answer: "no", why: "no_number", of };
    return pain > limit ? { answer: "no", why: "above_limit", of } : { answer, why: "record", of };
  }

  /** @param {Reader} reader @param {Scale} scale @returns {Advice} */
  function byScale({ pain, scored }, { green, yellow }) {
    if (!scored) return pain === 0 ? { answer: "yes", why: "pain_free" } : { answer: "no", why: "any_pain" };
    if (pain === null) return { answer: "no", why: "no_number" };
    if (pain <= green) return { answer: "yes", why: "green" };
    return pain <= yellow ? { answer: "with care", why: "yellow" } : { answer: "no", why: "red" };
  }

  /**
   * @param {Reader} reader
   * @param {(RunRecord | null)[]} shown Of each injury that the result names; null for one that has no page.
   * @param {Scale} scale
   * @returns {Advice}
   */
  function running(reader, shown, scale) {
    if (SEEN_FIRST.includes(reader.level)) return { answer: "no", why: "until_seen" };
    if (reader.red) return { answer: "no", why: "red_sign" };
    const every = shown.map((record, of) => (record ? byRecord(reader, record, of) : byScale(reader, scale)));
    /** What is compared, the first that differs: the lower, the stricter. @param {Advice} advice @returns {number[]} */
    const strictness = ({ answer, why, of }) => {
      const record = of === undefined ? null : shown[of];
      const limit = record ? record.limit : scale.green;
      return [ANSWERS.indexOf(answer), Math.max(0, REASONS.indexOf(why)), limit === undefined ? -1 : limit];
    };
    /** @param {Advice} one @param {Advice} two @returns {Advice} */
    const stricter = (one, two) => {
      const a = strictness(one),
        b = strictness(two);
      const at = a.findIndex((value, index) => value !== b[index]);
      return at >= 0 && b[at] < a[at] ? two : one;
    };
    return every.length ? every.reduce(stricter) : byScale(reader, scale);
  }

  injuryGuide.running = Object.freeze({ advice: running, painOf });
})();
