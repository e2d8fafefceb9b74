/** Chains of articles by a 32-bit hash, over typed arrays: what both kinds of look-up in the index of copies are made of. */

/** What a chain of `longest` articles is: full, further ones not taken up; a formula, which tells nothing, or copies all the same. */
export interface ChainOptions {
  readonly longest: number;
  readonly full: "skipped" | "visited";
}

/** For each hash the articles that have it. */
export interface HashChains {
  /** Takes an article up under a hash, and calls `visit` with each that had it before, newest first. */
  readonly add: (hash: number, article: number, visit: (article: number) => void) => void;
}

/** A link is four numbers: hash, article, the next older link in its bucket, how many links of its hash there are up to it. */
const linkSize = 4;

/** No chains yet. The hashes must come mixed. */
export function hashChains({ longest, full }: ChainOptions): HashChains {
  const skipsFull = full === "skipped";
  let links = new Int32Array(linkSize << 12);
  let end = linkSize;
  /** The newest link of each bucket; 0 where there is none. */
  let heads = new Int32Array(1 << 13);

  const grow = (): void => {
    const more = new Int32Array(links.length * 2);
    more.set(links);
    links = more;
    if (links.length <= heads.length * linkSize) return;
    heads = new Int32Array(heads.length * 4);
    const mask = heads.length - 1;
    for (let link = linkSize; link < end; link += linkSize) {
      const bucket = links[link]! & mask;
      links[link + 2] = heads[bucket]!;
      heads[bucket] = link;
    }
  };
  return {
    add(hash, article, visit) {
      if (end === links.length) grow();
      const bucket = hash & (heads.length - 1);
      const head = heads[bucket]!;
      let count = 0;
      for (let link = head; link !== 0; link = links[link + 2]!) {
        if (links[link] !== hash) continue;
        if (count === 0) {
          count = links[link + 3]!;
          if (skipsFull && count >= longest) return;
          // A text that repeats a passage is no copy of itself.
          if (links[link + 1] === article) return;
        }
        visit(links[link + 1]!);
      }
      if (count >= longest) return;
      links[end] = hash;
      links[end + 1] = article;
      links[end + 2] = head;
      links[end + 3] = count + 1;
      heads[bucket] = end;
      end += linkSize;
    },
  };
}
