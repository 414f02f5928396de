/** Rows of numbers, one after the other. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export const matrix = (rows: number, columns: number, values = new Float32Array(rows * columns)): Matrix => ({ rows, columns, values });

/** Every row to length one. */
export function normalise({ rows, columns, values }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) sum += (values[at] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let at = row * columns; at < (row + 1) * columns; at++) values[at] = (values[at] ?? 0) / length;
  }
}

/** Two matrices of as many rows, side by side. */
export function beside(left: Matrix, right: Matrix): Matrix {
  const joined = matrix(left.rows, left.columns + right.columns);
  for (let row = 0; row < left.rows; row++) {
    joined.values.set(left.values.subarray(row * left.columns, (row + 1) * left.columns), row * joined.columns);
    joined.values.set(right.values.subarray(row * right.columns, (row + 1) * right.columns), row * joined.columns + left.columns);
  }
  return joined;
}

/** What `components` takes and gives. */
export interface Components {
  /** Weight of each row; they add up to one. */
  readonly weights: Float64Array;
  /** The strongest components, left out: they tell how common a word is, not what it means. */
  readonly skip: number;
  readonly keep: number;
  /** 0 leaves each component as strong as it is, 0.5 makes all equally strong. */
  readonly whiten: number;
}

/** The rows in the directions in which they differ most, strongest first. */
export function components(source: Matrix, { weights, skip, keep, whiten }: Components): Matrix {
  const { rows, columns, values } = source;
  const mean = new Float64Array(columns);
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) mean[column] = (mean[column] ?? 0) + (weights[row] ?? 0) * (values[row * columns + column] ?? 0);
  const covariance = new Float64Array(columns * columns);
  const centred = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) centred[column] = (values[row * columns + column] ?? 0) - (mean[column] ?? 0);
    for (let i = 0; i < columns; i++) {
      const scaled = (weights[row] ?? 0) * (centred[i] ?? 0);
      for (let j = i; j < columns; j++) covariance[i * columns + j] = (covariance[i * columns + j] ?? 0) + scaled * (centred[j] ?? 0);
    }
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) covariance[i * columns + j] = (covariance[j * columns + i] ?? 0);
  const { strengths, directions } = eigen(covariance, columns);
  const result = matrix(rows, keep);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) centred[column] = (values[row * columns + column] ?? 0) - (mean[column] ?? 0);
    for (let component = 0; component < keep; component++) {
      const direction = (component + skip) * columns;
      let sum = 0;
      for (let column = 0; column < columns; column++) sum += (centred[column] ?? 0) * (directions[direction + column] ?? 0);
      result.values[row * keep + component] = sum / Math.max((strengths[component + skip] ?? 0), 1e-12) ** whiten;
    }
  }
  return result;
}

/** Eigenvalues of a symmetric matrix, largest first, and their vectors as rows: Jacobi's rotations. */
function eigen(symmetric: Float64Array, size: number): { readonly strengths: Float64Array; readonly directions: Float64Array } {
  const a = Float64Array.from(symmetric);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    let on = 0;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) if (i === j) on += (a[i * size + j] ?? 0) ** 2; else off += (a[i * size + j] ?? 0) ** 2;
    if (off < on * 1e-18) break;
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
  }
  const order = Array.from({ length: size }, (_, index) => index).sort((i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0));
  const directions = new Float64Array(size * size);
  for (const [place, index] of order.entries()) directions.set(vectors.subarray(index * size, (index + 1) * size), place * size);
  return { strengths: Float64Array.from(order, (index) => (a[index * size + index] ?? 0)), directions };
}

/** Makes one pair of entries zero. Only rows are touched twice: the matrix stays symmetric. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = (a[p * size + q] ?? 0);
  if (Math.abs(apq) < 1e-14) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [kp, kq] = [(a[k * size + p] ?? 0), (a[k * size + q] ?? 0)];
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k++) {
    const [pk, qk] = [(a[p * size + k] ?? 0), (a[q * size + k] ?? 0)];
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
    const [vp, vq] = [(vectors[p * size + k] ?? 0), (vectors[q * size + k] ?? 0)];
    vectors[p * size + k] = c * vp - s * vq;
    vectors[q * size + k] = s * vp + c * vq;
  }
}
