(function () {
  var r = document.documentElement,
    s;
  r.className = "js";
  try {
    s = localStorage.getItem("ri-scheme:" + new URL(".", document.querySelector("[rel=manifest]").href).pathname);
  } catch (e) {}
  if (s === "dark" || s === "light") r.dataset.riScheme = s;
})();
