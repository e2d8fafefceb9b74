/** An API over a record of real readings, as the tests of the API ask it. */

import { type ApiOptions, createApi } from "../../src/api/app.ts";
import { contentHash } from "../../src/formats/content-hash.ts";
import { type Article, analyse } from "../../src/index.ts";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/record.ts";
import { shippedLexicons } from "../lexicons.ts";
import { sampleArticles } from "../samples.ts";

/** The day on which it is asked. */
export const today = "2025-08-20";
const engine = { version: "0.0.0", lexicons: "a".repeat(64) };

/** A record of some articles, read by the engine. */
export async function recordOf(articles: readonly Article[]): Promise<RecordStore> {
  const lexicons = shippedLexicons();
  let moment = Date.parse("2025-08-10T00:00:00Z");
  const record = await openRecord(":memory:", {
    lexicons: async () => lexicons,
    now: () => {
      moment += 1000;
      return new Date(moment);
    },
  });
  for (const article of articles)
    await record.keep(analyse(article, lexicons), contentHash(article), { engine });
  return record;
}

/** Two outlets on one claim, a denial, a deadline and a forecast, beside the samples. */
export function newsArticles(): Article[] {
  const outlets = ["صحيفة الميناء", "موقع الضفة", null];
  const told = outlets.map((outlet, k) => ({
    ...{ id: `gas-${k}`, published: `2025-08-0${5 + k}`, title: "محطة الغاز", url: null, outlet },
    text: `قال وزير الطاقة الجزائري محمد عرقاب إن محطة الغاز الجديدة في وهران ستبدأ الإنتاج في سبتمبر المقبل.
وأضاف أن الشركة الإيطالية ستورد المعدات كلها إلى المحطة. ${"مزيد من التفاصيل في النشرة. ".repeat(k)}`,
  }));
  const rest = { url: null, outlet: "صحيفة الميناء" };
  const denied = {
    ...{ id: "denied", published: "2025-08-08", title: "نفي", ...rest },
    text: "نفى وزير الطاقة الجزائري محمد عرقاب أن تكون محطة الغاز الجديدة في وهران ستبدأ الإنتاج في سبتمبر المقبل.",
  };
  const due = {
    ...{ id: "due", published: "2025-08-06", title: "مهلة", ...rest },
    text: `أمهل الرئيس الأميركي دونالد ترامب روسيا حتى 15 أغسطس 2025 لسحب قواتها من أوكرانيا وإلا فرض عليها عقوبات جديدة.
والتقى الرئيس الروسي فلاديمير بوتين المبعوث الأميركي ستيف ويتكوف في موسكو أمس الأربعاء. وتوقع فلاديمير بوتين أن ترتفع أسعار النفط في العام المقبل.
وهدد دونالد ترامب فلاديمير بوتين بعقوبات قاسية. ونفى فلاديمير بوتين اتهامات دونالد ترامب.`,
  };
  const undated = { ...due, id: "undated", published: null };
  return [...told, denied, due, undated];
}

/** An API over the samples and the news. */
export async function servedApi(
  over: Partial<ApiOptions> = {},
): Promise<{ readonly record: RecordStore; readonly api: ReturnType<typeof createApi> }> {
  const record = over.record ?? (await recordOf([...sampleArticles(), ...newsArticles()]));
  const api = createApi({
    ...{ record, engine, author: "reviewer", lexicons: shippedLexicons },
    compiled: () => new Uint8Array([1, 2, 3]),
    now: () => new Date(`${today}T12:00:00Z`),
    ...over,
  });
  return { record, api };
}
