import type { Span } from "../../document.ts";

/** What is selected of an article's text on the page, as offsets into it; null where nothing of it is. */
export function selectedIn(root: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

/** A place in the text of the page, counted in the article's: paragraphs know where they begin. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("p[data-start]");
  if (!paragraph) return between(root, node, offset);
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

/** A place that lies between two paragraphs is the end of the one before it. */
function between(root: HTMLElement, node: Node, offset: number): number | null {
  if (node !== root) return null;
  const before = [...root.childNodes].slice(0, offset).reverse();
  const paragraph = before.find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.tagName === "P",
  );
  return paragraph ? Number(paragraph.dataset.start) + (paragraph.textContent ?? "").length : 0;
}
