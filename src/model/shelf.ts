const BUCKETS = 256;

/**
 * A map by path whose copies share what did not change: setting one of 10,000 entries copies one bucket of some forty,
 * so that a keystroke costs what it touches.
 */
export class Shelf<T> {
  static readonly empty: Shelf<never> = new Shelf<never>(new Array<ReadonlyMap<string, never> | undefined>(BUCKETS).fill(undefined), 0);

  private readonly buckets: readonly (ReadonlyMap<string, T> | undefined)[];
  readonly size: number;

  private constructor(buckets: readonly (ReadonlyMap<string, T> | undefined)[], size: number) {
    this.buckets = buckets;
    this.size = size;
  }

  static from<T>(entries: Iterable<readonly [string, T]>): Shelf<T> {
    const buckets = new Array<Map<string, T> | undefined>(BUCKETS).fill(undefined);
    let size = 0;
    for (const [path, value] of entries) {
      const bucket = (buckets[hash(path)] ??= new Map());
      if (!bucket.has(path)) size++;
      bucket.set(path, value);
    }
    return new Shelf(buckets, size);
  }

  get(path: string): T | undefined {
    return this.buckets[hash(path)]?.get(path);
  }

  has(path: string): boolean {
    return this.buckets[hash(path)]?.has(path) ?? false;
  }

  with(path: string, value: T): Shelf<T> {
    const at = hash(path);
    const bucket = new Map(this.buckets[at]);
    bucket.set(path, value);
    return new Shelf(replace(this.buckets, at, bucket), this.size + (this.has(path) ? 0 : 1));
  }

  without(path: string): Shelf<T> {
    if (!this.has(path)) return this;
    const at = hash(path);
    const bucket = new Map(this.buckets[at]);
    bucket.delete(path);
    return new Shelf(replace(this.buckets, at, bucket), this.size - 1);
  }

  *entries(): Generator<readonly [string, T]> {
    for (const bucket of this.buckets) if (bucket) yield* bucket;
  }

  /** In the order of their paths. */
  paths(): readonly string[] {
    return Array.from(this.entries(), ([path]) => path).sort();
  }
}

function hash(path: string): number {
  let value = 0;
  for (let index = 0; index < path.length; index++) value = (value * 31 + path.charCodeAt(index)) | 0;
  return (value >>> 0) % BUCKETS;
}

const replace = <T>(list: readonly T[], at: number, item: T): readonly T[] => list.map((old, index) => (index === at ? item : old));
