// What Check your pain says about running, without a page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./support.mjs";

run("check/running.js");
const { advice, painOf } = globalThis.injuryGuide.running;
const scale = { green: 3, yellow: 5 };
const calm = { level: "self-care", red: false, pain: 2, scored: true };
const answer = (reader, shown) => advice({ ...calm, ...reader }, shown, scale);

for (const written of [undefined, null, "", " ", "not-sure", "-1", "11", "2.5", "٣", "1e1", 2, [], ["2"]]) {
  test(`what is no number from 0 to 10 is not taken as a number: ${JSON.stringify(written)}`, () => {
    assert.equal(painOf(written), null);
  });
}

test("the numbers from 0 to 10 are read", () => {
  assert.deepEqual(["0", "6", "10"].map(painOf), [0, 6, 10]);
});

test("nobody runs who has to be seen soon, whatever the pain and the injury", () => {
  assert.deepEqual(answer({ level: "soon", pain: 0 }, [{ answer: "yes", limit: 5 }]), {
    answer: "no",
    why: "until_seen"
  });
});

test("nobody runs with a sign that is red at every number", () => {
  assert.deepEqual(answer({ red: true, pain: 0 }, [{ answer: "yes", limit: 5 }]), { answer: "no", why: "red_sign" });
});

test("within its limit an injury says what its page says, above it no", () => {
  const record = { answer: "with care", limit: 3 };
  assert.deepEqual(answer({ pain: 3 }, [record]), { answer: "with care", why: "record", of: 0 });
  assert.deepEqual(answer({ pain: 4 }, [record]), { answer: "no", why: "above_limit", of: 0 });
});

test("an injury without a limit allows no pain at all", () => {
  assert.deepEqual(answer({ pain: 1 }, [{ answer: "with care" }]), { answer: "no", why: "any_pain", of: 0 });
  assert.deepEqual(answer({ pain: 0 }, [{ answer: "with care" }]), { answer: "with care", why: "record", of: 0 });
});

test("the strictest of several injuries leads", () => {
  const shown = [
    { answer: "yes", limit: 5 },
    { answer: "with care", limit: 4 },
    { answer: "with care", limit: 3 }
  ];
  assert.equal(answer({ pain: 2 }, shown).of, 2);
  assert.equal(answer({ pain: 2 }, [...shown, { answer: "no", limit: 3 }]).of, 3);
});

test("a pain that nobody can name is never a zero", () => {
  assert.equal(answer({ pain: null }, [{ answer: "yes", limit: 5 }]).answer, "no");
  assert.equal(answer({ pain: null }, [{ answer: "yes" }]).answer, "no");
  assert.equal(answer({ pain: null }, [null]).answer, "no");
});

test("what has no page goes by the pain scale, and 6 is red", () => {
  const at = (pain) => answer({ pain }, [null]).answer;
  assert.deepEqual([0, 3, 4, 5, 6, 9].map(at), ["yes", "yes", "with care", "with care", "no", "no"]);
  assert.equal(answer({ pain: 4 }, []).why, "yellow");
});

test("in the groin and for a child the pain scale decides nothing", () => {
  assert.deepEqual(answer({ pain: 1, scored: false }, [null]), { answer: "no", why: "any_pain" });
  assert.deepEqual(answer({ pain: 0, scored: false }, []), { answer: "yes", why: "pain_free" });
});
