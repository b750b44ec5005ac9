// Writes a plan as a calendar file (RFC 5545): all-day events, so that no time zone can move one. Pure: text out.
(() => {
  "use strict";
  const SINCE = 29000000; // minutes from 1970 to 2025: a later export has the larger sequence, and it stays small

  /** @param {string} text @returns {string} */
  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  }

  /** No line may be longer than 75 bytes; what goes on begins with a blank. A letter is never cut in two. @param {string} line @returns {string} */
  function folded(line) {
    const encoder = new TextEncoder();
    /** @type {string[]} */
    const parts = [];
    let part = "";
    let size = 0;
    Array.from(line).forEach((letter) => {
      const bytes = encoder.encode(letter).length;
      if (size + bytes > 74) {
        parts.push(part);
        part = "";
        size = 0;
      }
      part += letter;
      size += bytes;
    });
    parts.push(part);
    return parts.join("\r\n ");
  }

  // plan: what the ids begin with; stamp: ISO time of making.
  // The ids of a plan do not hang on its dates: saved again, its runs move instead of standing twice.
  injuryGuide.calendar = (name, plan, events, stamp) => {
    /** @param {number} number A day. */
    const date = (number) => injuryGuide.planner.iso(number).replace(/-/g, "");
    const time = stamp.replace(/[-:]|\.\d+/g, "");
    const sequence = Math.floor(Date.parse(stamp) / 60000) - SINCE;
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Running Injury Guide//Return to run//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      `X-WR-CALNAME:${escaped(name)}`
    ];
    events.forEach((event) => {
      lines.push(
        "BEGIN:VEVENT",
        `UID:${plan}-${event.id}@running-injury-guide`,
        `DTSTAMP:${time}`,
        `LAST-MODIFIED:${time}`,
        `SEQUENCE:${sequence}`,
        `DTSTART;VALUE=DATE:${date(event.day)}`,
        `DTEND;VALUE=DATE:${date(event.day + 1)}`,
        `SUMMARY:${escaped(event.title)}`,
        `DESCRIPTION:${escaped(event.text)}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT"
      );
    });
    lines.push("END:VCALENDAR");
    return `${lines.map(folded).join("\r\n")}\r\n`;
  };
})();
