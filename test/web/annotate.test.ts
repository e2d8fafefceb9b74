import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/document.ts";
import { annotate, type Piece } from "../../src/web/annotate.ts";

interface Named extends Span {
  readonly name: string;
}

const texts = fc.string({ unit: "binary", maxLength: 60 });
const spans = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 70 }), fc.integer({ min: -5, max: 70 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, end], i): Named => ({ start, end, name: `m${i}` })));

const clipped = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start), Math.max(0, end));
const textOf = (piece: Piece<Named>): string =>
  piece.kind === "text" ? piece.text : piece.children.map(textOf).join("");

type MarkPiece = Extract<Piece<Named>, { kind: "mark" }>;

function markPieces(pieces: readonly Piece<Named>[]): readonly MarkPiece[] {
  return pieces.flatMap((piece) => (piece.kind === "text" ? [] : [piece, ...markPieces(piece.children)]));
}

function crosses(a: Span, b: Span): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) ||
    (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}

describe("any marks on any text", () => {
  test("the texts of the tree, joined, are the text", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        expect(annotate(text, marks).map(textOf).join("")).toBe(text);
      }),
    );
  });

  test("the pieces of a mark, joined, are its span, and one of them is the first", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const pieces = markPieces(annotate(text, marks));
        for (const mark of marks) {
          const own = pieces.filter((piece) => piece.mark === mark);
          const wanted = clipped(text, mark);
          expect(own.map(textOf).join("")).toBe(wanted);
          expect(own.map((piece) => piece.first)).toEqual(own.map((_, i) => i === 0));
          expect(own.length > 0).toBe(wanted !== "");
        }
      }),
    );
  });

  test("a mark that crosses no other is in one piece", () => {
    fc.assert(
      fc.property(texts, spans, (text, marks) => {
        const inText = marks
          .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
          .filter(({ start, end }) => start < end);
        const pieces = markPieces(annotate(text, inText));
        for (const mark of inText) {
          if (inText.some((other) => crosses(mark, other))) continue;
          expect(pieces.filter((piece) => piece.mark === mark)).toHaveLength(1);
        }
      }),
    );
  });
});

describe("order", () => {
  const outline = (pieces: readonly Piece<Named>[]): string =>
    pieces
      .map((piece) => (piece.kind === "text" ? piece.text : `${piece.mark.name}(${outline(piece.children)})`))
      .join("");

  test.each<[string, Named[], string]>([
    ["no mark", [], "abcdef"],
    [
      "longer outside",
      [
        { name: "in", start: 1, end: 2 },
        { name: "out", start: 0, end: 3 },
      ],
      "out(ain(b)c)def",
    ],
    [
      "the same words: the earlier outside",
      [
        { name: "one", start: 2, end: 4 },
        { name: "two", start: 2, end: 4 },
      ],
      "abone(two(cd))ef",
    ],
    [
      "crossing: the shorter is broken",
      [
        { name: "long", start: 0, end: 4 },
        { name: "short", start: 3, end: 6 },
      ],
      "long(abcshort(d))short(ef)",
    ],
    [
      "side by side",
      [
        { name: "a", start: 0, end: 3 },
        { name: "b", start: 3, end: 6 },
      ],
      "a(abc)b(def)",
    ],
    [
      "empty and outside",
      [
        { name: "a", start: 3, end: 3 },
        { name: "b", start: 8, end: 9 },
        { name: "c", start: 4, end: 2 },
      ],
      "abcdef",
    ],
  ])("%s", (_, marks, expected) => {
    expect(outline(annotate("abcdef", marks))).toBe(expected);
  });
});
