/** Commands that serve until they are stopped. */

import { isnad, type Ran } from "./material.ts";

/** Runs a serving command, visits the address that it prints, and stops it. */
export async function visited(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran & { url: string; status: number; page: string }> {
  const stop = new AbortController();
  let visit: Promise<{ url: string; status: number; page: string }> | undefined;
  const ran = await isnad(argv, {
    env,
    signal: stop.signal,
    onOut: (out) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
      if (!url || visit) return;
      visit = fetch(`${url}api/v1/articles`)
        .then(async (answer) => ({ url, status: answer.status, page: await answer.text() }))
        .finally(() => stop.abort());
    },
  });
  if (!visit) throw new Error(`no address was printed: ${ran.out}${ran.err}`);
  return { ...ran, ...(await visit) };
}
