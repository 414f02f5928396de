/** `Target Audience`, `target-audience`, `target_audience` and `targetAudience` are one key. */
export const normaliseKey = (key: string): string => key.replace(/[\s_-]+/g, '').toLowerCase();

/** One field that a file may have, under any of its names. */
export interface FieldSpec {
  /** Other names for the field, as people write them. */
  readonly aliases: readonly string[];
  /** What it means, in one line: completion, schemas and documentation show it. */
  readonly summary: string;
  readonly shape: 'text' | 'list' | 'date' | 'map' | 'flag';
  /** The values it may take, where they are few. */
  readonly values?: readonly string[];
}

export type FieldTable<Name extends string = string> = Readonly<Record<Name, FieldSpec>>;

/** From a normalised key to the field it names. */
export function fieldIndex<Name extends string>(table: FieldTable<Name>): ReadonlyMap<string, Name> {
  const index = new Map<string, Name>();
  for (const [name, spec] of Object.entries<FieldSpec>(table)) {
    for (const alias of [name, ...spec.aliases]) index.set(normaliseKey(alias), name as Name);
  }
  return index;
}

/** Finds the field that a key names as it is written. A team writes the same few keys in every file: each is normalised once. */
export function fieldFinder<Name extends string>(table: FieldTable<Name>): (key: string) => Name | undefined {
  const index = fieldIndex(table);
  const written = new Map<string, Name | undefined>();
  return (key) => {
    if (written.has(key)) return written.get(key);
    const field = index.get(normaliseKey(key));
    if (written.size < MOST_KEYS) written.set(key, field);
    return field;
  };
}

const MOST_KEYS = 1000;
