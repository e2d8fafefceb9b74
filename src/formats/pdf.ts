/** PDF, through poppler's `pdftotext` where it is installed: no reader in JavaScript keeps the order of Arabic letters. */

import { spawn } from "node:child_process";
import type { Article } from "../document.ts";
import { wholeOf } from "./chunks.ts";
import { idFromContent, sha256 } from "./content-hash.ts";
import { ContentError, type Format, type Place, problemOf } from "./format.ts";
import { bytesInWords, checkLength, PDF_BYTES, TEXT_BYTES } from "./limits.ts";
import { noDateNotice } from "./notices.ts";
import { arabicOrder, mendedLamAlef } from "./pdf-order.ts";

/** PDF (ISO 32000): one article a file, refused where its text does not come out in reading order. */
export const pdf: Format = {
  name: "PDF",
  extensions: [".pdf"],
  begins: ({ bytes }) => Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-"),
  async *read(input) {
    const place: Place = { file: input.file, line: null };
    try {
      const bytes = await wholeOf(input.chunks, PDF_BYTES);
      const expected = `a PDF of at most ${bytesInWords(PDF_BYTES)}`;
      if (bytes === null) throw new ContentError(`a PDF of more than ${bytesInWords(PDF_BYTES)}`, expected);
      if (bytes.length === 0) throw new ContentError("an empty file", expected);
      const { text, swapped } = textOf(await converted(bytes));
      checkLength(text);
      if (swapped > 0) yield { kind: "notice", notice: { ...place, kind: "encoding", text: SWAPPED } };
      yield noDateNotice(place);
      const id = idFromContent({ published: null, text });
      const article: Article = { id, published: null, title: null, url: null, outlet: null, text };
      yield { kind: "article", place, article, raw: sha256(bytes) };
    } catch (error) {
      yield { kind: "problem", problem: problemOf(error, place) };
    }
  },
};

/** Paragraphs from lines: marks of direction that poppler puts in are taken out, and lines that go on are joined. */
function textOf(converted: string): { readonly text: string; readonly swapped: number } {
  const plain = converted.normalize("NFKC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
  const order = arabicOrder(plain);
  if (order === "none") {
    throw new ContentError(
      "a PDF without Arabic text (a picture of pages, perhaps)",
      "a PDF with Arabic text in it",
    );
  }
  if (order === "visual") {
    throw new ContentError(
      "a PDF whose letters stand in the order of the screen",
      "a PDF with its text in reading order: export it anew, or give the text",
    );
  }
  const mended = mendedLamAlef(plain);
  const paragraphs = mended.text
    .split(/\n\s*\n|\f/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "" && !/^[\p{N}\p{P}\s]+$/u.test(paragraph));
  return { text: paragraphs.join("\n\n"), swapped: mended.swapped };
}

const SWAPPED = "lam and alef are swapped in this PDF: put right at the beginning of words, not within them";

const TIME_MS = 30_000;

/** Runs the converter on bytes, with limits of time and of output; it reads a pipe and writes a pipe, and nothing to disk. */
function converted(bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("pdftotext", ["-enc", "UTF-8", "-q", "-", "-"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    const parts: Buffer[] = [];
    let length = 0;
    const stop = (error: ContentError): void => {
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(
      () =>
        stop(
          new ContentError(
            `a PDF that takes more than ${TIME_MS / 1000} seconds`,
            "one that is read in less",
          ),
        ),
      TIME_MS,
    );
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > TEXT_BYTES)
        stop(new ContentError(`a PDF with more than ${bytesInWords(TEXT_BYTES)} of text`, "one article"));
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      const given =
        error.code === "ENOENT" ? "a PDF, and no pdftotext to read it with" : `a PDF, and ${error.message}`;
      reject(new ContentError(given, "poppler installed (poppler-utils in Debian, poppler in Homebrew)"));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(parts).toString("utf8"));
      else reject(new ContentError("a PDF that poppler cannot read", "a whole PDF without a password"));
    });
    // A converter that fails closes its input early.
    child.stdin.on("error", () => {});
    child.stdin.end(bytes);
  });
}
