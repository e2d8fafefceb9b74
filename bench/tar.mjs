// @ts-check
/**
 * The files of a tar archive with their names, in order of these.
 * @param {Buffer} tar
 */
export function tarFiles(tar) {
  /** @type {[string, string][]} */ const files = [];
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString("utf8", at, at + 100).replace(/\0.*$/, "");
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    files.push([name, tar.toString("utf8", at + 512, at + 512 + size)]);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
