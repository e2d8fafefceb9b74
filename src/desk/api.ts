import { queryOf } from "./router.ts";

const BASE = "/api/v1";

/** What may stand in a query; names without a value are left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Thrown where the server does not give what was asked: what it says of it (RFC 9457), status 0 where it cannot be reached. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** All that the problem tells. */
  readonly problem: Readonly<Record<string, unknown>>;
  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    super(typeof problem.detail === "string" ? problem.detail : `status ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** The address of something below `/api/v1`. */
export function address(path: string, query: Query = {}): string {
  return `${BASE}${path}${queryOf(query)}`;
}

/** Asks `/api/v1` for something; `T` is the type in `src/api/schemas` that its answer has. Throws an `ApiError`. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await answered(address(path, query), signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Sends something to `/api/v1` as JSON. Throws an `ApiError`. */
export async function send<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T | null> {
  const response = await answered(address(path), {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  return response.status === 204 ? null : ((await response.json()) as T);
}

/** A response that is no problem. */
export async function answered(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError(0, { detail: String(error) });
  }
  if (!response.ok) throw new ApiError(response.status, await problemOf(response));
  return response;
}

async function problemOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await response.json()) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
