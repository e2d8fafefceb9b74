/** A path with names for its changing parts: `/articles/:id`. */
export interface Route {
  readonly path: string;
}

/** A route that fits, with what stands in the place of its names. */
export interface Match<R extends Route> {
  readonly route: R;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route that fits a path; null where none does. */
export function match<R extends Route>(routes: readonly R[], path: string): Match<R> | null {
  const parts = partsOf(path);
  for (const route of routes) {
    const wanted = partsOf(route.path);
    if (wanted.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, i) => {
      if (!part.startsWith(":")) return part === parts[i];
      const given = decoded(parts[i]!);
      if (given === null) return false;
      params[part.slice(1)] = given;
      return true;
    });
    if (fits) return { route, params };
  }
  return null;
}

/** A query as an address has it, `?` included; names without a value are left out. */
export function queryOf(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

function partsOf(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
