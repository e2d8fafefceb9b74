// An object of functions that run in the page; each returns what is wrong, or what was measured, as plain values.
({
  /** Elements that are wider than the box that scrolls them. */
  overflowing() {
    const boxes = [document.documentElement, ...document.querySelectorAll(".reader, .panel, .card, .entry")];
    return boxes
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.tagName}.${box.className}#${box.id}: ${box.scrollWidth} > ${box.clientWidth}`);
  },

  /** Texts whose colour stands out from their background by less than WCAG AA asks for (4.5 to 1). */
  faint() {
    const channels = (colour) => {
      const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
      return { r, g, b, a };
    };
    const over = (top, under) => ({
      r: top.r * top.a + under.r * (1 - top.a),
      g: top.g * top.a + under.g * (1 - top.a),
      b: top.b * top.a + under.b * (1 - top.a),
      a: 1,
    });
    const backgroundOf = (element) => {
      if (element === null) return { r: 255, g: 255, b: 255, a: 1 };
      const own = channels(getComputedStyle(element).backgroundColor);
      return own.a === 1 ? own : over(own, backgroundOf(element.parentElement));
    };
    const linear = (value) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ({ r, g, b }) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const faults = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === "" || element.getClientRects().length === 0) continue;
      const background = backgroundOf(element);
      const colour = over(channels(getComputedStyle(element).color), background);
      const [light, dark] = [luminance(colour), luminance(background)].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < 4.5) faults.add(`${element.closest("[class]").className}: ${ratio.toFixed(2)}`);
    }
    return [...faults];
  },

  /** Paragraphs that the marks make wider or narrower: letters on both sides of a mark then no longer join. */
  reshaped() {
    const width = (paragraph) => {
      paragraph.style.cssText = "white-space: nowrap; position: absolute; max-inline-size: none";
      const measured = paragraph.getBoundingClientRect().width;
      paragraph.style.cssText = "";
      return measured;
    };
    return [...document.querySelectorAll(".text p")].flatMap((marked) => {
      const plain = document.createElement("p");
      plain.textContent = marked.textContent;
      marked.after(plain);
      const [with_, without] = [width(marked), width(plain)];
      plain.remove();
      return Math.abs(with_ - without) > 1
        ? [`${with_} and ${without}: ${marked.textContent.slice(0, 40)}`]
        : [];
    });
  },

  /** Whether the beginning of the first element that a selector finds is on screen and not under something else. */
  shown(selector) {
    const element = document.querySelector(selector);
    const { left, top, width, height } = element.getClientRects()[0];
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
    return hit !== null && (element.contains(hit) || hit.contains(element));
  },

  /** Selects the three words in the middle of the first element that a selector finds, and gives them. */
  selectPlain(selector) {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data !== "") texts.push(node);
    const range = document.createRange();
    range.setStart(texts[1], 0);
    range.setEnd(texts[3], texts[3].data.length);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return range.toString().trim();
  },

  /** What a style property of the first element that a selector finds comes to. */
  styleOf(selector, property) {
    return getComputedStyle(document.querySelector(selector)).getPropertyValue(property);
  },
});
