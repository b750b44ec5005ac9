// The decision tree's engine for the browser: arrays in, arrays out, no page. The reference is generator/triage/rules.py.
//
// data: v version, cap, show [most, least points, gap]
//   c conditions [id, common, level, alert at or null, uncapped]
//   g gates      [id, level when unsure, signs [id, level, points]]
//   k rules      [id]
//   b background [id, many, options [id, level, red, points]]
//   a areas      [id, [region, place, region, place, ...]]
//   r regions    [id, baseline, conditions, background [[number, options or 0 for all]], own questions (place first), rules [number, level, [question, option, ...]]]
// points: [condition, amount, ...]. Levels: 0 self-care, 1 routine, 2 soon, 3 today, 4 call now.
// answers: {now: ["none"], hospital: [...], area, region, place, age: "adult", health: ["jump"], ...} by question id.
var injuryGuide = window.injuryGuide || {};

(function () {
  "use strict";
  var ROUTINE = 1, SOON = 2, TODAY = 3, CALL = 4;
  var NONE = "none", UNSURE = "not-sure";

  function find(list, id) {
    return list.find(function (each) { return each[0] === id; });
  }

  function ticked(value) {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  }

  function ask(raw, background, kept) {
    var options = kept ? kept.map(function (number) { return raw[2][number]; }) : raw[2];
    return { id: raw[0], many: !!raw[1], background: background, options: options };
  }

  // One region with its questions in order: place, background, its own.
  function sheet(data, id) {
    var raw = find(data.r, id);
    if (!raw) return null;
    var own = raw[4].map(function (each) { return ask(each, false, 0); });
    var shared = raw[3].map(function (pair) { return ask(data.b[pair[0]], true, pair[1]); });
    return { id: id, baseline: raw[1], conditions: raw[2], asks: [own[0]].concat(shared, own.slice(1)), rules: raw[5] };
  }

  function add(total, points, only) {
    for (var i = 0; i < points.length; i += 2) {
      if (!only || only.indexOf(points[i]) >= 0) total[points[i]] = (total[points[i]] || 0) + points[i + 1];
    }
  }

  function chosen(asked, answers) {
    var ids = ticked(answers[asked.id]);
    var picked = asked.options.filter(function (option) { return ids.indexOf(option[0]) >= 0; });
    return asked.many ? picked : picked.slice(0, 1);
  }

  // Level, red light, alerts, fits (condition ids in order), rules, scores by id, why {id: {up, down}} of [question, answer].
  function outcome(data, answers) {
    var level = 0, red = false, gate = {}, own = {}, shared = {}, said = [], held = [];
    data.g.forEach(function (door) {
      var ids = ticked(answers[door[0]]);
      if (ids.indexOf(UNSURE) >= 0) level = Math.max(level, door[1]);
      door[2].forEach(function (sign) {
        if (ids.indexOf(sign[0]) < 0) return;
        level = Math.max(level, sign[1]);
        add(gate, sign[2]);
        said.push([door[0], sign[0], sign[2]]);
      });
    });
    var region = sheet(data, answers.region);
    if (region) {
      var given = region.asks.map(function (each) { return chosen(each, answers); });
      level = Math.max(level, region.baseline);
      given.forEach(function (options, number) {
        var asked = region.asks[number];
        options.forEach(function (option) {
          level = Math.max(level, option[1]);
          red = red || !!option[2];
          add(asked.background ? shared : own, option[3], region.conditions);
          said.push([asked.id, option[0], option[3]]);
        });
      });
      held = region.rules.filter(function (rule) {
        for (var i = 0; i < rule[2].length; i += 2) {
          if (given[rule[2][i]].indexOf(region.asks[rule[2][i]].options[rule[2][i + 1]]) < 0) return false;
        }
        return true;
      });
      held.forEach(function (rule) { level = Math.max(level, rule[1]); });
    }
    var listed = {}, scores = {};
    (region ? region.conditions : []).concat(Object.keys(gate).map(Number)).forEach(function (c) { listed[c] = true; });
    var order = Object.keys(listed).map(Number);
    order.forEach(function (c) {
      var one = data.c[c], context = shared[c] || 0;
      if (one[3] !== null && !one[4]) context = Math.min(context, data.cap);
      scores[c] = one[1] + context + (gate[c] || 0) + (own[c] || 0);
    });
    order.sort(function (a, b) { return scores[b] - scores[a] || data.c[b][2] - data.c[a][2] || a - b; });
    var alerts = order.filter(function (c) { return data.c[c][3] !== null && scores[c] >= data.c[c][3]; });
    alerts.forEach(function (c) { level = Math.max(level, data.c[c][2]); });
    var best = order.length ? scores[order[0]] : 0;
    var matched = order.length > 0 && best >= data.show[1];
    if (region) level = Math.max(level, matched ? Math.min(data.c[order[0]][2], ROUTINE) : ROUTINE);
    var close = order.filter(function (c) {
      return alerts.indexOf(c) < 0 && scores[c] >= Math.max(data.show[1], best - data.show[2]);
    });
    var fits = close.slice(0, Math.max(0, data.show[0] - alerts.length));
    var id = function (c) { return data.c[c][0]; };
    var why = {}, byId = {};
    alerts.concat(fits).forEach(function (c) { why[id(c)] = reasons(said, c); });
    order.forEach(function (c) { byId[id(c)] = scores[c]; });
    return {
      level: level, red: red || level >= SOON, alerts: alerts.map(id), fits: fits.map(id),
      rules: held.map(function (rule) { return data.k[rule[0]]; }), scores: byId, why: why
    };
  }

  function reasons(said, condition) {
    var up = [], down = [];
    said.forEach(function (each) {
      var points = each[2];
      for (var i = 0; i < points.length; i += 2) {
        if (points[i] === condition && points[i + 1]) (points[i + 1] > 0 ? up : down).push([each[0], each[1], points[i + 1]]);
      }
    });
    up.sort(function (a, b) { return b[2] - a[2]; });
    down.sort(function (a, b) { return a[2] - b[2]; });
    return { up: up, down: down };
  }

  // The places of an area: [region id, place id] in order.
  function places(data, areaId) {
    var area = find(data.a, areaId), found = [];
    for (var i = 0; area && i < area[1].length; i += 2) {
      var region = data.r[area[1][i]];
      found.push([region[0], region[4][0][2][area[1][i + 1]][0]]);
    }
    return found;
  }

  // The screens of this reader so far, in order; the last is "result" once nothing is left to ask.
  function steps(data, answers) {
    var list = [], stop = false;
    data.g.forEach(function (door) {
      if (stop) return;
      list.push(door[0]);
      var ids = ticked(answers[door[0]]);
      // A sign of the first, most urgent gate ends the questions for good.
      stop = ids.some(function (id) { var sign = find(door[2], id); return sign && sign[1] === CALL; });
    });
    var halt = stop || (outcome(data, gatesOnly(data, answers)).level >= TODAY && answers.carry !== "yes");
    if (halt) return list.concat("result");
    list.push("area");
    if (find(data.a, answers.area)) list.push("place");
    var region = answers.place && sheet(data, answers.region);
    if (!region) return list;
    return list.concat(region.asks.slice(1).map(function (each) { return each.id; }), "result");
  }

  function gatesOnly(data, answers) {
    var kept = {};
    data.g.forEach(function (door) { if (answers[door[0]]) kept[door[0]] = answers[door[0]]; });
    return kept;
  }

  // The first screen that still lacks an answer.
  function next(data, answers) {
    return steps(data, answers).find(function (step) { return step === "result" || answers[step] === undefined; });
  }

  // How many screens this reader will see, result apart; before the region is known, the most.
  function total(data, answers) {
    var region = sheet(data, answers.region);
    var most = Math.max.apply(null, data.r.map(function (each) { return each[3].length + each[4].length; }));
    return data.g.length + 1 + (region ? region.asks.length : most);
  }

  // One more answer. Answers that still apply are kept; those of another region go.
  function answer(data, answers, step, value) {
    var changed = Object.assign({}, answers);
    if (step === "area" && value !== answers.area) { delete changed.place; delete changed.region; }
    if (step === "place") {
      changed.region = value[0];
      changed.place = value[1];
    } else changed[step] = value;
    if (data.g.some(function (door) { return door[0] === step; })) delete changed.carry;
    return applying(data, changed, answers.region);
  }

  function applying(data, answers, before) {
    var kept = {};
    var region = sheet(data, answers.region);
    var shared = data.b.map(function (each) { return each[0]; });
    Object.keys(answers).forEach(function (id) {
      var asked = region && region.asks.find(function (each) { return each.id === id; });
      var own = asked && !asked.background && id !== "place";
      var moved = before !== undefined && answers.region !== before;
      var first = ["area", "region", "place", "carry"].indexOf(id) >= 0 || find(data.g, id);
      // A background answer waits, even when this region does not ask for it: the next one may.
      if (first || shared.indexOf(id) >= 0 || (own && !moved)) kept[id] = answers[id];
    });
    return kept;
  }

  // Answers as text for a link, keyed by question id, with the tree's version first.
  function pack(data, answers) {
    return ["v=" + data.v].concat(Object.keys(answers).map(function (id) {
      return id + "=" + ticked(answers[id]).join("+");
    })).join("&");
  }

  // The other way. {same: made with this version, answers: those that still exist}; never throws.
  function unpack(data, text) {
    var raw = Object.create(null);
    String(text).slice(0, 2000).split("&").forEach(function (pair) {
      var at = pair.indexOf("=");
      if (at > 0) raw[pair.slice(0, at)] = pair.slice(at + 1).split("+");
    });
    var same = ticked(raw.v)[0] === data.v;
    var answers = {};
    data.g.forEach(function (door) { take(raw, answers, door[0], true, door[2]); });
    var region = sheet(data, ticked(raw.region)[0]);
    var area = ticked(raw.area)[0];
    var place = ticked(raw.place)[0];
    var open = region && places(data, area).some(function (each) { return each[0] === region.id && each[1] === place; });
    if (open) {
      answers.area = area;
      answers.region = region.id;
      answers.place = place;
      if (ticked(raw.carry)[0] === "yes") answers.carry = "yes";
      region.asks.slice(1).forEach(function (each) { take(raw, answers, each.id, each.many, each.options); });
    }
    return { same: same, answers: answers };
  }

  function take(raw, answers, id, many, options) {
    if (!raw[id]) return;
    var extra = many ? [NONE, UNSURE] : [];
    var known = raw[id].filter(function (each) { return find(options, each) || extra.indexOf(each) >= 0; });
    if (known.length !== raw[id].length || !known.length) return;
    if (many ? known.length > 1 && known.some(function (each) { return extra.indexOf(each) >= 0; }) : known.length > 1) return;
    answers[id] = many ? known : known[0];
  }

  // Red by rule; else by the pain score of 0 to 10; amber while it is not known.
  function light(result, pain) {
    if (result.red || pain >= 7) return "red";
    return pain === null || pain >= 4 ? "amber" : "green";
  }

  injuryGuide.walk = {
    outcome: outcome, sheet: sheet, places: places, steps: steps, next: next, total: total, answer: answer,
    pack: pack, unpack: unpack, light: light, ticked: ticked, NONE: NONE, UNSURE: UNSURE
  };
})();
