// All sources once stood on this page: an old link to one of them leads on to the page of its letter.
(() => {
  "use strict";
  const id = location.hash.slice(1);
  if (!id || document.getElementById(id)) return;
  document.querySelectorAll(".ri-letters a").forEach((/** @type {HTMLAnchorElement} */ link) => {
    if (link.textContent.toLowerCase() === id[0]) location.replace(injuryGuide.fileAddress(link.href) + location.hash);
  });
})();
