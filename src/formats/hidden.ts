/** Whether a path leads to a hidden file, or through a hidden folder: what systems and editors leave beside the articles. */
export function isHidden(path: string): boolean {
  return path
    .split("/")
    .some((part) => (part.startsWith(".") && part !== "." && part !== "..") || part === "__MACOSX");
}
