/** School grades from the lowest to the highest. */
export interface GradeRange {
  readonly least: number;
  readonly most: number;
}

/** `6`, `6-8`, `easy`, `standard` or `advanced`, as school grades. */
export function gradeRange(stated: string | null): GradeRange | null {
  if (stated === null) return null;
  const words: Readonly<Record<string, readonly [number, number]>> = { easy: [0, 6], standard: [6, 9], advanced: [9, 16] };
  const named = words[stated.toLowerCase()];
  if (named) return { least: named[0], most: named[1] };
  const numbers = stated.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [first] = numbers;
  return first === undefined ? null : { least: first, most: numbers.at(-1) ?? first };
}
