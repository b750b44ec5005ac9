// The arithmetic of the return-to-run planner. Pure: plans and wishes in, days and distances out; no page, no clock.
// Days are whole numbers since 1970-01-01 and never local times, so that no change of the clocks can move one.
// Distances are whole tenths of a mile or a kilometre, so that no rounding can pass a limit.
(function () {
  "use strict";
  var DAY = 86400000;
  // Half an hour of easy running counts as 3 miles or 4.8 km: a calm pace, said on the page.
  var HALF_HOUR = { miles: 30, km: 48 };
  var LONGEST = 26; // weeks of building that a plan shows
  var LIGHTER = 75; // percent of the week before, as in the guide's example of 24 miles and then 18
  var LONG_BREAK = 6; // weeks off from which each stage gets the larger number of runs
  var SHORT_BREAK = 4; // weeks off up to which the lighter week comes at the longer of the plan's two rhythms

  // "2028-02-29" -> 21243; null for what is no day.
  function day(iso) {
    if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
    var found = Math.round(Date.parse(iso + "T00:00Z") / DAY);
    return !isNaN(found) && toIso(found) === iso ? found : null;
  }

  function toIso(number) {
    return new Date(number * DAY).toISOString().slice(0, 10);
  }

  // Spread runs over a week: 3 -> [0, 2, 4].
  function spread(runs) {
    return Array.from({ length: runs }, function (_, i) { return Math.floor(i * 7 / runs); });
  }

  function grown(amount, percent) {
    return Math.floor(amount * (100 + percent) / 100);
  }

  // The runs of the stages: [{stage, days: [day]}].
  function stages(plan, start, runs, each) {
    var offsets = spread(runs);
    var count = 0;
    return plan.stages.map(function (_, stage) {
      return {
        stage: stage,
        days: Array.from({ length: each }, function () {
          var at = start + 7 * Math.floor(count / runs) + offsets[count % runs];
          count += 1;
          return at;
        })
      };
    });
  }

  // The weeks after the last stage: [{first, runs, length, total, lighter}], distances in tenths.
  function weeks(plan, first, wishes, runs) {
    var half = HALF_HOUR[wishes.unit];
    var most = plan.clearance ? runs : Math.max(runs, wishes.days);
    // Where days next to each other are not allowed, a run grows to the usual length and no further.
    var target = plan.clearance ? Math.min(wishes.usual, runs * Math.max(half, Math.floor(wishes.usual / wishes.days))) : wishes.usual;
    var rhythm = wishes.weeksOff > SHORT_BREAK ? plan.cutback[0] : plan.cutback[1];
    var peak = { runs: runs, length: half, total: runs * half };
    var made = [];
    while (made.length < LONGEST && peak.total + peak.runs <= target) {
      var at = first + 7 * made.length;
      if ((made.length + 1) % rhythm === 0) {
        var length = Math.floor(peak.length * LIGHTER / 100);
        made.push({ first: at, runs: peak.runs, length: length, total: peak.runs * length, lighter: true });
      } else {
        peak = next(peak, Math.min(grown(peak.total, plan.rise), target), most, half);
        made.push({ first: at, runs: peak.runs, length: peak.length, total: peak.total, lighter: false });
      }
    }
    return { weeks: made, target: target, reached: peak.total + peak.runs > target };
  }

  // The next growing week: one run more when the runs stay half an hour long, else longer runs.
  function next(peak, want, most, half) {
    var more = peak.runs + 1;
    if (more <= most && Math.floor(want / more) >= half && more * Math.floor(want / more) > peak.total) {
      return { runs: more, length: Math.floor(want / more), total: more * Math.floor(want / more) };
    }
    var length = Math.floor(want / peak.runs);
    return { runs: peak.runs, length: length, total: peak.runs * length };
  }

  // plan:   {clearance: bool, runs: [low, high], rise: percent, cutback: [low, high], rest: days between, stages: [...]}
  // wishes: {start: "2027-01-04", weeksOff: 6, days: 3, usual: tenths a week, unit: "miles" | "km"}
  // -> {stages, weeks, target, reached, last} or null when the start is no day.
  function make(plan, wishes) {
    var start = day(wishes.start);
    if (start === null) return null;
    var apart = Math.max(plan.rest, plan.clearance ? 1 : 0);
    var fits = Math.max(2, Math.floor(wishes.usual / HALF_HOUR[wishes.unit]));
    var runs = Math.min(wishes.days, Math.floor(7 / (apart + 1)), fits);
    var done = stages(plan, start, runs, wishes.weeksOff >= LONG_BREAK ? plan.runs[1] : plan.runs[0]);
    var end = done[done.length - 1].days.slice(-1)[0];
    var build = weeks(plan, start + 7 * (Math.floor((end - start) / 7) + 1), wishes, runs);
    build.weeks.forEach(function (week) {
      week.days = spread(week.runs).map(function (offset) { return week.first + offset; });
      end = week.days[week.days.length - 1];
    });
    return { stages: done, weeks: build.weeks, target: build.target, reached: build.reached, last: end };
  }

  injuryGuide.planner = { make: make, day: day, iso: toIso };
})();
