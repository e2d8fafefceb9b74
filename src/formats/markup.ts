/** Markup as a tree: what of the DOM the formats use, and the text of an element in paragraphs. */

import { parseHTML } from "linkedom";

/** A node of a tree. */
export interface MarkupNode {
  /** 1 an element, 3 text, 4 CDATA. */
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: Iterable<MarkupNode>;
}

/** An element of a tree. */
export interface MarkupElement extends MarkupNode {
  readonly localName: string;
  readonly parentElement: MarkupElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): MarkupElement | null;
  querySelectorAll(selector: string): Iterable<MarkupElement>;
}

/** A parsed page; nothing in it runs and nothing is fetched. */
export interface MarkupDocument extends MarkupElement {
  readonly documentElement: MarkupElement | null;
}

/** Parses HTML that `htmlSource` has cut down. */
export function documentOf(markup: string): MarkupDocument {
  // A document without a body has no place for what Readability makes.
  const whole = /<body[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`;
  return (parseHTML(whole) as unknown as { document: MarkupDocument }).document;
}

const blocks = new Set(
  "address article blockquote body caption dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** What stands among the paragraphs of an article and is none of it. */
const beside = new Set(
  "aside button figcaption figure footer form img input label nav script style svg iframe object video audio noscript template".split(
    " ",
  ),
);
/** A paragraph of which so much is a link leads elsewhere ("read also", tags, sharing). */
const LINKED = 0.6;

interface Draft {
  text: string;
  linked: number;
}

/** The text of an element: a line for each block, an empty line between paragraphs, white space as a reader sees it. */
export function paragraphsOf(root: MarkupNode): string {
  const done: Draft[] = [];
  let draft: Draft = { text: "", linked: 0 };
  const finish = (): void => {
    const text = lines(draft.text);
    if (text !== "") done.push({ text, linked: draft.linked });
    draft = { text: "", linked: 0 };
  };
  const walk = (node: MarkupNode, inLink: boolean): void => {
    if (node.nodeType === 3 || node.nodeType === 4) {
      // A line end in the source is a space; line ends that stay are those of <br>.
      const text = node.textContent.replace(/[ \t\n\r\f\u00a0]+/g, " ");
      draft.text += text;
      if (inLink) draft.linked += text.trim().length;
      return;
    }
    if (node.nodeType !== 1) return;
    const name = (node as MarkupElement).localName.toLowerCase();
    if (beside.has(name)) return;
    if (name === "br") draft.text += "\n";
    const block = blocks.has(name);
    if (block) finish();
    for (const child of node.childNodes) walk(child, inLink || name === "a");
    if (block) finish();
  };
  walk(root, false);
  finish();
  const own = done.filter(({ text, linked }) => linked < LINKED * text.length);
  return (own.length > 0 ? own : done).map(({ text }) => text).join("\n\n");
}

function lines(text: string): string {
  return text
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}
