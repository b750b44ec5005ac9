// The screen that a runner sees next, or the result: asked of the page's own engine and words.
// It mirrors what check/page.js offers; tests/browser walks the page itself.
([packed, numbers]) => {
  const { walk, decision } = injuryGuide;
  const tree = walk.whole(JSON.parse(document.getElementById("decision-tree-data").textContent), injuryGuide.checkRest);
  const words = decision.words(tree);
  let { answers } = walk.unpack(tree, packed);
  const { region } = answers;

  /** The answers of a step: value, words, example. */
  function offered(step) {
    const [gate, sign] = walk.signOf(tree, step);
    if (sign) return [...sign.second, { id: walk.UNSURE }].map(({ id }) => [id, id === walk.UNSURE ? "Not sure" : words.answer(step, id)]);
    if (step === "area") return tree.areas.map(({ id }) => [id, words.answer(step, id)]);
    if (step === walk.PAIN) return walk.pains.map((id) => [id, words.answer(step, id)]);
    if (step === "place") return walk.places(tree, answers.area).map((each) => [each, words.answer(step, each.place, each.region)]);
    const signs = walk.byId(tree.gates, step), question = signs || walk.questionOf(tree, region, step);
    const listed = (signs ? signs.signs : question.answers).map(({ id, example }) => [id, words.answer(step, id, region), example || ""]);
    if (!signs && !question.many) return listed;
    return [...listed, [walk.NONE, "None of these"], [walk.UNSURE, signs ? "Not sure about one of these" : "Not sure"]];
  }

  const many = (step) => Boolean(walk.byId(tree.gates, step) || (!["area", "place", walk.PAIN].includes(step)
    && !walk.signOf(tree, step).length && walk.questionOf(tree, region, step).many));

  let step = walk.next(tree, answers);
  if (numbers) {
    const picked = numbers.map((number) => offered(step)[number - 1][0]);
    answers = walk.answer(tree, answers, step, many(step) ? picked : picked[0]);
    return { packed: walk.pack(tree, answers) };
  }
  if (step === "result") {
    const { level, alerts, fits, scores, rules } = walk.outcome(tree, answers);
    return { result: { level, alerts, fits, scores, rules } };
  }
  const [gate, sign] = walk.signOf(tree, step);
  return {
    above: sign ? "You ticked: “" + words.answer(gate.id, sign.id) + "”" : "",
    question: words.question(step, region), help: words.help(step, region) || "", many: many(step),
    answers: offered(step).map(([, text, example]) => [text, example || ""])
  };
}
