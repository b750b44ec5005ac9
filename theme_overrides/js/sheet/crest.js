// A club's crest: a picture that is chosen on this device, made small and drawn on every sheet. It is never sent, and
// kept only where the reader keeps the words. A canvas draws it, so no address of a picture is needed.
(() => {
  "use strict";
  const SIDE = 320; // pixels: sharp on paper at 2.5 cm, and small enough to keep
  /** @type {InjuryGuide["crest"]} */
  const crest = { picture: null, show: show, choose: choose, keep: keep, recall: recall, forget: forget };

  function show() {
    document.querySelectorAll("canvas[data-crest]").forEach((/** @type {HTMLCanvasElement} */ canvas) => {
      const picture = crest.picture;
      canvas.hidden = !picture;
      canvas.width = picture ? picture.width : 1;
      canvas.height = picture ? picture.height : 1;
      if (picture) canvas.getContext("2d").drawImage(picture, 0, 0);
    });
  }

  /** Draw a picture onto a canvas of its own, no side longer than SIDE. @param {ImageBitmap} picture @returns {HTMLCanvasElement} */
  function small(picture) {
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  /** A file of the reader's; rejects what is no picture. @param {Blob} file @returns {Promise<void>} */
  function choose(file) {
    return createImageBitmap(file).then((picture) => {
      crest.picture = small(picture);
    });
  }

  function keep() {
    injuryGuide.keep("crest", crest.picture ? crest.picture.toDataURL("image/png") : null);
  }

  /** @returns {Promise<void>} */
  function recall() {
    const bytes = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(injuryGuide.recall("crest") || "");
    if (!bytes) return Promise.resolve();
    return choose(new Blob([Uint8Array.from(atob(bytes[1]), (letter) => letter.charCodeAt(0))]));
  }

  function forget() {
    crest.picture = null;
    injuryGuide.keep("crest", null);
  }

  injuryGuide.crest = crest;
})();
