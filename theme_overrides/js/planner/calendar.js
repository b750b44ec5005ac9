// Writes a plan as a calendar file (RFC 5545): all-day events, so that no time zone can move one. Pure: text out.
(function () {
  "use strict";
  var SINCE = 29000000; // minutes from 1970 to 2025: a later export has the larger sequence, and it stays small

  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  }

  // No line may be longer than 75 bytes; what goes on begins with a blank. A letter is never cut in two.
  function folded(line) {
    var encoder = new TextEncoder();
    var parts = [];
    var part = "";
    var size = 0;
    Array.from(line).forEach(function (letter) {
      var bytes = encoder.encode(letter).length;
      if (size + bytes > 74) { parts.push(part); part = ""; size = 0; }
      part += letter;
      size += bytes;
    });
    parts.push(part);
    return parts.join("\r\n ");
  }

  // events: [{day: number since 1970, id, title, text}]; plan: what the ids begin with; stamp: ISO time of making.
  // The ids of a plan do not hang on its dates: saved again, its runs move instead of standing twice.
  injuryGuide.calendar = function (name, plan, events, stamp) {
    var date = function (number) { return injuryGuide.planner.iso(number).replace(/-/g, ""); };
    var time = stamp.replace(/[-:]|\.\d+/g, "");
    var sequence = Math.floor(Date.parse(stamp) / 60000) - SINCE;
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Running Injury Guide//Return to run//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(name)];
    events.forEach(function (event) {
      lines.push(
        "BEGIN:VEVENT",
        "UID:" + plan + "-" + event.id + "@running-injury-guide",
        "DTSTAMP:" + time,
        "LAST-MODIFIED:" + time,
        "SEQUENCE:" + sequence,
        "DTSTART;VALUE=DATE:" + date(event.day),
        "DTEND;VALUE=DATE:" + date(event.day + 1),
        "SUMMARY:" + escaped(event.title),
        "DESCRIPTION:" + escaped(event.text),
        "TRANSP:TRANSPARENT",
        "END:VEVENT"
      );
    });
    lines.push("END:VCALENDAR");
    return lines.map(folded).join("\r\n") + "\r\n";
  };
})();
