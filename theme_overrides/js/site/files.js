// Where "injuries/" is no page, a link needs its index.html: the unzipped site, opened from a folder; storage that is
// no web server; Kiwix. There, a page's own address has it.
(() => {
  "use strict";

  const needed = location.protocol === "file:" || location.pathname.endsWith("/index.html");

  // "file:///guide/injuries/?a#b" -> "file:///guide/injuries/index.html?a#b"
  injuryGuide.fileAddress = (address) => {
    const url = new URL(address, location.href);
    if (needed && url.href.startsWith(injuryGuide.root.href) && url.pathname.endsWith("/"))
      url.pathname += "index.html";
    return url.href;
  };

  if (!needed) return;

  /** @param {MouseEvent} event */
  function mend(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    // A link inside an SVG keeps its address in the attribute too.
    if (link && link.getAttribute("href").charAt(0) !== "#") {
      link.setAttribute("href", injuryGuide.fileAddress(link.getAttribute("href")));
    }
  }

  document.addEventListener("click", mend, true);
  document.addEventListener("auxclick", mend, true);
})();
