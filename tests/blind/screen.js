// What stands on the screen of Check your pain: a question and its answers, or the result.
() => {
  const root = document.getElementById("decision-tree"), screen = root.querySelector("[data-screen]");
  const text = (node) => (node ? node.textContent.trim() : "");
  if (root.dataset.state === "result") {
    const tree = JSON.parse(document.getElementById("decision-tree-data").textContent);
    const { walk } = injuryGuide;
    const { answers } = walk.unpack(tree, sessionStorage.getItem("ri-check"));
    const { alerts, fits, scores, rules } = walk.outcome(tree, answers);
    return { result: { level: root.dataset.level, alerts, fits, scores, rules } };
  }
  const boxes = Array.from(screen.querySelectorAll("form label"));
  return {
    above: Array.from(screen.querySelectorAll("[data-above]"), text),
    question: text(screen.querySelector("legend")),
    help: text(screen.querySelector("#ri-tree-help")),
    many: boxes.length > 0 && boxes[0].querySelector("input").type === "checkbox",
    answers: boxes.map((each) => [text(each.querySelector("span").firstChild), text(each.querySelector("small"))])
  };
}
