// The gates of Check your pain: which signs were ticked, what their second questions are, who is asked what.
// The types are those of walk.js.
globalThis.injuryGuide = globalThis.injuryGuide || {};

(() => {
  "use strict";
  const LEVELS = ["self-care", "routine", "soon", "today", "call-now"];
  const CALL_NOW = 4;

  /** @param {Level} [level] @returns {number} 0 to 4; 0 where none is raised. */
  const rank = (level) => (level ? LEVELS.indexOf(level) : 0);

  const byId = (list, id) => list.find((each) => each.id === id);

  /** @param {string | string[]} [value] @returns {string[]} */
  const ticked = (value) => (value === undefined ? [] : [].concat(value));

  /** The signs of a gate that were ticked. */
  const signsOf = (gate, answers) => gate.signs.filter((sign) => ticked(answers[gate.id]).includes(sign.id));

  /** A sign's second question and what was answered to it, if anything. @returns {{name: string, second?: Answer}} */
  function secondOf(gate, sign, answers) {
    const name = gate.id + "." + sign.id;
    return { name, second: byId(sign.second || [], ticked(answers[name])[0]) };
  }

  /** The gate and the sign that a second question is about; nothing for any other step. */
  function signOf(tree, step) {
    const [gate, sign] = step.split(".");
    const found = sign && byId(tree.gates, gate);
    return found ? [found, byId(found.signs, sign)] : [];
  }

  /** The questions about the runner that open gates: asked of everybody, before the place. @returns {string[]} */
  const openers = (tree) => {
    const opening = new Set(tree.gates.flatMap((gate) => gate.when || []).map((name) => name.split(".")[0]));
    return tree.background.map((each) => each.id).filter((id) => opening.has(id));
  };

  /** Whether a gate is asked of this runner. */
  const isOpen = (gate, answers) => !gate.when || gate.when.some((name) => {
    const [question, id] = name.split(".");
    return ticked(answers[question]).includes(id);
  });

  /** The gates that are asked of this runner, each followed by the second questions of its ticked signs. */
  const gateSteps = (tree, answers) => tree.gates.filter((gate) => isOpen(gate, answers))
    .flatMap((gate) => [gate.id, ...secondSteps(gate, answers)]);

  /** The most urgent sign is asked about first. @returns {string[]} */
  const secondSteps = (gate, answers) => signsOf(gate, answers).filter((sign) => sign.second)
    .sort((a, b) => rank(b.level) - rank(a.level)).map((sign) => gate.id + "." + sign.id);

  /** Whether a sign of the gate is an emergency, whatever else is answered. */
  const isEmergency = (gate, answers) => signsOf(gate, answers).some((sign) => {
    const { name, second } = secondOf(gate, sign, answers);
    return rank((second || sign).level) === CALL_NOW && (!sign.second || answers[name] !== undefined);
  });

  injuryGuide.walk = { LEVELS, rank, byId, ticked, signsOf, secondOf, signOf, openers, isOpen, gateSteps, secondSteps, isEmergency };
})();
