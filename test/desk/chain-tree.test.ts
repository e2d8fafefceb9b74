import { describe, expect, test } from "vitest";
import type { Origin } from "../../src/across/origins.ts";
import type { Source } from "../../src/across/sources.ts";
import { chainTree } from "../../src/desk/claim/chain-tree.ts";
import { seenNodes, stepOf } from "../../src/desk/claim/tree-walk.ts";

const source = (name: string): Source => ({
  ...{ entity: name, anonymous: false, name, en: null, kind: null, count: null },
});
const minister = [source("minister")];
const agency = [source("agency")];
const paper = [source("paper")];
const origin = (accounts: readonly number[], party: readonly Source[]): Origin => ({
  ...{ named: party.length > 0, party, accounts, reasons: ["speaker"] },
});
// Accounts 0 and 1 have the minister through the agency, 2 from himself, 3 through the paper and the agency; 4 is an outlet's own.
const chains = [[agency, minister], [agency, minister], [minister], [paper, agency, minister], null];
const tree = chainTree([origin([0, 1, 2, 3], minister), origin([4], [])], chains);

const drawn = (nodes: typeof tree): unknown[] =>
  nodes.map(({ kind, party, account, accounts, below }) => [
    kind === "account" ? account : party.map(({ name }) => name).join("+"),
    accounts,
    ...drawn(below as typeof tree),
  ]);

describe("the tree of a claim", () => {
  test("goes from each origin through its carriers to the accounts", () => {
    expect(drawn(tree)).toEqual([
      ["minister", 4, ["agency", 3, [0, 1], [1, 1], ["paper", 1, [3, 1]]], [2, 1]],
      ["", 1, [4, 1]],
    ]);
  });

  test("has each account once, and keys that no two nodes share", () => {
    const all = seenNodes(tree, new Set());
    expect(new Set(all.map(({ node }) => node.key)).size).toBe(all.length);
    expect(all.flatMap(({ node }) => node.account ?? [])).toEqual([0, 1, 3, 2, 4]);
  });

  test("hides what stands under a closed node", () => {
    const closed = new Set([tree[0]!.key]);
    expect(seenNodes(tree, closed).map(({ level, place, siblings }) => [level, place, siblings])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
      [2, 1, 1],
    ]);
  });
});

describe("walking it by keyboard", () => {
  const [root, carrier] = [tree[0]!.key, tree[0]!.below[0]!.key];
  const walk = (key: string, at: string, closed: readonly string[] = [], rtl = false) =>
    stepOf(key, at, seenNodes(tree, new Set(closed)), new Set(closed), rtl);

  test("up, down, first and last", () => {
    expect(walk("ArrowDown", root)).toEqual({ focus: carrier });
    expect(walk("ArrowUp", carrier)).toEqual({ focus: root });
    expect(walk("ArrowUp", root)).toBeNull();
    expect(walk("Home", carrier)).toEqual({ focus: root });
    expect(walk("End", root)).toEqual({ focus: tree[1]!.below[0]!.key });
  });

  test.each([
    ["left to right", false, "ArrowRight", "ArrowLeft"],
    ["right to left", true, "ArrowLeft", "ArrowRight"],
  ])("into and out of a node, %s", (_, rtl, onward, back) => {
    expect(walk(onward, root, [root], rtl)).toEqual({ focus: root, opened: root });
    expect(walk(onward, root, [], rtl)).toEqual({ focus: carrier });
    expect(walk(back, carrier, [], rtl)).toEqual({ focus: carrier, closed: carrier });
    expect(walk(back, carrier, [carrier], rtl)).toEqual({ focus: root });
    expect(walk(back, root, [root], rtl)).toBeNull();
  });

  test("other keys and unknown nodes ask for nothing", () => {
    expect(walk("a", root)).toBeNull();
    expect(walk("ArrowDown", "elsewhere")).toBeNull();
  });
});
