// The unzipped site, opened from a folder: there, "injuries/" is a folder list, so a link needs its index.html.
(function () {
  "use strict";

  // "file:///guide/injuries/?a#b" -> "file:///guide/injuries/index.html?a#b"
  injuryGuide.fileAddress = function (address) {
    var url = new URL(address, location.href);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  if (location.protocol !== "file:") return;

  function mend(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    // A link inside an SVG keeps its address in the attribute too.
    if (link && link.getAttribute("href").charAt(0) !== "#") {
      link.setAttribute("href", injuryGuide.fileAddress(link.getAttribute("href")));
    }
  }

  document.addEventListener("click", mend, true);
  document.addEventListener("auxclick", mend, true);
})();
