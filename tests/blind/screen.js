// The screen that a runner sees next, or the result: asked of the page's own engine and words.
// It mirrors what check/page.js offers; tests/browser walks the page itself.
async ([packed, numbers]) => {
  const { walk, decision } = injuryGuide, come = window.come || new Map();
  const pattern = document.getElementById("decision-tree").dataset.parts;
  let tree = JSON.parse(document.getElementById("decision-tree-data").textContent), answers, names;
  window.come = come;
  // Answers are read once every part of the data that they need has come, as the page does it.
  do {
    ({ answers } = walk.unpack(tree, packed));
    names = walk.missing(tree, answers);
    for (const name of names) {
      injuryGuide.checkPart = (part) => come.set(name, part);
      await injuryGuide.load(pattern.replace("*", name));
      tree = walk.whole(tree, come.get(name));
    }
  } while (names.length);
  const words = decision.words(tree), { region } = answers;

  /** The answers of a step: value, words, example. */
  const offered = (step) => (step === "place" ? walk.places(tree, answers.area).map((each) => [each, each.text])
    : words.asked(step, region).answers.map(({ id, text, label = text, example }) => [id, label, example]));

  const step = walk.next(tree, answers);
  if (numbers) {
    const picked = numbers.map((number) => offered(step)[number - 1][0]);
    answers = walk.answer(tree, answers, step, words.asked(step, region).many ? picked : picked[0]);
    return { packed: walk.pack(tree, answers) };
  }
  if (step === "result") {
    const { level, alerts, fits, scores, rules } = walk.outcome(tree, answers);
    return { result: { level, alerts, fits, scores, rules } };
  }
  const [gate, sign] = walk.signOf(tree, step), { text, help = "", many = false } = words.asked(step, region);
  return {
    above: sign ? "You ticked: “" + words.answer(gate.id, sign.id) + "”" : "", question: text, help, many,
    answers: offered(step).map(([, said, example]) => [said, example || ""])
  };
}
