/** The network on a canvas: sigma over graphology, laid out by ForceAtlas2. Loaded only where it is shown. */

import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram } from "sigma/rendering";
import { circle, nearestTowards, radiusOf, type Tie } from "./neighbours.ts";

/** What is drawn of a node. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly colour: string;
}

/** The colours of everything else, as the theme has them. */
export interface Inks {
  readonly ink: string;
  readonly sheet: string;
  readonly faint: string;
  readonly ties: Readonly<Record<Tie["kind"], string>>;
  readonly font: string;
}

/** A drawing that is there until it is taken down. */
export interface Drawing {
  /** Sets one node and those tied to it off from the others; null: none. */
  select(id: string | null): void;
  /** The neighbour that an arrow key leads to. */
  towards(id: string, key: string): string | null;
  zoom(factor: number): void;
  reset(): void;
  remove(): void;
}

/** Draws a network into a box; `picked` is told of a node that is clicked. Throws where the browser has no WebGL. */
export function draw(
  box: HTMLElement,
  nodes: readonly DrawnNode[],
  ties: readonly Tie[],
  inks: Inks,
  picked: (id: string) => void,
): Drawing {
  // On a narrow screen nodes have less room.
  const graph = graphOf(nodes, ties, inks, Math.min(1, box.clientWidth / 600));
  let selected: string | null = null;
  const near = (id: string): boolean =>
    selected === null || id === selected || graph.areNeighbors(id, selected);
  const strong = strongest(ties);
  const sigma = new Sigma(graph, box, {
    labelFont: inks.font,
    labelSize: 13,
    labelColor: { color: inks.ink },
    labelRenderedSizeThreshold: 6,
    renderEdgeLabels: false,
    defaultEdgeType: "arrow",
    edgeProgramClasses: { arrow: EdgeArrowProgram, line: EdgeLineProgram },
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zIndex: true,
    stagePadding: 60,
    nodeReducer: (id, data) =>
      near(id)
        ? {
            ...data,
            forceLabel: id === selected,
            zIndex: id === selected ? 2 : 1,
            highlighted: id === selected,
          }
        : { ...data, color: inks.faint, label: null, zIndex: 0 },
    edgeReducer: (edge, data) =>
      (selected === null ? strong <= Number(data.weight) : graph.extremities(edge).includes(selected))
        ? data
        : { ...data, hidden: true },
    // Ties run under the names: a rim in the colour of the sheet keeps the letters legible.
    defaultDrawNodeLabel: (context, data, settings) => {
      if (!data.label) return;
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const [x, y] = [data.x + data.size + 3, data.y + settings.labelSize / 3];
      context.lineJoin = "round";
      context.lineWidth = 4;
      context.strokeStyle = inks.sheet;
      context.strokeText(data.label, x, y);
      context.fillStyle = inks.ink;
      context.fillText(data.label, x, y);
    },
    // The label of what one points at stands on a sheet of its own.
    defaultDrawNodeHover: (context, data, settings) => {
      const text = data.label ?? "";
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const length = context.measureText(text).width;
      context.fillStyle = inks.sheet;
      context.strokeStyle = data.color;
      context.beginPath();
      context.roundRect(
        data.x - data.size - 3,
        data.y - data.size - 3,
        data.size * 2 + length + 14,
        data.size * 2 + 6,
        6,
      );
      context.fill();
      context.stroke();
      context.fillStyle = inks.ink;
      context.fillText(text, data.x + data.size + 4, data.y + settings.labelSize / 3);
    },
  });
  sigma.on("clickNode", ({ node }) => picked(node));
  const placed = () => graph.mapNodes((id, { x, y }) => ({ id, x: x as number, y: y as number }));
  const camera = sigma.getCamera();
  return {
    select(id) {
      selected = id !== null && graph.hasNode(id) ? id : null;
      sigma.refresh({ skipIndexation: true });
      const at = selected === null ? undefined : sigma.getNodeDisplayData(selected);
      // What is chosen by keyboard has to be seen.
      if (at && camera.ratio < 0.8) void camera.animate({ x: at.x, y: at.y }, { duration: 200 });
    },
    towards(id, key) {
      const all = placed();
      const from = all.find((one) => one.id === id);
      return from
        ? (nearestTowards(
            from,
            all.filter((one) => one !== from),
            key,
          )?.id ?? null)
        : null;
    },
    zoom(factor) {
      void camera.animate({ ratio: camera.ratio * factor }, { duration: 150 });
    },
    reset() {
      void camera.animatedReset({ duration: 150 });
    },
    remove() {
      sigma.kill();
    },
  };
}

/** Ties that are drawn while nobody is chosen: more are a thicket. */
const drawnTies = 150;

/** The weight that the ties which are drawn have at least. */
function strongest(ties: readonly Tie[]): number {
  const weights = ties.map(({ weight }) => weight).sort((a, b) => b - a);
  return weights[drawnTies - 1] ?? 0;
}

function graphOf(
  nodes: readonly DrawnNode[],
  ties: readonly Tie[],
  inks: Inks,
  scale: number,
): DirectedGraph {
  const graph = new DirectedGraph();
  const most = nodes.reduce((a, { weight }) => Math.max(a, weight), 1);
  const begin = circle(nodes.length);
  nodes.forEach(({ id, label, weight, colour }, k) => {
    graph.addNode(id, {
      ...begin[k],
      label,
      size: radiusOf(weight, most) * scale,
      color: colour,
    });
  });
  const strongest = ties.reduce((a, { weight }) => Math.max(a, weight), 1);
  // One arrow a direction: the strongest tie gives its colour, the list tells the others.
  for (const { from, to, kind, weight } of [...ties].sort((a, b) => b.weight - a.weight)) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || graph.hasEdge(from, to)) continue;
    graph.addEdge(from, to, {
      ...{ weight, size: 0.75 + 3 * Math.sqrt(weight / strongest), color: inks.ties[kind] },
      type: kind === "meets" ? "line" : "arrow",
    });
  }
  // First where each belongs, then apart from each other.
  const settings = { ...forceAtlas2.inferSettings(graph), edgeWeightInfluence: 0.2, scalingRatio: 60 };
  forceAtlas2.assign(graph, { iterations: 300, settings });
  forceAtlas2.assign(graph, { iterations: 100, settings: { ...settings, adjustSizes: true } });
  return graph;
}
