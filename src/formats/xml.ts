/** XML to a plain tree: in linear time, forgiving as feeds need it, and with no entity but XML's own, so that nothing grows. */

import { ContentError } from "./format.ts";

/** An element; names are without prefix and in lower case. */
export interface XmlElement {
  readonly name: string;
  /** In lower case, empty where there is none. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** All that stands between its tags, as it is written. */
  readonly inner: string;
}

/** A document; `whole` is false where it breaks off. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly whole: boolean;
}

interface Draft {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: Draft[];
  text: string;
  inner: string;
}

interface Open {
  readonly element: Draft;
  readonly raw: string;
  readonly from: number;
}

const DEEPEST = 100;
const MOST = 1_000_000;
const tag = /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/uy;
const attribute = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Parses XML; throws a `ContentError` where there is no element in it, or it is nested deeper than any real one. */
export function xmlDocument(source: string): XmlDocument {
  const top: Draft = { name: "", prefix: "", attributes: {}, children: [], text: "", inner: "" };
  const stack: Open[] = [{ element: top, raw: "", from: 0 }];
  let count = 0;
  let at = 0;
  let whole = true;
  // Asked once: from each bracket anew, the end of the text would be looked for as often as there are brackets.
  const lastEnd = source.lastIndexOf(">");
  const say = (text: string): void => {
    stack.at(-1)!.element.text += text;
  };
  while (at < source.length) {
    const next = source.indexOf("<", at);
    if (next < 0) {
      say(resolved(source.slice(at)));
      break;
    }
    if (next > at) say(resolved(source.slice(at, next)));
    const skipped = skip(source, next);
    if (skipped) {
      if (skipped.text) say(skipped.text);
      whole &&= skipped.closed;
      at = skipped.end;
      continue;
    }
    tag.lastIndex = next;
    const found = tag.exec(source);
    if (!found) {
      whole &&= next < lastEnd;
      say("<");
      at = next + 1;
      continue;
    }
    at = tag.lastIndex;
    const [, closing, raw, rest, empty] = found as unknown as [string, string, string, string, string];
    if (closing) close(stack, raw, source, next);
    else {
      if (++count > MOST)
        throw new ContentError(`more than ${MOST} elements of XML`, `at most ${MOST} of them`);
      const element = elementOf(raw, rest);
      stack.at(-1)!.element.children.push(element);
      if (empty) continue;
      if (stack.length > DEEPEST)
        throw new ContentError(`XML nested ${stack.length} deep`, `at most ${DEEPEST} deep`);
      stack.push({ element, raw, from: at });
    }
  }
  whole &&= stack.length === 1;
  while (stack.length > 1) close(stack, stack.at(-1)!.raw, source, source.length);
  const root = top.children[0];
  if (!root) throw new ContentError("XML without an element", "an XML document");
  return { root, whole };
}

/** What is no element: comments, instructions, declarations, CDATA. Null where an element or plain text begins. */
function skip(source: string, at: number): { end: number; closed: boolean; text?: string } | null {
  if (source.startsWith("<![CDATA[", at)) {
    const { end, closed } = upTo(source, "]]>", at + 9);
    return { end, closed, text: source.slice(at + 9, closed ? end - 3 : end) };
  }
  if (source.startsWith("<!--", at)) return upTo(source, "-->", at + 4);
  if (source.startsWith("<?", at)) return upTo(source, "?>", at + 2);
  if (!source.startsWith("<!", at)) return null;
  // A document type with declarations of its own stands in brackets; none of it is used.
  const end = source.indexOf(">", at);
  return end >= 0 && source.slice(at, end).includes("[") ? upTo(source, "]>", at) : upTo(source, ">", at);
}

function upTo(source: string, mark: string, from: number): { end: number; closed: boolean } {
  const at = source.indexOf(mark, from);
  return at < 0 ? { end: source.length, closed: false } : { end: at + mark.length, closed: true };
}

function close(stack: Open[], raw: string, source: string, at: number): void {
  let depth = stack.length - 1;
  while (depth > 0 && stack[depth]!.raw !== raw) depth--;
  // An end without a beginning ends nothing.
  if (depth === 0) return;
  for (const { element, from } of stack.splice(depth)) element.inner = source.slice(from, at);
}

function elementOf(raw: string, rest: string): Draft {
  const colon = raw.indexOf(":");
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of rest.matchAll(attribute))
    attributes[name!.toLowerCase()] = resolved(double ?? single ?? "");
  return {
    name: raw.slice(colon + 1).toLowerCase(),
    prefix: raw.slice(0, Math.max(colon, 0)).toLowerCase(),
    attributes,
    children: [],
    text: "",
    inner: "",
  };
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name) return entities[name.toLowerCase()]!;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The first child of one of the names; a name may have its prefix before it. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find(
      (child) => child.name === name || `${child.prefix}:${child.name}` === name,
    );
    if (found) return found;
  }
  return undefined;
}

/** The text of that child on one line, null where there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = childOf(element, name)?.text.replace(/\s+/g, " ").trim();
    if (text) return text;
  }
  return null;
}

/** Every element below, and the element itself, in the order of the document. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsOf(child);
}
