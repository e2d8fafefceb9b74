/** Where in the desk one is. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Without the `#`. */
  readonly hash: string;
}

let now = $state.raw<Place>(here());

/** The present place; whatever reads it in a component follows it. */
export function place(): Place {
  return now;
}

/** Goes to an address within the desk; with `replace` the one before is forgotten. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  now = here();
}

/** Follows links and the browser's own back and forth; gives what stops it. */
export function follow(): () => void {
  const moved = () => {
    now = here();
  };
  window.addEventListener("popstate", moved);
  document.addEventListener("click", clicked);
  return () => {
    window.removeEventListener("popstate", moved);
    document.removeEventListener("click", clicked);
  };
}

function here(): Place {
  let hash = location.hash.slice(1);
  try {
    hash = decodeURIComponent(hash);
  } catch {
    // A hash that is no address of ours is taken as it is.
  }
  return { path: location.pathname, query: new URLSearchParams(location.search), hash };
}

function clicked(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.origin !== location.origin || link.target !== "" || link.hasAttribute("download")) return;
  // The server answers these itself.
  if (link.pathname.startsWith("/api/")) return;
  // Within a page the browser knows how to go, and tells with `popstate`.
  if (link.pathname === location.pathname && link.search === location.search && link.hash !== "") return;
  event.preventDefault();
  go(link.href);
}
