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

  /** Words that stand elsewhere than they would without marks. */
  moved() {
    const places = (paragraph, all) => {
      const nodes = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      const at = (offset) => {
        let rest = offset;
        for (const node of nodes) {
          if (rest <= node.data.length) return [node, rest];
          rest -= node.data.length;
        }
        throw new Error(`no offset ${offset}`);
      };
      return all.map(({ index, 0: word }) => {
        const range = document.createRange();
        range.setStart(...at(index));
        range.setEnd(...at(index + word.length));
        const { left, right, top } = range.getBoundingClientRect();
        return { word, left, right, top };
      });
    };
    return [...document.querySelectorAll(".text p")].flatMap((marked) => {
      const words = [...marked.textContent.matchAll(/\S+/g)];
      const plain = document.createElement("p");
      plain.textContent = marked.textContent;
      const here = places(marked, words);
      marked.replaceWith(plain);
      const there = places(plain, words);
      plain.replaceWith(marked);
      return here.flatMap(({ word, left, right, top }, i) => {
        const other = there[i];
        const far = Math.max(
          Math.abs(left - other.left),
          Math.abs(right - other.right),
          Math.abs(top - other.top),
        );
        return far > 1.5 ? [`${word}: ${left},${top} and ${other.left},${other.top}`] : [];
      });
    });
  },

  /** Selects all of an element and gives what would be copied of it. */
  copied(selector) {
    const selection = getSelection();
    selection.selectAllChildren(document.querySelector(selector));
    const text = selection.toString();
    selection.removeAllRanges();
    return text;
  },

  /** Selects a part of an element's text by offsets. */
  selectSpan(selector, start, end) {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const past = at + node.data.length;
      if (at <= start && start < past) range.setStart(node, start - at);
      if (at < end && end <= past) range.setEnd(node, end - at);
      at = past;
    }
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  },

  /** Puts the cursor of a text box somewhere. */
  caretTo(selector, offset) {
    const box = document.querySelector(selector);
    box.focus();
    box.setSelectionRange(offset, offset);
  },

  /** Where the cursor of a text box is. */
  caretOf(selector) {
    return document.querySelector(selector).selectionStart;
  },

  /** Whether the last letter of the nth element stands left of its first. */
  endsAtLeft(selector, index) {
    const text = document.querySelectorAll(selector)[index].firstChild;
    const place = (offset) => {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().left;
    };
    return place(text.data.length - 1) < place(0);
  },

  /** Whether the letters of an element stand from left to right. */
  leftToRight(selector) {
    const text = document.querySelector(selector).firstChild;
    const places = [...text.data].map((_, offset) => {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().left;
    });
    return places.every((place, i) => i === 0 || place >= places[i - 1]);
  },

  /** What a style property of the first element that a selector finds comes to. */
  styleOf(selector, property) {
    return getComputedStyle(document.querySelector(selector)).getPropertyValue(property);
  },
});
