// A linear-chain conditional random field, trained by AdaGrad with L2 over minibatches of one sentence.

/** @typedef {{ words: Int32Array[], labels: Uint8Array }} Sequence features of each word as indices, and its label */
/** @typedef {{ labels: number, weights: Float64Array, moves: Float64Array }} Model moves: from * labels + to; the last row is the start */

/**
 * @param {readonly Sequence[]} sequences
 * @param {number} features
 * @param {number} labels
 * @param {{ epochs: number, rate: number, l2: number, drop: number, hide: number, lexical?: Uint8Array, seed?: number, onEpoch?: (epoch: number, model: Model) => void }} options
 *   drop: share of the lexical features left out of each word in training, so that the others learn to do without them; hide: of the others
 * @returns {Model}
 */
export function train(sequences, features, labels, options) {
  const { epochs, rate, l2, drop, hide, lexical, seed = 1, onEpoch } = options;
  const weights = new Float64Array(features * labels);
  const moves = new Float64Array((labels + 1) * labels);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const moveSquares = new Float64Array(moves.length).fill(1e-8);
  const model = { labels, weights, moves };
  const mean = { labels, weights: new Float64Array(weights.length), moves: new Float64Array(moves.length) };
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const order = sequences.map((_, i) => i);
  const expected = new Float64Array(moves.length);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [/** @type {number} */ (order[j]), /** @type {number} */ (order[i])];
    }
    for (const k of order) {
      const { words: all, labels: gold } = /** @type {Sequence} */ (sequences[k]);
      const words = all.map((ids) => ids.filter((id) => random() >= (lexical?.[id] === 1 ? drop : hide)));
      const n = words.length;
      const scores = emissions(model, words);
      expected.fill(0);
      const marginals = forwardBackward(model, scores, n, expected);
      for (let t = 0; t < n; t++) {
        const y = /** @type {number} */ (gold[t]);
        const from = t === 0 ? labels : /** @type {number} */ (gold[t - 1]);
        expected[from * labels + y] -= 1;
        const ids = /** @type {Int32Array} */ (words[t]);
        for (let l = 0; l < labels; l++) {
          const g = marginals[t * labels + l] - (l === y ? 1 : 0);
          if (Math.abs(g) < 1e-4) continue;
          for (let f = 0; f < ids.length; f++) {
            const at = ids[f] * labels + l;
            const gradient = g + l2 * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= (rate * gradient) / Math.sqrt(squares[at]);
          }
        }
      }
      for (let m = 0; m < moves.length; m++) {
        const gradient = expected[m] + l2 * moves[m];
        if (gradient === 0) continue;
        moveSquares[m] += gradient * gradient;
        moves[m] -= (rate * gradient) / Math.sqrt(moveSquares[m]);
      }
    }
    // The mean over the epochs behind the first is steadier than any one of them.
    if (epoch === 1) continue;
    const share = 1 / (epoch - 1);
    for (let i = 0; i < weights.length; i++) mean.weights[i] += (weights[i] - mean.weights[i]) * share;
    for (let i = 0; i < moves.length; i++) mean.moves[i] += (moves[i] - mean.moves[i]) * share;
    onEpoch?.(epoch, mean);
  }
  return mean;
}

/**
 * @param {Model} model
 * @param {readonly Int32Array[]} words
 */
function emissions({ labels, weights }, words) {
  const scores = new Float64Array(words.length * labels);
  for (let t = 0; t < words.length; t++) {
    const ids = /** @type {Int32Array} */ (words[t]);
    for (let f = 0; f < ids.length; f++) {
      const at = ids[f] * labels;
      for (let l = 0; l < labels; l++) scores[t * labels + l] += weights[at + l];
    }
  }
  return scores;
}

/**
 * Marginals of each label at each word; adds the expected number of each move to `expected`.
 * @param {Model} model
 * @param {Float64Array} scores
 * @param {number} n
 * @param {Float64Array} expected
 */
function forwardBackward({ labels, moves }, scores, n, expected) {
  const jump = moves.map(Math.exp);
  const emit = new Float64Array(n * labels);
  for (let t = 0; t < n; t++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < labels; l++) top = Math.max(top, scores[t * labels + l]);
    for (let l = 0; l < labels; l++) emit[t * labels + l] = Math.exp(scores[t * labels + l] - top);
  }
  const ahead = new Float64Array(n * labels);
  const scale = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    let sum = 0;
    for (let l = 0; l < labels; l++) {
      let reach = 0;
      if (t === 0) reach = jump[labels * labels + l];
      else for (let p = 0; p < labels; p++) reach += ahead[(t - 1) * labels + p] * jump[p * labels + l];
      const value = reach * emit[t * labels + l];
      ahead[t * labels + l] = value;
      sum += value;
    }
    scale[t] = sum;
    for (let l = 0; l < labels; l++) ahead[t * labels + l] /= sum;
  }
  const behind = new Float64Array(labels).fill(1);
  const marginals = new Float64Array(n * labels);
  for (let t = n - 1; t >= 0; t--) {
    for (let l = 0; l < labels; l++) marginals[t * labels + l] = ahead[t * labels + l] * behind[l];
    if (t === 0) {
      for (let l = 0; l < labels; l++) expected[labels * labels + l] += marginals[l];
      break;
    }
    const next = new Float64Array(labels);
    for (let p = 0; p < labels; p++)
      for (let l = 0; l < labels; l++) {
        const weight = (jump[p * labels + l] * emit[t * labels + l] * behind[l]) / scale[t];
        next[p] += weight;
        expected[p * labels + l] += ahead[(t - 1) * labels + p] * weight;
      }
    behind.set(next);
  }
  return marginals;
}

/**
 * The likeliest labels of one sentence.
 * @param {Model} model
 * @param {readonly Int32Array[]} words
 */
export function likeliest(model, words) {
  const { labels, moves } = model;
  const scores = emissions(model, words);
  const n = words.length;
  const back = new Uint8Array(n * labels);
  let best = Array.from({ length: labels }, (_, l) => moves[labels * labels + l] + scores[l]);
  for (let t = 1; t < n; t++) {
    best = best.map((_, l) => {
      let from = 0;
      for (let p = 1; p < labels; p++)
        if (best[p] + moves[p * labels + l] > best[from] + moves[from * labels + l]) from = p;
      back[t * labels + l] = from;
      return best[from] + moves[from * labels + l] + scores[t * labels + l];
    });
  }
  const out = new Uint8Array(n);
  let label = best.indexOf(Math.max(...best));
  for (let t = n - 1; t >= 0; t--) {
    out[t] = label;
    label = back[t * labels + label];
  }
  return out;
}
