/** robots.txt of each site, asked once in a while. */

import robotsModule from "robots-parser";
import { fetched, type Refusal, type Sender } from "./fetch.ts";

/** What sites allow. */
export interface Robots {
  /** Why an address may not be fetched, null where it may. */
  forbids(url: string): Promise<Refusal | null>;
  /** Milliseconds to leave between two requests to the site of an address, as it asks; 0 where it asks nothing. */
  delay(url: string): Promise<number>;
}

// The package's types have its function as a property that it does not have.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

const MOST_BYTES = 512_000;
const KEPT_MS = 24 * 3_600_000;
const KEPT_FAILED_MS = 600_000;
const LONGEST_DELAY_MS = 120_000;

interface Rules {
  readonly until: number;
  forbids(url: string): Refusal | null;
  readonly delay: number;
}

/** Rules by RFC 9309: where there is no robots.txt all is allowed, where the site fails to give it nothing is for a while. */
export function robotsOf(sender: Sender, now: () => number): Robots {
  const kept = new Map<string, Promise<Rules>>();
  const rulesFor = async (url: string): Promise<Rules> => {
    const { origin } = new URL(url);
    const known = await kept.get(origin);
    if (known && known.until > now()) return known;
    const asked = ask(origin);
    kept.set(origin, asked);
    return asked;
  };
  const ask = async (origin: string): Promise<Rules> => {
    const found = await fetched(
      { url: `${origin}/robots.txt`, accept: "text/plain", limit: MOST_BYTES },
      sender,
    );
    if (found.kind !== "body") {
      const why = found.kind === "failed" ? found.why : "no answer";
      const missing =
        found.kind === "failed" &&
        found.status !== null &&
        found.status >= 400 &&
        found.status < 500 &&
        found.status !== 429;
      return {
        until: now() + (missing ? KEPT_MS : KEPT_FAILED_MS),
        forbids: () => (missing ? null : { why: `robots.txt cannot be had: ${why}`, passing: true }),
        delay: 0,
      };
    }
    const rules = robotsParser(`${origin}/robots.txt`, new TextDecoder().decode(found.bytes));
    const name = sender.agent.split("/")[0]!;
    return {
      until: now() + KEPT_MS,
      forbids: (url) =>
        rules.isAllowed(url, name) === false ? { why: `robots.txt forbids ${url}`, passing: false } : null,
      delay: Math.min((rules.getCrawlDelay(name) ?? 0) * 1000, LONGEST_DELAY_MS),
    };
  };
  return {
    forbids: async (url) => (await rulesFor(url)).forbids(url),
    delay: async (url) => (await rulesFor(url)).delay,
  };
}
