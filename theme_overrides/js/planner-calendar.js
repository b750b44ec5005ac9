// Writes a plan as a calendar file (RFC 5545): all-day events, so that no time zone can move one. Pure: text out.
(function () {
  "use strict";

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

  // events: [{day: number since 1970, title, text}]; plan: id for stable UIDs; stamp: ISO time of making.
  injuryGuide.calendar = function (name, plan, events, stamp) {
    var date = function (number) { return injuryGuide.planner.iso(number).replace(/-/g, ""); };
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Running Injury Guide//Return to run//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:" + escaped(name)];
    events.forEach(function (event, number) {
      lines.push(
        "BEGIN:VEVENT",
        "UID:" + plan + "-" + date(events[0].day) + "-" + (number + 1) + "@running-injury-guide",
        "DTSTAMP:" + stamp.replace(/[-:]|\.\d+/g, ""),
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
