import type { ImportedArticle, ImportProgress, ImportReport } from "../../api/schemas/import.ts";
import { address, answered } from "../api.ts";
import { eventReader } from "./events.ts";

/** Who wants to know how an import goes. */
export interface Listener {
  article?(article: ImportedArticle): void;
  progress?(progress: ImportProgress): void;
}

/** Sends a file to be read and kept, and gives the report. Throws an `ApiError` where it is not taken. */
export async function sendFile(
  name: string,
  body: Blob,
  listener: Listener,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const response = await answered(address("/import", { name }), {
    ...{ method: "POST", body, headers: { Accept: "text/event-stream" } },
    ...(signal ? { signal } : {}),
  });
  const events = eventReader();
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let report: ImportReport | undefined;
  for (;;) {
    const { done, value } = await reader.read();
    for (const { event, data } of events(done ? "\n\n" : value)) {
      const told: unknown = JSON.parse(data);
      if (event === "article") listener.article?.(told as ImportedArticle);
      if (event === "progress") listener.progress?.(told as ImportProgress);
      if (event === "done") report = told as ImportReport;
    }
    if (done) break;
  }
  if (!report) throw new Error("the answer broke off before the report");
  return report;
}
